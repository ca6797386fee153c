using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A time at which a missed half day could be made up.</summary>
public sealed record MakeUpChoice(Slot Slot, Guid WorkshopId, Guid TradeId, Guid MentorId);

/// <summary>A missed half day is made up within the period of the clause by another one that the leader chooses.</summary>
public static class MakingUp
{
    // Enough to choose from without scrolling through a month.
    private const int MostChoices = 40;

    /// <summary>Where there is room for it, in the trade that was missed, the earliest first.</summary>
    public static async Task<IReadOnlyList<MakeUpChoice>> MakeUpChoices(
        this Floor floor, HalfDay missed, Occasion at, CancellationToken stop)
    {
        var last = at.LastDayToMakeUp(missed);
        if (last < at.Today) return [];
        var openings = await Openings.Read(floor.Db, missed.SiteId, [missed.LeaderId], at.Today, last, stop);
        return [.. Candidates(openings, missed, at.Today, last)
            .Where(choice => openings.Begins(choice.WorkshopId, choice.Slot) > floor.Now)
            .Where(choice => openings.Refuses(Chosen(missed, choice), []) is null)
            .Take(MostChoices)];
    }

    private static IEnumerable<MakeUpChoice> Candidates(Openings openings, HalfDay missed, DateOnly first, DateOnly last) =>
        from day in Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
        from mentor in openings.Teaching(missed.TradeId)
        from part in openings.Parts(mentor.WorkshopId)
        let slot = new Slot(day, part)
        orderby day, openings.Begins(mentor.WorkshopId, slot)
        select new MakeUpChoice(slot, mentor.WorkshopId, missed.TradeId, mentor.PersonId);

    private static HalfDay Chosen(HalfDay missed, MakeUpChoice choice) => new()
    {
        SiteId = missed.SiteId, LeaderId = missed.LeaderId, Date = choice.Slot.Date, Part = choice.Slot.Part,
        WorkshopId = choice.WorkshopId, TradeId = choice.TradeId, MentorId = choice.MentorId, Pinned = true,
        OwedOn = missed.OwedOn ?? missed.Date, MakesUpForId = missed.MakesUpForId ?? missed.Id,
    };

    /// <summary>The leader chooses when to make it up. Choosing the same again is once; another is refused while one stands.</summary>
    public static Task<Outcome> MakeUp(this Floor floor, Guid id, DateOnly date, string part, Guid mentorId, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine, async (missed, at) =>
        {
            var slot = new Slot(date, new PartOfDay(part));
            if (await Standing(floor.Db, missed, at, stop) is { } standing)
                return standing.Slot == slot && standing.MentorId == mentorId ? null : MakeUpRefusals.AlreadyChosen;
            if (missed.StateOn(at.Today) is not (HalfDayState.Missed or HalfDayState.Unconfirmed)) return MakeUpRefusals.NothingToMakeUp;
            if (date > at.LastDayToMakeUp(missed)) return MakeUpRefusals.PeriodIsOver(at.MakeUpWeeks);
            return await Plan(floor, missed, at, slot, mentorId, stop);
        }, stop);

    private static async Task<Refusal?> Plan(Floor floor, HalfDay missed, Occasion at, Slot slot, Guid mentorId, CancellationToken stop)
    {
        if (slot.Date < at.Today) return MakeUpRefusals.InThePast;
        var openings = await Openings.Read(floor.Db, missed.SiteId, [missed.LeaderId], slot.Date, slot.Date, stop);
        if (openings.Teaching(missed.TradeId).FirstOrDefault(mentor => mentor.PersonId == mentorId) is not { } mentor)
            return OpeningRefusals.MentorTeachesIt;
        var coming = Chosen(missed, new MakeUpChoice(slot, mentor.WorkshopId, missed.TradeId, mentorId));
        if (openings.Begins(coming.WorkshopId, slot) <= floor.Now) return MakeUpRefusals.InThePast;
        if ((openings.Refuses(coming, []) ?? await floor.Check([], [coming], stop)) is { } refusal) return refusal;

        missed.IsLeanedOn();
        floor.Db.HalfDays.Add(coming);
        await floor.Db.TellOf(coming, [mentorId], new Text("A leader makes up a half day with you", "有干部来您这里补班"), null, stop);
        return null;
    }

    // A make-up that was itself missed no longer stands in the way of another.
    private static async Task<HalfDay?> Standing(HalfdayDb db, HalfDay missed, Occasion at, CancellationToken stop)
    {
        var made = await db.HalfDays.InForce().Where(halfDay => halfDay.MakesUpForId == missed.Id).ToListAsync(stop);
        return made.FirstOrDefault(halfDay => halfDay.StateOn(at.Today) is not (HalfDayState.Missed or HalfDayState.Unconfirmed));
    }
}
