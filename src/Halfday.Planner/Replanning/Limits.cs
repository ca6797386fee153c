using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>
/// Numbers everything that a half day uses up: its mentor in the part, the mentor in the week, the workshop in the part, the offices
/// that it leaves in the part; and, last of all, the leave to change a week visibly.
/// </summary>
internal sealed class Limits(Tables tables, int? mostVisible)
{
    private readonly int mentors = tables.MaxPerWeek.Length;
    private readonly int workshops = tables.Problem.Workshops.Count;
    private int OfAWeek => (mentors + workshops + tables.MaxAway.Length) * tables.Parts + mentors;

    public int Count => OfAWeek * tables.Weeks + 1;

    /// <summary>The row of visible changes.</summary>
    public int Visible => Count - 1;

    /// <summary>Calls back with every row that the way uses, once for each use.</summary>
    public void Use(Way way, Action<int> use)
    {
        if (mostVisible is not null && way.Change.Visible > 0) use(Visible);
        if (way.IsWishful) return;
        foreach (var halfDay in way.HalfDays) Use(way.Leader, way.Week, halfDay, use);
    }

    /// <summary>What one half day pays at these prices, visibility left out.</summary>
    public double Price(int leader, int week, HalfDay halfDay, double[] prices)
    {
        var at = week * OfAWeek;
        var price = prices[at + halfDay.Mentor * tables.Parts + halfDay.Part] + prices[MentorWeek(at, halfDay.Mentor)]
            + prices[Workshop(at, tables.WorkshopOfMentor[halfDay.Mentor], halfDay.Part)];
        foreach (var cover in tables.Leaders[leader].Covers) price += prices[Cover(at, cover, halfDay.Part)];
        return price;
    }

    public int Of(int row)
    {
        if (row == Visible) return mostVisible ?? int.MaxValue;
        var at = row % OfAWeek;
        if (at < mentors * tables.Parts) return 1;
        at -= mentors * tables.Parts;
        if (at < mentors) return tables.MaxPerWeek[at];
        at -= mentors;
        return at < workshops * tables.Parts ? tables.Room[at] : tables.MaxAway[at / tables.Parts - workshops];
    }

    private void Use(int leader, int week, HalfDay halfDay, Action<int> use)
    {
        var at = week * OfAWeek;
        use(at + halfDay.Mentor * tables.Parts + halfDay.Part);
        use(MentorWeek(at, halfDay.Mentor));
        use(Workshop(at, tables.WorkshopOfMentor[halfDay.Mentor], halfDay.Part));
        foreach (var cover in tables.Leaders[leader].Covers) use(Cover(at, cover, halfDay.Part));
    }

    private int MentorWeek(int at, int mentor) => at + mentors * tables.Parts + mentor;

    private int Workshop(int at, int workshop, int part) => at + mentors * (tables.Parts + 1) + workshop * tables.Parts + part;

    private int Cover(int at, int cover, int part) => Workshop(at, workshops + cover, part);
}
