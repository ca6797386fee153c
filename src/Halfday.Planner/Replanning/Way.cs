using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>What one leader may do in one week: no half day, one, or two on different days; and how that differs from what was announced.</summary>
/// <param name="Strain">A guess at what it costs beside the change, 0..<see cref="MostStrain"/>: it only chooses among equal changes.</param>
internal sealed record Way(int Leader, int Week, HalfDay[] HalfDays, WeekChange Change, int Strain)
{
    public const int MostStrain = 63;

    /// <summary>It stands for any place of its week, taken from nobody: good for a bound, not for a plan.</summary>
    public bool IsWishful { get; init; }

    /// <summary>Trades that must have been learnt for it, where they wait for another.</summary>
    public int[] Asks { get; init; } = [.. HalfDays.Select(h => h.Trade).Distinct()];

    /// <summary>Trades that later weeks may build on.</summary>
    public int[] Gives { get; init; } = [.. HalfDays.Select(h => h.Trade).Distinct()];
}

/// <summary>
/// Puts lost half days before visible changes before mentors before strain, in one number: each counts more than all that can come
/// after it in so many leaders' weeks.
/// </summary>
internal sealed class Scale(int leaderWeeks)
{
    private readonly long mentor = (Way.MostStrain + 1L) * (leaderWeeks + 1);
    private long Visible => mentor * (leaderWeeks + 1);
    private long Lost => Visible * (leaderWeeks + 1);

    /// <summary>More than any plan can cost.</summary>
    public long Forbidden => Lost * 2 * (leaderWeeks + 1);

    public long Of(Way way) => Lost * way.Change.Lost + Visible * way.Change.Visible + mentor * way.Change.Mentor + way.Strain;

    /// <summary>The same without strain: equal when the changes are equal.</summary>
    public long WithoutStrain(long cost) => cost / mentor;
}
