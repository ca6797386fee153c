using CsCheck;
using Halfday.Learning.Bank.Statistics;

namespace Halfday.Tests.Learning.Bank.Statistics;

public sealed class ReliabilityTests
{
    [Fact]
    public void Of_the_ten_students_it_is_what_the_printed_example_gives() =>
        Assert.Equal(10.0 / 9 * (1 - (TenStudents.SumOfVariances / TenStudents.VarianceOfTotals)), Reliability.Alpha(TenStudents.Forms)!.Value, 1e-9); // 0.696

    // Items 1, 2 and 3 of the worked example of Visual Statistics Studio, "Item Analysis": variances .24, .16 and .24, of their sum 1.44, alpha .833.
    [Fact]
    public void Of_three_items_it_is_what_the_printed_example_gives() =>
        Assert.Equal(0.833, Reliability.Alpha([.. new[] { "111", "101", "101", "000", "000" }.Select(Form)])!.Value, 5e-4);

    [Fact]
    public void Where_everyone_answers_everything_it_is_the_textbooks() => Gen.Select(Gen.Int[2, 8], Gen.Int[3, 20]).SelectMany(size => Gen.Int[0, 4].Array[size.Item1].Array[size.Item2]).Sample(points =>
    {
        var forms = points.Select(person => (IReadOnlyDictionary<int, double>)person.Index().ToDictionary(each => each.Index, each => each.Item / 4.0)).ToList();
        var (alpha, textbook) = (Reliability.Alpha(forms), Textbook(points));
        return alpha is null ? textbook is null : Math.Abs(alpha.Value - textbook!.Value) < 1e-9;
    }, iter: Effort.Of(1000));

    [Fact]
    public void Where_all_have_the_same_total_it_is_not_told() =>
        Assert.Null(Reliability.Alpha([.. new[] { "40241", "22223", "32411" }.Select(Quarters)]));

    [Fact]
    public void Of_forms_that_are_drawn_it_comes_near_what_whole_forms_would_give()
    {
        // Twelve items of one ability; six are drawn for each person.
        var chance = new Random(7);
        var whole = Enumerable.Range(0, 4000).Select(_ => Person(chance)).ToList();
        var drawn = whole.Select(person => (IReadOnlyDictionary<int, double>)Six(person, chance)).ToList();
        var six = whole.Select(person => (IReadOnlyDictionary<int, double>)person.Where(item => item.Key < 6).ToDictionary()).ToList();

        Assert.Equal(Reliability.Alpha(six)!.Value, Reliability.Alpha(drawn)!.Value, 0.03);
    }

    [Fact]
    public void Of_nothing_of_one_and_of_what_never_varies_it_is_not_told()
    {
        Assert.Null(Reliability.Alpha<int>([]));
        Assert.Null(Reliability.Alpha([Form("11")]));
        Assert.Null(Reliability.Alpha([Form("11"), Form("11"), Form("11")]));
        Assert.Null(Reliability.Alpha([Form("1"), Form("0")]));
    }

    private static IReadOnlyDictionary<int, double> Form(string marks) => marks.Index().ToDictionary(mark => mark.Index, mark => mark.Item == '1' ? 1.0 : 0);

    private static Dictionary<int, double> Person(Random chance)
    {
        var ability = chance.NextDouble();
        return Enumerable.Range(0, 12).ToDictionary(item => item, _ => chance.NextDouble() < ability ? 1.0 : 0);
    }

    private static Dictionary<int, double> Six(Dictionary<int, double> person, Random chance) =>
        person.OrderBy(_ => chance.Next()).Take(6).ToDictionary();

    // k/(k-1) (1 - sum of item variances / variance of totals), over people who all answered all.
    private static double? Textbook(int[][] points)
    {
        var items = Enumerable.Range(0, points[0].Length).Select(item => Variance(points.Select(person => person[item] / 4.0))).ToList();
        var total = Variance(points.Select(person => person.Sum() / 4.0));
        return total < 1e-12 ? null : items.Count / (items.Count - 1.0) * (1 - (items.Sum() / total));
    }

    private static double Variance(IEnumerable<double> numbers)
    {
        var all = numbers.ToList();
        return all.Sum(number => (number - all.Average()) * (number - all.Average())) / (all.Count - 1);
    }

    private static IReadOnlyDictionary<int, double> Quarters(string points) => points.Index().ToDictionary(each => each.Index, each => (each.Item - '0') / 4.0);
}
