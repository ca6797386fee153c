namespace Halfday.Bench;

/// <summary>Takes times. The median is what a person meets; the best would flatter, the mean is led by the worst.</summary>
public static class Measure
{
    /// <summary>How long one doing takes.</summary>
    public static async Task<TimeSpan> Once(Func<Task> work)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(begun);
    }

    /// <summary>The median of several doings, after one that does not count.</summary>
    public static async Task<TimeSpan> Median(int times, Func<Task> work)
    {
        await work();
        var taken = new List<TimeSpan>();
        for (var i = 0; i < times; i++) taken.Add(await Once(work));
        return Median(taken);
    }

    /// <summary>The median.</summary>
    public static TimeSpan Median(IEnumerable<TimeSpan> times) => Quantile(times, 0.5);

    /// <summary>The time that this share of the doings did not exceed.</summary>
    public static TimeSpan Quantile(IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
