using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>A half day as it was announced, in today's numbers; -1 where today knows no such thing.</summary>
internal readonly record struct AnnouncedHalfDay(int Part, int Workshop, int Trade, int Mentor)
{
    /// <summary>The leader sees no difference.</summary>
    public bool LooksLike(Tables tables, HalfDay now) =>
        Part == now.Part && Trade == now.Trade && Workshop == tables.WorkshopOfMentor[now.Mentor];

    /// <summary>The same half day; null when one of its things is no longer known or the mentor has moved.</summary>
    public HalfDay? Today(Tables tables) =>
        Part >= 0 && Trade >= 0 && Mentor >= 0 && tables.WorkshopOfMentor[Mentor] == Workshop ? new HalfDay(Part, Trade, Mentor) : null;
}

/// <summary>What was announced, by leader and week, in today's numbers.</summary>
internal sealed class Announced
{
    private readonly Tables tables;
    private readonly AnnouncedHalfDay[][] halfDays;

    public Announced(Tables tables, IReadOnlyList<Assignment> plan)
    {
        this.tables = tables;
        var known = plan.Where(a => a.Week >= 0 && a.Week < tables.Weeks).ToLookup(a => (a.Leader, a.Week));
        halfDays = [.. from leader in tables.Problem.Leaders
                       let trades = leader.Trades.Select(t => t.Trade).ToList()
                       from week in Enumerable.Range(0, tables.Weeks)
                       select known[(leader.Id, week)].Select(a => InNumbers(a, trades)).OrderBy(h => h.Part).ToArray()];
        MentorLoad = new int[tables.MaxPerWeek.Length];
        foreach (var halfDay in halfDays.SelectMany(h => h))
            if (halfDay.Mentor >= 0) MentorLoad[halfDay.Mentor]++;
    }

    /// <summary>Half days over the horizon, by mentor.</summary>
    public int[] MentorLoad { get; }

    public AnnouncedHalfDay[] Of(int leader, int week) => halfDays[leader * tables.Weeks + week];

    /// <summary>How a leader's week would differ.</summary>
    public WeekChange Change(int leader, int week, ReadOnlySpan<HalfDay> now)
    {
        var (same, untouched) = (0, 0);
        foreach (var halfDay in now)
            foreach (var before in Of(leader, week))
                if (before.LooksLike(tables, halfDay))
                {
                    same++;
                    if (before.Mentor == halfDay.Mentor) untouched++;
                }
        return WeekChange.Of(tables.Leaders[leader].Owed[week], Of(leader, week).Length, now.Length, same, untouched);
    }

    private AnnouncedHalfDay InNumbers(Assignment a, List<string> trades) => new(
        tables.PartOf.GetValueOrDefault(a.Part, -1), tables.WorkshopOf.GetValueOrDefault(a.Workshop, -1),
        trades.IndexOf(a.Trade), tables.MentorOf.GetValueOrDefault(a.Mentor, -1));
}
