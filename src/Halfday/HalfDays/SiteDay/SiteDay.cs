using Halfday.Organization;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>What a coordinator has before them on a day.</summary>
/// <param name="HalfDays">Of that day, in force.</param>
/// <param name="WithoutMentor">Of that day and after: the mentor is away, off shift or has left.</param>
/// <param name="Disputed">To be settled.</param>
/// <param name="Excuses">To be reviewed, the most urgent first.</param>
/// <param name="Freed">Half days of people who left, freed lately or to be freed.</param>
/// <param name="FreeAgain">Of these, how many are to come and nobody has their place yet.</param>
public sealed record SiteDay(
    IReadOnlyList<HalfDayCard> HalfDays, IReadOnlyList<HalfDayCard> WithoutMentor, IReadOnlyList<HalfDayCard> Disputed,
    IReadOnlyList<HalfDayCard> Excuses, IReadOnlyList<HalfDayCard> Freed, int FreeAgain,
    IReadOnlyList<Correction> Corrections, IReadOnlyList<DayExchange> Exchanges)
{
    private const int DaysAhead = 7;
    private const int DaysBack = 60;

    public static readonly SiteDay Empty = new([], [], [], [], [], 0, [], []);

    /// <summary>Nothing waits for the coordinator.</summary>
    public bool IsClear => WithoutMentor.Count + Disputed.Count + Excuses.Count + Corrections.Count + Exchanges.Count == 0;

    /// <summary>Reads the day.</summary>
    public static async Task<SiteDay> Read(Floor floor, Unit site, DateOnly date, DateOnly today, CancellationToken stop)
    {
        var here = floor.Db.HalfDays.At(site.Id);
        var near = await (await HalfDayCard.Read(floor.Db,
            here.InForce().Between(date, date > today ? date : today.AddDays(DaysAhead)).OrderBy(halfDay => halfDay.Date).ThenBy(halfDay => halfDay.Part), floor.Now, stop))
            .WithArrivals(floor.Db, floor.Now, stop);
        var waiting = await HalfDayCard.Read(floor.Db, here.InForce().Between(today.AddDays(-DaysBack), DateOnly.MaxValue)
            .Where(halfDay => (halfDay.Dispute != null && halfDay.Ruling == null) || (halfDay.Excuse != null && halfDay.Excuse.Verdict == ExcuseVerdict.Asked))
            .OrderBy(halfDay => halfDay.Date), floor.Now, stop);
        var freed = await FreedLately(floor, here, today, stop);
        return new SiteDay(
            [.. near.Where(card => card.HalfDay.Date == date)], await Lacking(floor, near, today, stop),
            [.. waiting.Where(card => card.State == HalfDayState.Disputed)],
            [.. waiting.Where(card => card.HalfDay.Excuse?.Verdict == ExcuseVerdict.Asked).OrderBy(card => card.HalfDay.Excuse!.ReviewBy)],
            freed, await FreeAgainAmong(here, [.. freed.Where(card => floor.Now < card.Ends)], stop),
            await floor.Db.Corrections.AsNoTracking().Where(asked => asked.SiteId == site.Id && asked.State == CorrectionState.Asked).ToListAsync(stop),
            await floor.Db.DayExchanges.AsNoTracking().Where(asked => asked.SiteId == site.Id && asked.State == ExchangeState.Asked).ToListAsync(stop));
    }

    private static async Task<IReadOnlyList<HalfDayCard>> Lacking(
        Floor floor, IReadOnlyList<HalfDayCard> near, DateOnly today, CancellationToken stop)
    {
        var open = near.Where(card => card.State == HalfDayState.Planned && card.HalfDay.Date >= today && card.Arrival != Arrival.Over).ToList();
        var presence = await Presence.Read(floor.Db, [.. open.Select(card => card.HalfDay.MentorId).Distinct()], stop);
        return [.. open.Where(card => !presence.IsAtWork(card.HalfDay.MentorId, card.HalfDay.Slot))];
    }

    private static Task<IReadOnlyList<HalfDayCard>> FreedLately(Floor floor, IQueryable<HalfDay> here, DateOnly today, CancellationToken stop)
    {
        var from = today.AddDays(-DaysAhead);
        return HalfDayCard.Read(floor.Db, here.Where(halfDay => halfDay.Date >= from && halfDay.Withdrawal != null
            && (halfDay.Withdrawal.Reason == WithdrawalReason.LeaderLeft || halfDay.Withdrawal.Reason == WithdrawalReason.NoLongerBound))
            .OrderBy(halfDay => halfDay.Date), floor.Now, stop);
    }

    // A place is a mentor's part of a day: once somebody else has it, nothing is left to be used.
    private static async Task<int> FreeAgainAmong(IQueryable<HalfDay> here, IReadOnlyList<HalfDayCard> freed, CancellationToken stop)
    {
        if (freed.Count == 0) return 0;
        var mentors = freed.Select(card => card.HalfDay.MentorId).Distinct().ToList();
        var from = freed.Min(card => card.HalfDay.Date);
        var taken = (await here.InForce().Where(halfDay => halfDay.Date >= from && mentors.Contains(halfDay.MentorId))
            .Select(halfDay => new { halfDay.MentorId, halfDay.Date, halfDay.Part }).ToListAsync(stop)).ToHashSet();
        return freed.Select(card => new { card.HalfDay.MentorId, card.HalfDay.Date, card.HalfDay.Part }).Distinct().Count(place => !taken.Contains(place));
    }
}
