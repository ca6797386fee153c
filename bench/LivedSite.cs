using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;

namespace Halfday.Bench;

/// <summary>One generated works lives through its quarter; which half day goes how follows from its place alone.</summary>
public static class LivedSite
{
    /// <summary>Adds and saves its half days.</summary>
    public static async Task Live(HalfdayDb db, IReadOnlyList<Trade> trades, Dictionary<string, Guid> people, Dictionary<Guid, Guid> workshops)
    {
        var site = trades[0].Code[..5];
        var count = 0;
        for (var week = 0; week < 13; week++)
            for (var leader = 0; leader < 6; leader++)
            {
                var date = GeneratedCity.From.AddDays((7 * week) + (leader % 5));
                Add(db, Planned(trades[(week + leader) % 6], people[$"{site}-L{leader}"], people[$"{site}-M{2 * ((week + leader) % 6):00}"], workshops, date), count++, date);
            }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static HalfDay Planned(Trade trade, Guid leader, Guid mentor, Dictionary<Guid, Guid> workshops, DateOnly date) => new()
    {
        SiteId = trade.SiteId, LeaderId = leader, MentorId = mentor, TradeId = trade.Id, WorkshopId = workshops[trade.Id],
        Date = date, Part = PartOfDay.Am,
    };

    private static void Add(HalfdayDb db, HalfDay half, int number, DateOnly date)
    {
        db.Add(half);
        if (date >= GeneratedCity.AsOf) return;
        switch (number % 20)
        {
            case 0: return; // missed
            case 1: Excused(half); return;
            case 2: Done(half, confirmed: false); return;
            case 3 when date.AddDays(7) < GeneratedCity.AsOf: MakeUp(db, half); return;
            default: Done(half, confirmed: true); Practised(db, half); return;
        }
    }

    private static void Done(HalfDay half, bool confirmed)
    {
        var starts = new DateTime(half.Date, new TimeOnly(0, 0), DateTimeKind.Utc);
        var window = new CheckInWindow(starts, 30, starts.AddHours(16));
        _ = half.CheckIn(new Moment(starts, starts), "", window);
        if (confirmed) _ = half.Confirm(Voucher.Mentor(half.MentorId), new Moment(starts.AddHours(4), starts.AddHours(4)), window);
    }

    private static void Excused(HalfDay half)
    {
        var at = new DateTime(half.Date, new TimeOnly(0, 0), DateTimeKind.Utc);
        _ = half.AskToBeExcused("called to the bureau", new Moment(at, at), half.Date.AddDays(7));
        _ = half.ReviewExcuse(ExcuseVerdict.Granted, half.MentorId, "", at.AddHours(2));
    }

    private static void MakeUp(HalfdayDb db, HalfDay missed)
    {
        var made = new HalfDay
        {
            SiteId = missed.SiteId, LeaderId = missed.LeaderId, MentorId = missed.MentorId, TradeId = missed.TradeId,
            WorkshopId = missed.WorkshopId, Date = missed.Date.AddDays(7), Part = PartOfDay.Pm, OwedOn = missed.Date, MakesUpForId = missed.Id,
        };
        db.Add(made);
        Done(made, confirmed: true);
        Practised(db, made);
        db.Entry(missed).Property(half => half.MadeUpById).CurrentValue = made.Id;
    }

    private static void Practised(HalfdayDb db, HalfDay half) => db.Add(new PractisedHalfDay
    {
        HalfDayId = half.Id, SiteId = half.SiteId, PersonId = half.LeaderId, TradeId = half.TradeId, On = half.Date,
    });
}
