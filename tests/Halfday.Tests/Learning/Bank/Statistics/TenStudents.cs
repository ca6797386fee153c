namespace Halfday.Tests.Learning.Bank.Statistics;

/// <summary>
/// Ten students, ten items, right or wrong: the worked example of K. L. Wuensch, "The Kuder-Richardson 20" (East Carolina University,
/// core.ecu.edu/wuenschk/StatHelp/KR20.txt), with its printed difficulties, item variances and variance of totals.
/// </summary>
internal static class TenStudents
{
    private static readonly string[] Marks =
        ["1111110110", "1011011101", "1111011001", "0010001000", "0000010010", "1110111111", "1101110111", "1111111101", "0101111101", "1101101110"];

    public static readonly double[] Difficulties = [.7, .7, .6, .7, .6, .8, .7, .7, .5, .6];

    public const double SumOfVariances = 2.18, VarianceOfTotals = 5.84;

    public static IReadOnlyList<IReadOnlyDictionary<int, double>> Forms { get; } =
        [.. Marks.Select(student => student.Index().ToDictionary(mark => mark.Index, mark => mark.Item == '1' ? 1.0 : 0))];
}
