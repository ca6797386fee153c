namespace Halfday.Planner.Solving;

/// <summary>
/// Where a week owes more half days than its mentors can give, all their prices must rise to what a miss costs, and together: one that
/// rises alone only sends leaders to the next. So each week has a tide that lifts the prices of all its mentors, takes back no more
/// than it has given, and steps further than a single price.
/// </summary>
internal sealed class Tides
{
    private const double Stride = 10;
    private readonly int[][] afloat;   // by week: positions in mentorWeek prices of those who are on shift at all
    private readonly Climb[] climbs;
    private readonly double[] level;

    public Tides(Tables tables)
    {
        climbs = new Climb[tables.Weeks];
        level = new double[tables.Weeks];
        afloat = [.. Enumerable.Range(0, tables.Weeks).Select(week =>
            Enumerable.Range(0, tables.MaxPerWeek.Length).Select(m => m * tables.Weeks + week).Where(at => tables.OnShift[at] != 0).ToArray())];
    }

    /// <param name="pull">By mentor x weeks + week: use less limit.</param>
    /// <param name="price">Likewise.</param>
    public void Move(ReadOnlySpan<int> use, ReadOnlySpan<int> limit, Span<double> price, double length)
    {
        for (var week = 0; week < level.Length; week++)
        {
            var pull = 0.0;
            foreach (var at in afloat[week]) pull += use[at] - limit[at];
            if (pull < 0 && level[week] <= 0) pull = 0;
            var step = Math.Max(-level[week], climbs[week].Step(pull, length * Stride));
            level[week] += step;
            foreach (var at in afloat[week]) price[at] = Math.Max(0, price[at] + step);
        }
    }

    public void Rest()
    {
        Array.Clear(climbs);
        Array.Clear(level);
    }
}
