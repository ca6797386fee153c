namespace Halfday.Learning.Bank.Statistics;

/// <summary>
/// How far the questions of a test measure one thing: Cronbach's alpha (L. J. Cronbach, "Coefficient alpha and the internal structure
/// of tests", Psychometrika 16, 1951), alpha = k c / (v + (k - 1) c), where k is the number of questions of a test, v the mean variance
/// of a question and c the mean covariance of two. Forms are drawn at random, so v and c are taken over whatever questions and pairs of
/// questions were answered; where everyone answers the same questions it is the textbook's k/(k-1) (1 - sum of variances / variance of totals),
/// and for points of 0 and 1 the Kuder-Richardson formula 20.
/// </summary>
public static class Reliability
{
    private const int FewestForACovariance = 2;

    // Points are 0 to 1: what is smaller than this is the rounding of sums that do not vary at all.
    private const double NoVariance = 1e-12;

    /// <summary>Alpha of a test of the usual length; null: nothing varies, or no two questions were answered together often enough.</summary>
    /// <param name="forms">One a test that was sat: its questions and their points, 0 to 1.</param>
    public static double? Alpha<TQuestion>(IReadOnlyCollection<IReadOnlyDictionary<TQuestion, double>> forms) where TQuestion : notnull
    {
        var questions = forms.SelectMany(form => form.Keys).Distinct().ToList();
        var variances = questions.Select(each => Covariance(forms, each, each)).OfType<double>().ToList();
        var covariances = Pairs(questions).Select(pair => Covariance(forms, pair.One, pair.Other)).OfType<double>().ToList();
        if (variances.Count == 0 || covariances.Count == 0) return null;
        var (length, variance, covariance) = (forms.Average(form => form.Count), variances.Average(), covariances.Average());
        var whole = variance + ((length - 1) * covariance);
        return whole > NoVariance ? length * covariance / whole : null;
    }

    // Over those who answered both, with n - 1: samples of different size must not pull it down differently.
    private static double? Covariance<TQuestion>(IEnumerable<IReadOnlyDictionary<TQuestion, double>> forms, TQuestion one, TQuestion other) where TQuestion : notnull
    {
        var both = forms.Where(form => form.ContainsKey(one) && form.ContainsKey(other)).Select(form => (X: form[one], Y: form[other])).ToList();
        if (both.Count < FewestForACovariance) return null;
        var (x, y) = (both.Average(pair => pair.X), both.Average(pair => pair.Y));
        return both.Sum(pair => (pair.X - x) * (pair.Y - y)) / (both.Count - 1);
    }

    private static IEnumerable<(TQuestion One, TQuestion Other)> Pairs<TQuestion>(List<TQuestion> questions) =>
        questions.SelectMany((one, at) => questions.Skip(at + 1).Select(other => (one, other)));
}
