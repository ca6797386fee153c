using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A missed half day is made up within the period of the clause by another one that the leader chooses.</summary>
public static class MakingUp
{
    // Enough to choose from without scrolling through a month.
    private const int MostChoices = 40;

    /// <summary>Where there is room for it under every rule of the rota, the earliest first.</summary>
    public static async Task<IReadOnlyList<MakeUpChoice>> MakeUpChoices(this Floor floor, Owing owing, DateOnly today, CancellationToken stop)
    {
        if (owing.LastDay < today) return [];
        var openings = await Openings.Read(floor.Db, owing.SiteId, [owing.LeaderId], today, owing.LastDay, stop);
        var rules = await floor.RotaRules(owing.SiteId, owing.LastDay, stop);
        return [.. Candidates(openings, owing, today)
            .Where(choice => openings.Begins(choice.WorkshopId, choice.Slot) > floor.Now)
            .Select(choice => (Choice: choice, Coming: owing.As(choice)))
            .Where(asked => (openings.Refuses(asked.Coming, []) ?? rules([], [asked.Coming])) is null)
            .Select(asked => asked.Choice)
            .Take(MostChoices)];
    }

    private static IEnumerable<MakeUpChoice> Candidates(Openings openings, Owing owing, DateOnly first) =>
        from day in Enumerable.Range(0, owing.LastDay.DayNumber - first.DayNumber + 1).Select(first.AddDays)
        from lesson in openings.Lessons(owing.TradeId)
        from part in openings.Parts(lesson.Mentor.WorkshopId)
        let slot = new Slot(day, part)
        orderby day, openings.Begins(lesson.Mentor.WorkshopId, slot)
        select new MakeUpChoice(slot, lesson.Mentor.WorkshopId, lesson.TradeId, lesson.Mentor.PersonId);

    /// <summary>The leader chooses when to make it up. Choosing the same again is once; another is refused while one stands.</summary>
    public static Task<Outcome> MakeUp(this Floor floor, Guid id, DateOnly date, string part, Guid mentorId, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine, async (missed, at) =>
        {
            var slot = new Slot(date, new PartOfDay(part));
            if (await Standing(floor.Db, missed, at, stop) is { } standing)
                return standing.Slot == slot && standing.MentorId == mentorId ? null : MakeUpRefusals.AlreadyChosen;
            if (missed.StateOn(at.Today) is not (HalfDayState.Missed or HalfDayState.Unconfirmed)) return MakeUpRefusals.NothingToMakeUp;

            var (refusal, _) = await floor.PlanMakeUp(Owing.For(missed, at), at.Today, slot, missed.TradeId, mentorId, stop);
            if (refusal is null) missed.IsLeanedOn();
            return refusal;
        }, stop);

    /// <summary>Puts the make-up into the rota, if there is room under every rule, and tells the mentor; the caller saves.</summary>
    internal static async Task<(Refusal? Refusal, HalfDay? Coming)> PlanMakeUp(
        this Floor floor, Owing owing, DateOnly today, Slot slot, Guid? tradeId, Guid mentorId, CancellationToken stop)
    {
        if (slot.Date > owing.LastDay) return (MakeUpRefusals.PeriodIsOver(owing.Weeks), null);
        if (slot.Date < today) return (MakeUpRefusals.InThePast, null);
        var openings = await Openings.Read(floor.Db, owing.SiteId, [owing.LeaderId], slot.Date, slot.Date, stop);
        if (openings.Lessons(tradeId).FirstOrDefault(lesson => lesson.Mentor.PersonId == mentorId) is not { Mentor: not null } lesson)
            return (OpeningRefusals.MentorTeachesIt, null);
        var coming = owing.As(new MakeUpChoice(slot, lesson.Mentor.WorkshopId, lesson.TradeId, mentorId));
        if (openings.Begins(coming.WorkshopId, slot) <= floor.Now) return (MakeUpRefusals.InThePast, null);
        if ((openings.Refuses(coming, []) ?? await floor.Check([], [coming], stop)) is { } refusal) return (refusal, null);

        floor.Db.HalfDays.Add(coming);
        await floor.Db.TellOf(coming, [mentorId], new Text("A leader makes up a half day with you", "有干部来您这里补班"), null, stop);
        return (null, coming);
    }

    // A make-up that was itself missed no longer stands in the way of another.
    private static async Task<HalfDay?> Standing(HalfdayDb db, HalfDay missed, Occasion at, CancellationToken stop)
    {
        var made = await db.HalfDays.InForce().Where(halfDay => halfDay.MakesUpForId == missed.Id && halfDay.Id != missed.Id).ToListAsync(stop);
        return made.FirstOrDefault(halfDay => halfDay.StateOn(at.Today) is not (HalfDayState.Missed or HalfDayState.Unconfirmed));
    }
}
