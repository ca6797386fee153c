using CsCheck;
using Halfday.Learning.Bank.Statistics;
using Halfday.Shared.Ui;

namespace Halfday.Tests.Learning.Bank.Statistics;

public sealed class DiscriminationTests
{
    // A class of 40: of the best 27 % (11) nine were right, of the worst 11 three; D = (9 - 3) / 11 = 0.55 (examoo.com, item analysis by classical test theory).
    [Fact]
    public void Of_a_class_of_forty_the_upper_less_the_lower_is_what_the_printed_example_gives()
    {
        var answers = Enumerable.Range(0, 40).Select(rank => (Points: rank < 9 || rank >= 37 || rank is > 11 and < 20 ? 1.0 : 0, Total: 1 - (rank / 40.0))).ToList();

        Assert.Equal(6 / 11.0, Discrimination.UpperLessLower(answers)!.Value, 1e-12);
    }

    [Fact]
    public void The_difficulties_of_the_ten_students_are_the_printed_ones() =>
        Assert.All(TenStudents.Difficulties.Index(), item => Assert.Equal(item.Item, ItemStatistics.Of(item.Index, TenStudents.Forms).Difficulty, 1e-12));

    // The textbook's point-biserial, (M1 - M0) / s * sqrt(p q): M1 and M0 the mean rest of those who were right and wrong, s the standard deviation of all.
    [Fact]
    public void For_right_and_wrong_it_is_the_point_biserial_correlation_with_the_rest() => Assert.All(Enumerable.Range(0, 10), item =>
    {
        var answers = TenStudents.Forms.Select(form => (IsRight: form[item] == 1, Others: form.Values.Sum() - form[item])).ToList();
        var (mean, p) = (answers.Average(answer => answer.Others), answers.Average(answer => answer.IsRight ? 1.0 : 0));
        var deviation = Math.Sqrt(answers.Average(answer => (answer.Others - mean) * (answer.Others - mean)));
        var expected = (answers.Where(answer => answer.IsRight).Average(answer => answer.Others) - answers.Where(answer => !answer.IsRight).Average(answer => answer.Others)) / deviation * Math.Sqrt(p * (1 - p));

        Assert.Equal(expected, ItemStatistics.Of(item, TenStudents.Forms).ItemRest!.Value, 1e-9);
    });

    [Fact]
    public void It_lies_between_minus_one_and_one() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Array[0, 30].Sample(answers =>
        Discrimination.Corrected(answers) is null or (>= -1.000001 and <= 1.000001) && Discrimination.UpperLessLower(answers) is null or (>= -1 and <= 1), iter: Effort.Of(1000));

    [Fact]
    public void A_question_that_everyone_answers_alike_tells_nothing()
    {
        Assert.Null(Discrimination.Corrected([(1, 0.2), (1, 0.9), (1, 0.5)]));
        Assert.Null(Discrimination.Corrected([(0, 0.5), (1, 0.5)]));
        Assert.Null(Discrimination.Corrected([(1, 1)]));
        Assert.Null(Discrimination.UpperLessLower([]));
        Assert.Equal(0, Discrimination.UpperLessLower([(1, 0.2), (1, 0.9)]));
    }

    [Fact]
    public void Who_knows_the_rest_and_this_question_makes_it_one() =>
        Assert.Equal(1, Discrimination.Corrected([(0, 0.1), (0, 0.1), (1, 0.9), (1, 0.9)])!.Value, 1e-12);

    [Theory]
    [InlineData(9, 0.5, 0.5, Tone.None, "too few answers yet"), InlineData(10, 0.5, -0.1, Tone.Bad, "who knows more gets it wrong: is the key right?"), InlineData(10, 0.95, 0.5, Tone.Warn, "too easy"),
     InlineData(10, 0.1, 0.5, Tone.Warn, "too hard"), InlineData(10, 0.5, 0.19, Tone.Warn, "does not tell who knows"), InlineData(10, 0.5, null, Tone.Warn, "does not tell who knows"), InlineData(10, 0.5, 0.2, Tone.Done, "tells who knows")]
    public void Numbers_are_said_in_words(int answers, double difficulty, double? itemRest, Tone tone, string words)
    {
        var verdict = ItemVerdict.Of(new ItemStatistics(answers, difficulty, itemRest, null));

        Assert.Equal((tone, words), (verdict.Tone, verdict.Words.En));
    }
}
