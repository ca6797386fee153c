using Halfday.Shared;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Two leaders change half days: one asks, the other agrees.</summary>
public static class Swapping
{
    private const int WeeksAhead = 6;

    /// <summary>Half days of other leaders of the site that this one could be swapped for.</summary>
    public static async Task<IReadOnlyList<HalfDay>> SwapChoices(this Floor floor, HalfDay mine, Occasion at, CancellationToken stop)
    {
        var until = at.Today.AddDays(7 * WeeksAhead);
        var others = await floor.Db.HalfDays.AsNoTracking().InForce().At(mine.SiteId).Between(at.Today.AddDays(1), until)
            .Where(halfDay => halfDay.LeaderId != mine.LeaderId && halfDay.CheckedIn == null)
            .OrderBy(halfDay => halfDay.Date).Take(200).ToListAsync(stop);
        var leaders = others.Select(halfDay => halfDay.LeaderId).Append(mine.LeaderId).Distinct().ToList();
        var openings = await Openings.Read(floor.Db, mine.SiteId, leaders, at.Today, until, stop);
        var rules = await floor.RotaRules(mine.SiteId, until, stop);
        return [.. others.Where(other => (Refuses(openings, mine, other) ?? rules([mine, other], Exchanged(mine, other))) is null)];
    }

    /// <summary>Asks; the other leader is told. Asking the same twice is once.</summary>
    public static Task<Outcome> AskToSwap(this Floor floor, Guid id, Guid withHalfDayId, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine, async (mine, _) =>
        {
            var other = await floor.Db.HalfDays.InForce().At(mine.SiteId).SingleOrDefaultAsync(halfDay => halfDay.Id == withHalfDayId, stop);
            if (other is null || other.LeaderId == mine.LeaderId) return SwapRefusals.NotAnothers;
            if (await floor.Db.Swaps.AnyAsync(swap => swap.HalfDayId == id && swap.WithHalfDayId == withHalfDayId && swap.State == SwapState.Asked, stop))
                return null;
            if ((await RefusesNow(floor, mine, other, stop) ?? await floor.Check([mine, other], Exchanged(mine, other), stop)) is { } refusal) return refusal;

            mine.IsLeanedOn();
            floor.Db.Swaps.Add(new Swap
            {
                SiteId = mine.SiteId, AskedById = mine.LeaderId, HalfDayId = mine.Id,
                WithLeaderId = other.LeaderId, WithHalfDayId = other.Id, AskedAt = floor.Now,
            });
            await TellAsked(floor.Db, mine, other, stop);
            return null;
        }, stop);

    private static async Task TellAsked(HalfdayDb db, HalfDay mine, HalfDay other, CancellationToken stop)
    {
        var offered = await db.NameIt(mine, stop);
        await db.TellOf(other, [other.LeaderId], new Text("A leader asks you to swap half days", "有干部请您调换半天劳动"),
            new Text($"Offered: {offered.En}.", $"对方提供：{offered.Zh}。"), stop);
    }

    /// <summary>Finds a swap through the person it concerns and answers it; the other leader agrees or declines, the asker takes back.</summary>
    public static async Task<Outcome> AnswerSwap(this Floor floor, Guid swapId, SwapState answer, CancellationToken stop)
    {
        var swap = await floor.Db.Swaps.SingleOrDefaultAsync(swap => swap.Id == swapId
            && (answer == SwapState.TakenBack ? swap.AskedById : swap.WithLeaderId) == floor.Me, stop);
        if (swap is null) return new(null, null);
        var lookedThrough = answer == SwapState.TakenBack ? swap.HalfDayId : swap.WithHalfDayId;
        return await floor.Act(lookedThrough, () => floor.Mine, (_, _) => Answer(floor, swapId, answer, stop), stop);
    }

    private static async Task<Refusal?> Answer(Floor floor, Guid swapId, SwapState answer, CancellationToken stop)
    {
        var swap = await floor.Db.Swaps.SingleAsync(swap => swap.Id == swapId, stop);
        if (swap.State == answer) return null;
        var (mine, other) = (await floor.Db.HalfDays.SingleAsync(halfDay => halfDay.Id == swap.HalfDayId, stop),
            await floor.Db.HalfDays.SingleAsync(halfDay => halfDay.Id == swap.WithHalfDayId, stop));
        if (answer == SwapState.Agreed) return await Agree(floor, swap, mine, other, stop);

        var refusal = answer == SwapState.Declined ? swap.Decline(floor.Now) : swap.TakeBack(floor.Now);
        if (refusal is null && answer == SwapState.Declined)
            await floor.Db.TellOf(mine, [swap.AskedById], new Text("The swap was declined", "对方未同意调换"), null, stop);
        return refusal;
    }

    private static async Task<Refusal?> Agree(Floor floor, Swap swap, HalfDay one, HalfDay other, CancellationToken stop)
    {
        if (swap.State != SwapState.Asked) return SwapRefusals.AlreadyAnswered;
        if ((await RefusesNow(floor, one, other, stop)) is { } refusal) return refusal;

        var coming = Exchanged(one, other);
        refusal = await floor.Check([one, other], coming, stop) ?? swap.Agree(floor.Now)
            ?? one.Withdraw(WithdrawalReason.Swapped, floor.Now) ?? other.Withdraw(WithdrawalReason.Swapped, floor.Now);
        if (refusal is not null) return refusal;

        floor.Db.HalfDays.AddRange(coming);
        foreach (var halfDay in coming)
            await floor.Db.TellOf(halfDay, [halfDay.LeaderId, halfDay.MentorId], new Text("Half days were swapped", "半天劳动已调换"), null, stop);
        return null;
    }

    private static async Task<Refusal?> RefusesNow(Floor floor, HalfDay one, HalfDay other, CancellationToken stop)
    {
        if (one.Withdrawal is not null || other.Withdrawal is not null) return SwapRefusals.NotToCome;
        var (first, last) = one.Date < other.Date ? (one.Date, other.Date) : (other.Date, one.Date);
        var openings = await Openings.Read(floor.Db, one.SiteId, [one.LeaderId, other.LeaderId], first, last, stop);
        var begun = new[] { one, other }.Any(halfDay =>
            halfDay.CheckedIn is not null || openings.Begins(halfDay.WorkshopId, halfDay.Slot) <= floor.Now);
        return begun ? SwapRefusals.NotToCome : Refuses(openings, one, other);
    }

    private static Refusal? Refuses(Openings openings, HalfDay one, HalfDay other) =>
        Exchanged(one, other).Select(coming => openings.Refuses(coming, [one, other])).FirstOrDefault(refusal => refusal is not null);

    private static HalfDay[] Exchanged(HalfDay one, HalfDay other) =>
    [
        other.AsDoneBy(one.LeaderId, other.Slot, one.OwedOn ?? one.Date, one.MakesUpForId),
        one.AsDoneBy(other.LeaderId, one.Slot, other.OwedOn ?? other.Date, other.MakesUpForId),
    ];
}
