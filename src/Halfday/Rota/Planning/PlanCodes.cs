using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Planning;

/// <summary>Finds the keys behind a problem's codes.</summary>
public sealed class PlanCodes
{
    private readonly Dictionary<string, Person> people;
    private readonly Dictionary<Guid, Person> byId;
    private readonly Dictionary<string, Unit> workshops;
    private readonly Dictionary<string, Trade> trades;

    private PlanCodes(IReadOnlyList<Person> people, IEnumerable<Unit> workshops, IEnumerable<Trade> trades)
    {
        this.people = people.ToDictionary(person => person.Code, StringComparer.Ordinal);
        byId = people.ToDictionary(person => person.Id);
        this.workshops = workshops.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        this.trades = trades.ToDictionary(trade => trade.Code, StringComparer.Ordinal);
    }

    /// <summary>Reads the codes of all sites.</summary>
    public static async Task<PlanCodes> Read(HalfdayDb db, CancellationToken stop) => new(
        await db.People.AsNoTracking().ToListAsync(stop), await db.Units.AsNoTracking().ToListAsync(stop),
        await db.Trades.AsNoTracking().ToListAsync(stop));

    /// <summary>Reads the codes that stand in one site's problem, and the people of its half days.</summary>
    public static async Task<PlanCodes> Read(
        HalfdayDb db, Unit site, RotaProblem problem, IReadOnlyList<HalfDay> standing, CancellationToken stop)
    {
        var codes = problem.Leaders.Select(leader => leader.Id).Concat(problem.Mentors.Select(mentor => mentor.Id)).ToArray();
        var ids = standing.SelectMany(half => new[] { half.LeaderId, half.MentorId }).Distinct().ToArray();
        return new PlanCodes(
            await db.People.AsNoTracking().Where(person => codes.Contains(person.Code) || ids.Contains(person.Id)).ToListAsync(stop),
            await db.Units.AsNoTracking().Where(unit => unit.SiteId == site.Id).ToListAsync(stop),
            await db.Trades.AsNoTracking().Where(trade => trade.SiteId == site.Id).ToListAsync(stop));
    }

    /// <summary>The assignment with keys in place of codes.</summary>
    public PlannedHalfDay AsPlanned(Assignment half, Horizon horizon)
    {
        var part = SitePart.Parse(half.Part);
        return new PlannedHalfDay(
            people[half.Leader].Id, new Slot(horizon.DateOf(half.Week, part.Weekday), part.Part),
            workshops[half.Workshop].Id, trades[half.Trade].Id, people[half.Mentor].Id);
    }

    /// <summary>A half day as the planner knows it, by codes; what is not known by "?".</summary>
    public Assignment AsAssignment(HalfDay half, Horizon horizon) => new(
        CodeOf(half.LeaderId), horizon.IndexOf(half.Date), SitePart.IdOf(half.Slot),
        workshops.Values.FirstOrDefault(unit => unit.Id == half.WorkshopId)?.Code ?? "?",
        trades.Values.FirstOrDefault(trade => trade.Id == half.TradeId)?.Code ?? "?", CodeOf(half.MentorId));

    private string CodeOf(Guid personId) => byId.GetValueOrDefault(personId)?.Code ?? "?";

    /// <summary>A person's name in one language.</summary>
    public string NameOf(Guid personId, bool inChinese) =>
        byId[personId] is var person && inChinese && person.NameZh.Length > 0 ? person.NameZh : person.Name;
}
