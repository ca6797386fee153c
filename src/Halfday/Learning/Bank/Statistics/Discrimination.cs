namespace Halfday.Learning.Bank.Statistics;

/// <summary>Whether a question tells those who know from those who do not.</summary>
public static class Discrimination
{
    /// <summary>The share of the best and of the worst that tells most (T. L. Kelley, "The selection of upper and lower groups for the validation of test items", 1939).</summary>
    private const double Outermost = 0.27;

    /// <summary>
    /// The correlation of a question's points with what the person reached in the rest of the test: Pearson's r, which for points of 0 and 1 is the
    /// point-biserial correlation. The question itself is left out of the rest, for otherwise it would agree with itself (R. L. Ebel and D. A. Frisbie,
    /// Essentials of Educational Measurement). Null: one of the two does not vary.
    /// </summary>
    /// <param name="answers">Of everyone who was asked: the question's points, and their mean in the others, 0 to 1.</param>
    public static double? Corrected(IReadOnlyCollection<(double Points, double Others)> answers)
    {
        if (answers.Count < 2) return null;
        var (x, y) = (answers.Average(answer => answer.Points), answers.Average(answer => answer.Others));
        var together = answers.Sum(answer => (answer.Points - x) * (answer.Others - y));
        var apart = Math.Sqrt(answers.Sum(answer => Square(answer.Points - x)) * answers.Sum(answer => Square(answer.Others - y)));
        return apart > 1e-12 ? together / apart : null;
    }

    /// <summary>D = (U - L) / n: the mean points among the best 27 % of those who were asked, less that among the worst 27 %. Null: nobody was.</summary>
    /// <param name="answers">The question's points, and the mean in the whole test, the question too.</param>
    public static double? UpperLessLower(IReadOnlyCollection<(double Points, double Total)> answers)
    {
        var group = (int)Math.Round(answers.Count * Outermost, MidpointRounding.AwayFromZero);
        if (group == 0) return null;
        var ranked = answers.OrderByDescending(answer => answer.Total).Select(answer => answer.Points).ToList();
        return ranked.Take(group).Average() - ranked.TakeLast(group).Average();
    }

    private static double Square(double number) => number * number;
}
