namespace Halfday.Learning.Bank.Statistics;

/// <summary>How one question fares in tests, by the measures of classical test theory.</summary>
/// <param name="Answers">How often it was asked.</param>
/// <param name="Difficulty">The mean of its points, 0 to 1; of a question with one right answer, the share that was right. High is easy. 0 where it was not asked.</param>
/// <param name="ItemRest">The correlation with the rest of the test, -1 to 1; null: it cannot be told.</param>
/// <param name="UpperLower">The upper less the lower 27 %, -1 to 1; null: it cannot be told.</param>
public sealed record ItemStatistics(int Answers, double Difficulty, double? ItemRest, double? UpperLower)
{
    /// <summary>Statistics of one question over all tests that asked it.</summary>
    /// <param name="forms">One a test that was sat: its questions and their points, 0 to 1.</param>
    public static ItemStatistics Of<TQuestion>(TQuestion question, IEnumerable<IReadOnlyDictionary<TQuestion, double>> forms) where TQuestion : notnull
    {
        var asked = forms.Where(form => form.ContainsKey(question)).ToList();
        return new ItemStatistics(
            asked.Count, asked.Select(form => form[question]).DefaultIfEmpty().Average(),
            Discrimination.Corrected([.. asked.Where(form => form.Count > 1).Select(form => (form[question], (form.Values.Sum() - form[question]) / (form.Count - 1)))]),
            Discrimination.UpperLessLower([.. asked.Select(form => (form[question], form.Values.Average()))]));
    }
}
