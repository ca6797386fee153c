using System.Globalization;
using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Learning.Study;
using Halfday.Shared;
using Halfday.Shared.Time;

namespace Halfday.Standing;

/// <summary>
/// Turns facts into obligations, without the database. Periods: a week ("2026-W40") for floor time and study, each week
/// begun up to the day; "by 2028-09-28" for mastering; the adoption's "2026-09-28..2027-09-27" for a base unit (open while
/// there is none); a year ("2026") for an advanced unit.
/// </summary>
internal sealed class Obligations(StandingFacts facts)
{
    // Written once, not once a leader.
    private readonly Dictionary<IsoWeek, string> names = facts.Weeks.ToDictionary(week => week, week => week.ToString());

    /// <summary>All that a person owes up to the day through units in view, by decision, clause and period.</summary>
    public IReadOnlyList<Obligation> Of(Guid personId) =>
    [
        .. All(personId).OfType<Obligation>()
            .OrderBy(owed => owed.Decision.Number, StringComparer.Ordinal)
            .ThenBy(owed => owed.Clause.Key, StringComparer.Ordinal)
            .ThenBy(owed => owed.Period, StringComparer.Ordinal),
    ];

    private IEnumerable<Obligation?> All(Guid personId)
    {
        foreach (var week in facts.Weeks)
            if (facts.Duties.FloorTime(personId, week) is { } floorTime) yield return FloorTime(personId, week, floorTime);
        foreach (var study in Study(personId)) yield return study;
        foreach (var mastery in facts.Duties.Mastery(personId, facts.AsOf)) yield return Mastery(personId, mastery);
        if (facts.Duties.BaseUnit(personId, facts.AsOf) is { } baseUnit) yield return BaseUnit(personId, baseUnit);
        if (facts.Duties.AdvancedUnit(personId, facts.AsOf) is { } advanced) yield return AdvancedUnit(personId, advanced);
    }

    private Obligation? FloorTime(Guid personId, IsoWeek week, WeekDuty duty)
    {
        var known = facts.HalfDays(personId, week);
        var halfDays = known.Select(half => Seen(half, known)).ToList();
        var standing = new WeekStanding(duty.HalfDays, week, halfDays, facts.AsOf);
        var strictest = duty.Clauses.FirstOrDefault(clause => clause.HalfDays == duty.HalfDays) ?? duty.Clauses[0];
        return Make(personId, duty, ObligationKind.FloorTime, strictest, names[week], standing.State,
            () => new WeekReason(standing, duty.MakeUpWeeks, facts.Away(personId, week)).Text);
    }

    private WeekHalfDay Seen(HalfDayMarks half, IReadOnlyList<HalfDayMarks> known) =>
        new(half.Date, StateOf(half, known), half.MakesUpForId is not null, half.ExcuseReason ?? "");

    // What lies after the day of the standing is still to come, whatever is known of it now.
    private HalfDayState StateOf(HalfDayMarks half, IReadOnlyList<HalfDayMarks> known) => half.StateOn(facts.AsOf) switch
    {
        HalfDayState.Excused => HalfDayState.Excused,
        _ when half.Date > facts.AsOf => HalfDayState.Planned,
        HalfDayState.MadeUp when known.Any(other => other.Id == half.MadeUpById && other.Date > facts.AsOf) =>
            half.IsCheckedIn ? HalfDayState.Unconfirmed : HalfDayState.Missed,
        var state => state,
    };

    // What is studied in one week may make up another: all weeks of a person are weighed together.
    private IEnumerable<Obligation?> Study(Guid personId)
    {
        var duties = facts.Weeks.Select(week => facts.Duties.Study(personId, week)).ToList();
        if (duties.TrueForAll(duty => duty is null)) yield break;

        var owed = facts.Weeks.Zip(duties).Select(pair => (pair.First, (int)((pair.Second?.Hours ?? 0) * 60))).ToList();
        foreach (var (week, duty) in StudyWeeks.Of(owed, facts.Studied(personId).Where(study => study.On <= facts.AsOf)).Zip(duties))
            if (duty is not null)
                yield return Make(personId, duty, ObligationKind.Study, duty.Clauses.MaxBy(clause => clause.Hours)!, names[week.Week], StudyStanding.StateOf(week, facts.AsOf), () => StudyStanding.Reason(week, facts.AsOf));
    }

    private Obligation? Mastery(Guid personId, MasteryDuty duty)
    {
        var trades = duty.TradeIds.Where(facts.Trades.ContainsKey).Select(id => Progress(personId, id)).ToList();
        var standing = new MasteryStanding(trades, duty.AtLeast, StartOf(duty), duty.Deadline, facts.AsOf);
        return Make(personId, duty, ObligationKind.Mastery, duty.Clause, Invariant($"by {duty.Deadline:yyyy-MM-dd}"), standing.State, () => standing.Reason);
    }

    private static DateOnly StartOf(MasteryDuty duty)
    {
        if (duty.Clause.WithinMonths is { } months) return duty.Deadline.AddMonths(-months);
        return duty.Decision.From > duty.Through.From ? duty.Decision.From : duty.Through.From;
    }

    private TradeProgress Progress(Guid personId, Guid tradeId)
    {
        var (trade, practised) = (facts.Trades[tradeId], facts.Practised);
        return new TradeProgress(
            tradeId, new Text(trade.Name, trade.NameZh.Length > 0 ? trade.NameZh : trade.Name),
            practised.Count(personId, tradeId), trade.PracticeHalfDays,
            facts.Known.IsMastered(personId, tradeId));
    }

    private Obligation? BaseUnit(Guid personId, BaseUnitDuty duty)
    {
        if (duty.Adoption is not { } adoption)
        {
            var since = duty.Decision.From > duty.Through.From ? duty.Decision.From : duty.Through.From;
            return Make(personId, duty, ObligationKind.BaseUnit, duty.Clause, Invariant($"{since:yyyy-MM-dd}.."), StandingState.Behind,
                () => new("There is no base unit yet.", "尚未确定蹲点单位。"));
        }
        return Make(personId, duty, ObligationKind.BaseUnit, duty.Clause,
            Invariant($"{adoption.From:yyyy-MM-dd}..{adoption.Until:yyyy-MM-dd}"), StandingState.Met,
            () => new($"There is a base unit until {Said.Day(adoption.Until).En}.", $"已确定蹲点单位，至{Said.Day(adoption.Until).Zh}。"));
    }

    private Obligation? AdvancedUnit(Guid personId, AdvancedUnitDuty duty) => Make(
        personId, duty, ObligationKind.AdvancedUnit, duty.Clause, Invariant($"{facts.AsOf:yyyy}"), StandingState.NotRecorded,
        () => new("Advanced units and trials are not recorded yet.", "先进单位和试验尚未登记。"));

    // Null for what is owed through a unit out of view: it counts there.
    private Obligation? Make(
        Guid personId, Duty duty, ObligationKind kind, Clause clause, string period, StandingState state, Func<Text> because) =>
        facts.Units.TryGetValue(duty.Through.UnitId, out var unit)
            ? new Obligation(
                personId, unit, kind, facts.Duties.DecisionOf(clause), clause, period, state,
                () => Said.Together([because(), .. Others(duty, clause)]))
            : null;

    private IEnumerable<Text> Others(Duty duty, Clause named)
    {
        var others = duty.Clauses.Where(clause => clause.Id != named.Id)
            .Select(clause => $"{clause.Key} ({facts.Duties.DecisionOf(clause).Number})").ToList();
        return others.Count == 0 ? [] : [new($"Clause {string.Join(", ", others)} asks for it too.", $"条款{string.Join("、", others)}也有此要求。")];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
