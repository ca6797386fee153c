using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;

namespace Halfday.Decisions;

/// <summary>
/// What people owe, read from the database in a handful of queries and then answered without it. Days and weeks are those
/// of the site where a duty is owed. Ask only about days from..until.
/// </summary>
public sealed class Duties
{
    private readonly Dictionary<Guid, Hold[]> holds;
    private readonly Dictionary<Guid, Decision> decisions;
    private readonly Places places;
    private readonly WeekRule weeks;
    private readonly MasteryRule mastery;
    private readonly Lazy<IReadOnlyCollection<Guid>> people;

    internal Duties(DutyFacts facts)
    {
        decisions = facts.Decisions.ToDictionary(decision => decision.Id);
        holds = new Scope(facts).Holds(Terms.Of(facts.Decisions));
        places = new Places(facts);
        weeks = new WeekRule(places);
        mastery = new MasteryRule(facts, places);
        people = new(() => [.. holds.Where(person => person.Value.Any(hold => !hold.Days.And(facts.Asked).IsEmpty)).Select(person => person.Key)]);
    }

    /// <summary>Reads what is needed to say what people owe between two days.</summary>
    /// <param name="belowPath">People appointed, or with a base unit, at or below the unit of this path; null: all. Their duties elsewhere are known too.</param>
    /// <param name="from">The first day that will be asked about.</param>
    /// <param name="until">The last day that will be asked about.</param>
    public static async Task<Duties> Read(HalfdayDb db, string? belowPath, DateOnly from, DateOnly until, CancellationToken stop) =>
        new(await DutyFactsReading.Read(
            db, belowPath is null ? null : DutyFactsReading.PeopleBelow(db, belowPath), new Span(from, until), stop));

    /// <summary>Reads what is needed to say what one person owes between two days.</summary>
    public static Task<Duties> Of(HalfdayDb db, Guid personId, DateOnly from, DateOnly until, CancellationToken stop) =>
        Of(db, [personId], from, until, stop);

    /// <summary>Reads what is needed to say what a few people owe between two days.</summary>
    public static async Task<Duties> Of(HalfdayDb db, IReadOnlyCollection<Guid> people, DateOnly from, DateOnly until, CancellationToken stop) =>
        new(await DutyFactsReading.Read(
            db, db.People.Where(person => people.Contains(person.Id)).Select(person => person.Id), new Span(from, until), stop));

    /// <summary>What everybody would owe on a day, were a draft issued.</summary>
    public static async Task<Duties> AsIfIssued(HalfdayDb db, Guid draftId, DateOnly day, CancellationToken stop) =>
        new(await DutyFactsReading.Read(db, null, new Span(day, day), stop, draftId));

    /// <summary>The calendars that <see cref="FloorTimeOf"/> needs of a site.</summary>
    public static Task<Calendars> CalendarsFor(HalfdayDb db, Guid siteId, IsoWeek week, CancellationToken stop) =>
        Calendars.Read(db, week.Monday.AddDays(-7), week.Sunday.AddDays(7), stop, siteId);

    /// <summary>The floor time that one person owes in a week, told by as little reading as will do: every verb on a half day asks it.</summary>
    /// <param name="siteId">Where it is most likely owed; elsewhere it is read in full.</param>
    /// <param name="calendars">Of that site, <see cref="CalendarsFor"/> the week.</param>
    public static async Task<WeekDuty?> FloorTimeOf(
        HalfdayDb db, Guid personId, IsoWeek week, Guid siteId, Calendars calendars, CancellationToken stop)
    {
        var span = new Span(week.Monday, week.Sunday);
        var duties = await DutyFactsReading.ReadAt(db, personId, siteId, calendars, span, stop) is { } facts
            ? new Duties(facts)
            : await Of(db, personId, span.From, span.Until, stop);
        return duties.FloorTime(personId, week);
    }

    /// <summary>The people bound by some clause on some day from..until.</summary>
    public IReadOnlyCollection<Guid> People => people.Value;

    /// <summary>The decision that a clause stands in.</summary>
    public Decision DecisionOf(Clause clause) => decisions[clause.DecisionId];

    /// <summary>True when a clause with a duty binds the person on the day.</summary>
    public bool Binds(Guid personId, DateOnly day) => Of(personId).Any(hold => hold.Days.Has(day));

    /// <summary>Each clause that binds the person on the day and the appointments through which it does, in order.</summary>
    public IReadOnlyList<Bond> Bonds(Guid personId, DateOnly day) =>
        [.. Of(personId).Where(hold => hold.Days.Has(day))
            .OrderBy(hold => hold.Decision.Number, StringComparer.Ordinal).ThenBy(hold => hold.Clause.Order).ThenBy(hold => hold, ByRank.Order)
            .Select(hold => new Bond(personId, hold.Decision, hold.Clause, hold.Held, hold.Post, hold.Unit, Reasons.Of(hold)))];

    /// <summary>The floor time that a person owes in a week; null: none.</summary>
    public WeekDuty? FloorTime(Guid personId, IsoWeek week) => weeks.FloorTime(personId, Of(personId, DutyKind.FloorTime), week);

    /// <summary>The study that a person owes in a week; null: none.</summary>
    public StudyDuty? Study(Guid personId, IsoWeek week) => weeks.Study(personId, Of(personId, DutyKind.Study), week);

    /// <summary>The trades that a person is to master, as it stands on a day: one duty a site and kind of choice.</summary>
    public IReadOnlyList<MasteryDuty> Mastery(Guid personId, DateOnly day) =>
        mastery.On(personId, [.. Of(personId, DutyKind.MasterTrades).Where(hold => hold.Days.Has(day))], day);

    /// <summary>The base unit that a person is to have on a day; null: none is asked for.</summary>
    public BaseUnitDuty? BaseUnit(Guid personId, DateOnly day)
    {
        if (On(personId, DutyKind.BaseUnit, day) is not { Length: > 0 } bound) return null;
        var (first, months) = (bound[0], bound.Max(hold => hold.Clause.ForMonths ?? 0));
        return new BaseUnitDuty(
            first.Clause, first.Decision, first.Clause.BaseLevel ?? UnitLevel.Site, months, places.Adoption(personId, day),
            [.. bound.Select(hold => hold.Clause).Distinct()], first.Held, () => Reasons.BaseUnit(months, bound));
    }

    /// <summary>The advanced unit that a person is to grasp on a day; null: none is asked for.</summary>
    public AdvancedUnitDuty? AdvancedUnit(Guid personId, DateOnly day)
    {
        if (On(personId, DutyKind.AdvancedUnit, day) is not { Length: > 0 } bound) return null;
        var most = bound.MaxBy(hold => hold.Clause.TrialsPerYear ?? 0)!;
        var trials = most.Clause.TrialsPerYear ?? 0;
        return new AdvancedUnitDuty(
            most.Clause, most.Decision, trials,
            [.. bound.Select(hold => hold.Clause).Distinct()], bound[0].Held, () => Reasons.AdvancedUnit(trials, bound));
    }

    /// <summary>The trades among which a person may choose for a duty of related trades, the most related first.</summary>
    internal IReadOnlyList<Trade> MayChoose(Guid personId, MasteryDuty duty, DateOnly day) => duty.SiteId is not { } site ? [] : mastery.Candidates(
        site, Of(personId, DutyKind.MasterTrades).Where(hold => hold.Days.Has(day) && duty.Clauses.Contains(hold.Clause)).SelectMany(hold => hold.Held.Portfolio), day);

    /// <summary>Everything a person owes on a day and in its week, each with its reason.</summary>
    public IReadOnlyList<Text> Sentences(Guid personId, DateOnly day)
    {
        var week = IsoWeek.Of(day);
        Duty?[] owed = [FloorTime(personId, week), Study(personId, week), .. Mastery(personId, day), BaseUnit(personId, day), AdvancedUnit(personId, day)];
        return [.. owed.OfType<Duty>().Select(duty => duty.Why)];
    }

    private Hold[] On(Guid personId, DutyKind kind, DateOnly day) =>
        [.. Of(personId, kind).Where(hold => hold.Days.Has(day)).Order(ByRank.Order)];

    private Hold[] Of(Guid personId) => holds.GetValueOrDefault(personId) ?? [];
    private IEnumerable<Hold> Of(Guid personId, DutyKind kind) => Of(personId).Where(hold => hold.Clause.Duty == kind);
}
