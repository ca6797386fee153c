using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A day off for a working weekend: asked by the leader, agreed by mentor and coordinator.</summary>
public static class Exchanging
{
    /// <summary>Asks; mentor and coordinators are told. Asking the same twice is once.</summary>
    public static Task<Outcome> AskToExchange(
        this Floor floor, Guid id, DateOnly toDate, string toPart, string? reason, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine, async (halfDay, at) =>
        {
            var to = new Slot(toDate, new PartOfDay(toPart));
            if (await floor.Db.DayExchanges.AnyAsync(asked => asked.HalfDayId == id && asked.ToDate == toDate
                && asked.ToPart == to.Part && asked.State == ExchangeState.Asked, stop)) return null;
            if (string.IsNullOrWhiteSpace(reason)) return ExchangeRefusals.WithoutReason;
            if (await Refuses(floor, halfDay, at, to, stop) is { } refusal) return refusal;

            await Ask(floor, halfDay, at, to, reason.Trim(), stop);
            return null;
        }, stop);

    private static async Task Ask(Floor floor, HalfDay halfDay, Occasion at, Slot to, string reason, CancellationToken stop)
    {
        halfDay.IsLeanedOn();
        floor.Db.DayExchanges.Add(new DayExchange
        {
            SiteId = halfDay.SiteId, HalfDayId = halfDay.Id, LeaderId = halfDay.LeaderId, MentorId = halfDay.MentorId,
            ToDate = to.Date, ToPart = to.Part, Reason = reason, AskedAt = floor.Now,
        });
        var asked = (await floor.Db.CoordinatorsOf(halfDay.SiteId, at.Today, stop)).Append(halfDay.MentorId);
        await floor.Db.TellOf(halfDay, asked.Where(person => person != halfDay.LeaderId),
            new Text("A leader asks for a day off for a working weekend", "有干部申请调休"),
            new Text($"Instead: {to.Date.Spoken().En}, {to.Part.Spoken.En}. {reason}", $"改为：{to.Date.Spoken().Zh}{to.Part.Spoken.Zh}。{reason}"), stop);
    }

    /// <summary>The mentor or the coordinator agrees or declines; with both agreed, the half day moves.</summary>
    public static async Task<Outcome> AnswerExchange(this Floor floor, Guid exchangeId, bool agrees, CancellationToken stop)
    {
        var sites = floor.Steered.Select(halfDay => halfDay.Id);
        var asked = await floor.Db.DayExchanges.AsNoTracking().SingleOrDefaultAsync(asked => asked.Id == exchangeId
            && (asked.MentorId == floor.Me || asked.LeaderId == floor.Me || sites.Contains(asked.HalfDayId)), stop);
        if (asked is null) return new(null, null);
        return await floor.Act(asked.HalfDayId, () => floor.Seen, (halfDay, at) => Answer(floor, exchangeId, agrees, halfDay, at, stop), stop);
    }

    private static async Task<Refusal?> Answer(
        Floor floor, Guid exchangeId, bool agrees, HalfDay halfDay, Occasion at, CancellationToken stop)
    {
        var asked = await floor.Db.DayExchanges.SingleAsync(asked => asked.Id == exchangeId, stop);
        var was = asked.State;
        var refusal = agrees ? asked.Agree(floor.Me, floor.Now) : asked.Decline(floor.Me);
        if (refusal is not null || asked.State == was) return refusal;
        if (asked.State == ExchangeState.Agreed) return await Move(floor, asked, halfDay, at, stop);

        await floor.Db.TellOf(halfDay, [asked.LeaderId], new Text("Your day exchange was declined", "您的调休申请未获同意"), null, stop);
        return null;
    }

    private static async Task<Refusal?> Move(Floor floor, DayExchange asked, HalfDay halfDay, Occasion at, CancellationToken stop)
    {
        if (await Refuses(floor, halfDay, at, asked.To, stop) is { } refusal) return refusal;
        if (halfDay.Withdraw(WithdrawalReason.DayExchanged, floor.Now) is { } begun) return begun;

        var coming = halfDay.AsDoneBy(halfDay.LeaderId, asked.To, halfDay.OwedOn ?? halfDay.Date, halfDay.MakesUpForId);
        floor.Db.HalfDays.Add(coming);
        await floor.Db.TellOf(coming, [coming.LeaderId, coming.MentorId], new Text("The day was exchanged", "已调休"), null, stop);
        return null;
    }

    // The mentor's own yes stands for their shift; the coordinator's for closure and capacity.
    private static async Task<Refusal?> Refuses(Floor floor, HalfDay halfDay, Occasion at, Slot to, CancellationToken stop)
    {
        if (halfDay.StateOn(at.Today) != HalfDayState.Planned || to.Date <= at.Today || floor.Now >= at.Window.Starts
            || to.Date > at.LastDayToMakeUp(halfDay)) return ExchangeRefusals.NotToCome;
        var calendars = await Calendars.Read(floor.Db, to.Date, to.Date, stop, halfDay.SiteId);
        if (calendars.IsOpenDay(halfDay.SiteId, to.Date)) return ExchangeRefusals.NotAClosedDay;

        var openings = await Openings.Read(floor.Db, halfDay.SiteId, [halfDay.LeaderId], to.Date, to.Date, stop);
        var coming = halfDay.AsDoneBy(halfDay.LeaderId, to, halfDay.Date);
        return openings.RefusesOnARestDay(coming, [halfDay]) ?? await floor.Check([halfDay], [coming], stop);
    }
}
