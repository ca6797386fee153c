using Halfday.Organization;
using Halfday.Planner;
using Halfday.Shared.Time;
using Halfday.Trades;

namespace Halfday.Rota.Facts;

/// <summary>Puts one site's problem together: the contract's "From facts to a problem", sentence by sentence. All is in the order of codes.</summary>
internal sealed class SiteProblem
{
    private readonly FactRows rows;
    private readonly Unit site;
    private readonly IReadOnlyDictionary<Guid, int[]> owedByClauses;
    private readonly IReadOnlyCollection<Elsewhere> elsewhere;
    private readonly IReadOnlyList<Trade> trades;
    private readonly IReadOnlyList<Mentor> mentors;
    private readonly ILookup<Guid, Capacity> capacity;

    /// <param name="owed">Half days that the clauses ask of each leader at this site, by week.</param>
    /// <param name="elsewhere">Half days that the leaders, or others of their cover groups, have at other sites.</param>
    public SiteProblem(FactRows rows, Unit site, IReadOnlyDictionary<Guid, int[]> owed, IReadOnlyCollection<Elsewhere> elsewhere)
    {
        (this.rows, this.site, owedByClauses, this.elsewhere) = (rows, site, owed, elsewhere);
        capacity = rows.Capacities[site.Id].Where(row => row.Leaders > 0 && rows.Lives(row.Until)).ToLookup(row => row.WorkshopId);
        trades = [.. rows.Trades.Values.Where(trade => trade.SiteId == site.Id && rows.Lives(trade.Until)).OrderBy(trade => trade.Code, StringComparer.Ordinal)];
        mentors = [.. rows.Mentors[site.Id].Where(mentor => rows.Lives(mentor.Until) && rows.Lives(rows.People[mentor.PersonId].Until))
            .OrderBy(mentor => rows.People[mentor.PersonId].Code, StringComparer.Ordinal)];
    }

    /// <summary>The problem, with the half days that stay as its pins.</summary>
    public RotaProblem Build()
    {
        var kept = new KeptHalfDays(rows, site.Id, new Presence(rows, site.Id, []));
        var parts = Parts(kept);
        var presence = new Presence(rows, site.Id, parts);
        var owed = Owed(kept);
        var cover = new CoverFacts(rows, [.. owed.Keys], elsewhere);
        var total = owed.Values.Sum(weeks => weeks.Sum());
        var problem = new RotaProblem
        {
            Site = site.Code, FirstWeek = rows.Horizon.First.ToString(), Weeks = rows.Horizon.Weeks,
            Parts = [.. parts.Select(part => part.AsRotaPart)],
            Weights = rows.Weights.GetValueOrDefault(site.Id)?.AsRotaWeights ?? RotaWeights.Usual,
            FairShare = mentors.Count == 0 ? 0 : (total + mentors.Count - 1) / mentors.Count,
            Trades = [.. trades.Select(trade => new RotaTrade(trade.Code, After(trade)))],
            Workshops = Workshops(parts),
            Mentors = [.. mentors.Select(mentor => AsRotaMentor(mentor, presence))],
            Leaders = Leaders(owed, presence, cover, parts),
            Cover = cover.Groups,
        };
        return Pinning.Of(problem, kept);
    }

    /// <summary>The parts in which some workshop takes leaders, those somebody prefers, and those of half days that stay: by weekday, then by time.</summary>
    private List<SitePart> Parts(KeptHalfDays kept)
    {
        var inTime = rows.Calendars.Parts(site.Id).Select((part, at) => (part, at)).ToDictionary(named => named.part, named => named.at);
        return [.. capacity.SelectMany(rowsOf => rowsOf).Select(row => new SitePart(row.Weekday, row.Part))
            .Concat(owedByClauses.Keys.Select(Preferred).OfType<SitePart>())
            .Concat(kept.Parts)
            .Distinct()
            .OrderBy(part => ((int)part.Weekday + 6) % 7)
            .ThenBy(part => inTime.GetValueOrDefault(part.Part, int.MaxValue))
            .ThenBy(part => part.Part)];
    }

    private SortedDictionary<Guid, int[]> Owed(KeptHalfDays kept)
    {
        var owed = new SortedDictionary<Guid, int[]>(Comparer<Guid>.Create((a, b) =>
            string.CompareOrdinal(rows.People[a].Code, rows.People[b].Code)));
        foreach (var leader in owedByClauses.Keys)
            owed[leader] = [.. owedByClauses[leader].Select((halfDays, week) => kept.Owed(leader, rows.Horizon.First.Plus(week), halfDays))];
        return owed;
    }

    private string? After(Trade trade) =>
        trade.AfterId is { } after && trades.Any(other => other.Id == after) ? rows.Trades[after].Code : null;

    // A workshop, or another unit of the site that takes leaders, teaches or stands in a trade's list.
    private List<RotaWorkshop> Workshops(IReadOnlyList<SitePart> parts)
    {
        var places = trades.SelectMany(trade => trade.Workshops).ToLookup(place => place.WorkshopId, place => rows.Trades[place.TradeId].Code);
        var used = capacity.Select(rowsOf => rowsOf.Key).Concat(mentors.Select(mentor => mentor.WorkshopId)).Concat(places.Select(place => place.Key)).ToHashSet();
        return [.. rows.Units.Values
            .Where(unit => unit.SiteId == site.Id && (used.Contains(unit.Id) || (unit.Level == UnitLevel.Workshop && rows.Lives(unit.Until))))
            .OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .Select(unit => new RotaWorkshop(
                unit.Code, [.. places[unit.Id].Order(StringComparer.Ordinal)], [.. parts.Select(part => Room(unit.Id, part))]))];
    }

    private int Room(Guid workshopId, SitePart part) =>
        capacity[workshopId].FirstOrDefault(row => row.Weekday == part.Weekday && row.Part == part.Part)?.Leaders ?? 0;

    private RotaMentor AsRotaMentor(Mentor mentor, Presence presence) => new(
        rows.People[mentor.PersonId].Code, rows.Units[mentor.WorkshopId].Code,
        [.. trades.Where(trade => mentor.Trades.Any(taught => taught.TradeId == trade.Id)).Select(trade => trade.Code)],
        mentor.MaxPerWeek, presence.OnShift(mentor, capacity));

    private List<RotaLeader> Leaders(
        SortedDictionary<Guid, int[]> owed, Presence presence, CoverFacts cover, IReadOnlyList<SitePart> parts)
    {
        var programmes = new Programmes(rows, trades);
        return [.. owed.Select(leader => new RotaLeader(
            rows.People[leader.Key].Code, leader.Value,
            presence.Free(leader.Key, DaysElsewhere(leader.Key), slot => cover.IsShut(leader.Key, slot)),
            Preferred(leader.Key) is { } preferred && parts.Contains(preferred) ? preferred.Id : null,
            rows.LastTrade.TryGetValue(leader.Key, out var last) ? rows.Trades[last].Code : null,
            programmes.Cleared(leader.Key), [], programmes.Of(leader.Key)))];
    }

    private SitePart? Preferred(Guid leaderId) => rows.Availabilities[leaderId]
        .Where(given => given.Kind == AvailabilityKind.Preferred && given.Weekday is not null && given.Part is not null)
        .Select(given => new SitePart(given.Weekday!.Value, given.Part!.Value)).FirstOrDefault();

    private HashSet<DateOnly> DaysElsewhere(Guid leaderId) =>
        [.. elsewhere.Where(half => half.PersonId == leaderId).Select(half => half.Slot.Date)];
}
