using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>All ways of a leader's week, pins among them, and the cheapest of them at given prices.</summary>
internal sealed class Ways(Tables tables, Announced announced, Openings openings)
{
    private readonly Strain strain = new(tables, announced);
    private readonly Dictionary<(int, int), Way[]> alone = [];
    private readonly Dictionary<(int, int), Way[]> wishes = [];

    public Way Of(int leader, int week, params HalfDay[] halfDays) =>
        new(leader, week, halfDays, announced.Change(leader, week, halfDays), strain.Of(leader, week, halfDays));

    /// <summary>A trade that turned out to come too early there is taken only when nothing else changes as little.</summary>
    public void Avoid(int leader, int week, int trade)
    {
        strain.Avoid(leader, week, trade);
        alone.Remove((leader, week));
    }

    /// <summary>As much of what was announced as may stand, the pins among it.</summary>
    public Way Kept(int leader, int week)
    {
        var pins = openings.Pins(leader, week);
        var standing = announced.Of(leader, week).Select(h => openings.Standing(leader, week, h)).OfType<HalfDay>();
        var free = standing.Where(h => !pins.Any(p => tables.DayOf[p.Part] == tables.DayOf[h.Part]));
        return Of(leader, week, [.. pins.Concat(free).Take(Math.Max(tables.Leaders[leader].Owed[week], pins.Length)).OrderBy(h => h.Part)]);
    }

    /// <summary>The pins and nothing else: what every plan can do.</summary>
    public Way Barest(int leader, int week) => Of(leader, week, openings.Pins(leader, week));

    /// <summary>None and one half day, as far as the pins allow.</summary>
    public Way[] OfOne(int leader, int week)
    {
        if (alone.TryGetValue((leader, week), out var known)) return known;
        var pins = openings.Pins(leader, week);
        IEnumerable<Way> ways = pins.Length switch
        {
            0 => openings.Of(leader, week).Select(h => Of(leader, week, h)).Prepend(Of(leader, week)),
            1 => [Of(leader, week, pins)],
            _ => [],
        };
        return alone[(leader, week)] = [.. ways];
    }

    /// <summary>Two half days on different days, as far as the pins allow.</summary>
    public IEnumerable<Way> OfTwo(int leader, int week)
    {
        if (tables.Leaders[leader].Owed[week] < 2) yield break;
        var (open, pins) = (openings.Of(leader, week), openings.Pins(leader, week));
        foreach (var first in open.Union(pins))
            foreach (var second in open.Union(pins))
                if (first.Part < second.Part && tables.DayOf[first.Part] != tables.DayOf[second.Part] && pins.All(p => p == first || p == second))
                    yield return Of(leader, week, first, second);
    }

    /// <summary>
    /// What a week that nothing touches could offer at best, in nobody's place: beside what it has, if the leader owes more; or, at one
    /// visible change, anything. No real way of the week asks less, gives more or changes less.
    /// </summary>
    public Way[] Wishes(int leader, int week)
    {
        if (wishes.TryGetValue((leader, week), out var known)) return known;
        var (row, kept) = (tables.Leaders[leader], Kept(leader, week));
        var asked = openings.Of(leader, week).Select(h => h.Trade).Distinct().Where(t => row.After.Contains(t));
        var wish = kept with { IsWishful = true, Strain = 0, Gives = [.. kept.Gives.Union(asked)] };
        var moved = wish with { Asks = [], Change = kept.Change + new WeekChange(0, 1, 0) };
        return wishes[(leader, week)] = kept.HalfDays.Length == 0 ? [wish] : kept.HalfDays.Length < row.Owed[week] ? [wish, moved] : [moved];
    }

    /// <summary>
    /// A few of two half days among which is the cheapest at these prices: for each announced half day as it was, with another mentor or
    /// anything, and the cheapest of another day beside it.
    /// </summary>
    public IEnumerable<Way> CheapOfTwo(int leader, int week, Func<HalfDay, double> price)
    {
        if (tables.Leaders[leader].Owed[week] < 2) return [];
        var pins = openings.Pins(leader, week);
        var byPart = openings.Of(leader, week).Union(pins).GroupBy(h => h.Part).Select(g => g.MinBy(price)).ToList();
        var likely = byPart.Union(announced.Of(leader, week).SelectMany(before => AsBefore(leader, week, before, price))).Union(pins).ToList();
        return from first in likely
               from second in likely
               where first.Part < second.Part && tables.DayOf[first.Part] != tables.DayOf[second.Part] && pins.All(p => p == first || p == second)
               select Of(leader, week, first, second);
    }

    private IEnumerable<HalfDay> AsBefore(int leader, int week, AnnouncedHalfDay before, Func<HalfDay, double> price)
    {
        var alike = openings.Of(leader, week).Where(h => before.LooksLike(tables, h)).ToList();
        if (alike.Count == 0) return [];
        return alike.Where(h => h.Mentor == before.Mentor).Append(alike.MinBy(price));
    }
}
