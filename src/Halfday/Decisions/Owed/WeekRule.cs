using System.Numerics;
using Halfday.Shared.Time;

namespace Halfday.Decisions;

/// <summary>
/// What is owed once a week. It is owed by those bound on at least half of the week's open days, once a person, at the site
/// of the appointment of lowest rank, then the earliest. Of several clauses the stricter counts, once.
/// </summary>
internal sealed class WeekRule(Places places)
{
    private const int CheckInMinutes = 30;
    private const int MakeUpWeeks = 4;

    public WeekDuty? FloorTime(Guid personId, IEnumerable<Hold> holds, IsoWeek week)
    {
        if (Owed(personId, holds, week, clause => clause.HalfDays ?? 1) is not { } owed) return null;
        var (halfDays, site) = ((int)owed.Amount, owed.SiteId);
        return new WeekDuty(
            halfDays, site, owed.Clauses.Min(clause => clause.CheckInMinutes ?? CheckInMinutes),
            owed.Clauses.Min(clause => clause.MakeUpWeeks ?? MakeUpWeeks), owed.Clauses, owed.Through.Held,
            () => Reasons.FloorTime(halfDays, Place(site), owed.Through, owed.Holds));
    }

    public StudyDuty? Study(Guid personId, IEnumerable<Hold> holds, IsoWeek week)
    {
        if (Owed(personId, holds, week, clause => clause.Hours ?? 0) is not { } owed) return null;
        return new StudyDuty(
            owed.Amount, owed.SiteId, owed.Clauses, owed.Through.Held, () => Reasons.Study(owed.Amount, owed.Holds));
    }

    private Organization.Unit? Place(Guid? siteId) => siteId is { } id ? places.Unit(id) : null;

    private sealed record OwedInWeek(decimal Amount, Guid? SiteId, Hold Through, IReadOnlyList<Hold> Holds)
    {
        public IReadOnlyList<Clause> Clauses { get; } = [.. Holds.Select(hold => hold.Clause).Distinct()];
    }

    private OwedInWeek? Owed(Guid personId, IEnumerable<Hold> holds, IsoWeek week, Func<Clause, decimal> amountOf)
    {
        var bound = holds.Where(hold => hold.Days.In(week) != 0).ToList();
        if (bound.Count == 0) return null;
        if (bound.Count == 1) return ByOne(personId, bound, week, amountOf(bound[0].Clause));

        var through = Through(personId, bound, week);
        var site = places.Site(personId, through.Unit, week);
        var open = places.OpenDays(site, through.Unit, week);
        if (open == 0 || !IsHalf(bound, week, open)) return null;

        var amount = bound.Select(hold => amountOf(hold.Clause)).Distinct().OrderDescending()
            .First(amount => IsHalf(bound.Where(hold => amountOf(hold.Clause) >= amount), week, open));
        return new OwedInWeek(amount, site, through, Named(bound, week, open, clause => amountOf(clause) >= amount));
    }

    // Nearly everyone in nearly every week: nothing to weigh. A standing asks it a hundred thousand times.
    private OwedInWeek? ByOne(Guid personId, List<Hold> bound, IsoWeek week, decimal amount)
    {
        var site = places.Site(personId, bound[0].Unit, week);
        var open = places.OpenDays(site, bound[0].Unit, week);
        return open != 0 && IsHalf(bound, week, open) ? new OwedInWeek(amount, site, bound[0], bound) : null;
    }

    // One who moves in mid-week is the new site's when most of the week is; posts held together go by rank alone.
    private Hold Through(Guid personId, List<Hold> bound, IsoWeek week)
    {
        var byAppointment = bound.GroupBy(hold => hold.Held).Select(held => held.ToList()).ToList();
        if (byAppointment.Count == 1) return bound.Min(ByRank.Order)!;
        var weighty = byAppointment.Where(held => IsWeighty(personId, held, week)).ToList();
        return (weighty.Count > 0 ? weighty : byAppointment).Select(held => held[0]).Min(ByRank.Order)!;
    }

    private bool IsWeighty(Guid personId, List<Hold> held, IsoWeek week)
    {
        var open = places.OpenDays(places.Site(personId, held[0].Unit, week), held[0].Unit, week);
        return IsHalf(held, week, open == 0 ? 0b1111111 : open);
    }

    // Every clause that alone binds on half of the days; where the amount owed comes of several together, those too.
    private static List<Hold> Named(List<Hold> bound, IsoWeek week, int open, Func<Clause, bool> isStrict)
    {
        var alone = bound.GroupBy(hold => hold.Clause).Where(clause => IsHalf(clause, week, open)).Select(clause => clause.Key).ToHashSet();
        var together = !alone.Any(isStrict);
        return [.. bound.Where(hold => alone.Contains(hold.Clause) || (together && isStrict(hold.Clause)))
            .OrderBy(hold => hold.Decision.Number, StringComparer.Ordinal).ThenBy(hold => hold.Clause.Order).ThenBy(hold => hold, ByRank.Order)];
    }

    private static bool IsHalf(IEnumerable<Hold> holds, IsoWeek week, int open) =>
        2 * Count(holds.Aggregate(0, (days, hold) => days | hold.Days.In(week)) & open) >= Count(open);

    private static int Count(int days) => BitOperations.PopCount((uint)days);
}
