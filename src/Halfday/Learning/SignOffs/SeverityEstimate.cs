namespace Halfday.Learning.SignOffs;

/// <summary>
/// Severity of assessors, a rater effect (Myford and Wolfe 2003, Detecting and measuring rater effects, Journal of Applied
/// Measurement 4), by an additive mixed model: mark = ability(occasion) + shift(assessor) + error. Occasions are fixed, so that who
/// happens to teach good leaders does not look mild; shifts are random with mean 0, so their estimates are best linear unbiased
/// predictions (Henderson 1975; Robinson 1991, That BLUP is a good thing): the minimum of
/// sum (mark - ability - shift)^2 + lambda sum shift^2, lambda = error variance / shift variance.
/// It is strictly convex in the shifts, so taking the best abilities and the best shifts in turn reaches its one minimum.
/// </summary>
public static class SeverityEstimate
{
    /// <summary>Standard deviation of a mark around what ability and shift say, levels.</summary>
    public const double ErrorDeviation = 0.5;

    /// <summary>Standard deviation of shifts among assessors, levels.</summary>
    public const double ShiftDeviation = 0.5;

    private const double Shrinkage = ErrorDeviation * ErrorDeviation / (ShiftDeviation * ShiftDeviation);
    private const double Normal95 = 1.96;
    private const double Converged = 1e-9;
    private const int MostRounds = 100_000;

    /// <summary>One estimate for each assessor, by key; the order of the marks does not matter.</summary>
    public static IReadOnlyList<Severity> Of(IReadOnlyCollection<GivenMark> marks)
    {
        var ordered = marks.OrderBy(mark => mark.Occasion).ThenBy(mark => mark.Assessor).ThenBy(mark => mark.Level).ToArray();
        var (occasionOf, _) = Numbered(ordered, mark => mark.Occasion);
        var (assessorOf, assessors) = Numbered(ordered, mark => mark.Assessor);
        var levelOf = ordered.Select(mark => mark.Level).ToArray();
        var (inOccasion, byAssessor) = (Counted(occasionOf), Counted(assessorOf));
        var shifts = Shifts(levelOf, occasionOf, assessorOf, inOccasion, byAssessor);
        var told = Enumerable.Range(0, ordered.Length).ToLookup(mark => assessorOf[mark], mark => inOccasion[occasionOf[mark]]);
        return [.. assessors.Select((key, assessor) => Told(key, shifts[assessor], [.. told[assessor]])).OrderBy(severity => severity.Assessor)];
    }

    private static double[] Shifts(double[] levelOf, int[] occasionOf, int[] assessorOf, int[] inOccasion, int[] byAssessor)
    {
        var (shifts, largest) = (new double[byAssessor.Length], double.MaxValue);
        for (var round = 0; round < MostRounds && largest > Converged; round++)
        {
            var abilities = Means(levelOf.Select((level, mark) => level - shifts[assessorOf[mark]]), occasionOf, inOccasion, 0);
            var better = Means(levelOf.Select((level, mark) => level - abilities[occasionOf[mark]]), assessorOf, byAssessor, Shrinkage);
            largest = better.Zip(shifts, (now, before) => Math.Abs(now - before)).DefaultIfEmpty(0).Max();
            shifts = better;
        }
        return shifts;
    }

    // The sum of what belongs to each, over how many there are and the weight of nothing.
    private static double[] Means(IEnumerable<double> values, int[] belongsTo, int[] counts, double weightOfNothing)
    {
        var (sums, mark) = (new double[counts.Length], 0);
        foreach (var value in values) sums[belongsTo[mark++]] += value;
        for (var each = 0; each < sums.Length; each++) sums[each] /= counts[each] + weightOfNothing;
        return sums;
    }

    // The margin is that of the diagonal of the mixed model's equations once abilities are taken out: each mark of an occasion
    // with n marks tells 1 - 1/n of a mark. Narrower than the truth where an assessor was always paired with the same few.
    private static Severity Told(Guid assessor, double shift, int[] sizes) => new(
        assessor, sizes.Length, sizes.Count(size => size > 1), shift, Normal95 * ErrorDeviation / Math.Sqrt(sizes.Sum(size => 1 - (1.0 / size)) + Shrinkage));

    private static (int[] Of, Guid[] Keys) Numbered(GivenMark[] marks, Func<GivenMark, Guid> key)
    {
        var keys = marks.Select(key).Distinct().ToArray();
        var number = keys.Index().ToDictionary(each => each.Item, each => each.Index);
        return ([.. marks.Select(mark => number[key(mark)])], keys);
    }

    private static int[] Counted(int[] belongsTo)
    {
        var counts = new int[belongsTo.Length == 0 ? 0 : belongsTo.Max() + 1];
        foreach (var each in belongsTo) counts[each]++;
        return counts;
    }
}
