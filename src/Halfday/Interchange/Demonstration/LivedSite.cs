using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>Lives through the weeks of one works up to the day before today, week by week, saving each.</summary>
internal sealed class LivedSite(
    IServiceProvider services, DemoClock clock, Unit site, DateOnly today, Random chance, bool changesAmongThemselves, CancellationToken stop)
{
    private readonly HalfdayDb db = services.GetRequiredService<HalfdayDb>();
    private readonly Habits habits = Habits.Of(chance);
    private Dictionary<Guid, Person> people = [];
    private Calendars calendars = null!;
    private Guid coordinator;
    private LivedChanges? changes;
    private LivedStudy study = null!;

    /// <summary>Lives from the first Monday to yesterday.</summary>
    public async Task Live(DateOnly start)
    {
        coordinator = await db.RoleGrants.Where(grant => grant.UnitId == site.Id && grant.Role == Role.Coordinator).Select(grant => grant.PersonId).SingleAsync(stop);
        calendars = await Calendars.Read(db, start, today, stop, site.Id);
        people = await PeopleOfTheSite();
        study = new LivedStudy(db, people, Clock.InstantOf(DemoClock.Zone, today, TimeOnly.MinValue), new Random(people.Count));
        if (changesAmongThemselves)
            changes = new LivedChanges(services, clock, site, people, await db.People.AsNoTracking().SingleAsync(person => person.Id == coordinator, stop), chance, stop);
        for (var week = IsoWeek.Of(start); week <= IsoWeek.Of(today); week = week.Plus(1)) await Live(week);
        clock.Is(today.AddDays(-1), 23, 55);
        await BeTested();
    }

    // A quarter's tests and sign-offs, each at its own time; the chance is apart, so that the half days stay as they were.
    private async Task BeTested()
    {
        var (present, apart) = (Clock.InstantOf(DemoClock.Zone, today, TimeOnly.MinValue), new Random(people.Count + 1));
        var done = InOrder(await db.HalfDays.AsNoTracking().InForce().At(site.Id).Where(half => half.Date < today).ToListAsync(stop)).FindAll(half => half.IsConfirmed);
        var learners = done.GroupBy(half => new PersonTrade(half.LeaderId, half.TradeId)).Select(group => (group.Key, (IReadOnlyList<DateOnly>)[.. group.Select(half => half.Date)]));
        await new LivedTests(db, present, apart).Sit(site.Id, learners, stop);
        await new LivedSignOffs(db, people, present, apart).SignOff(site.Id, done, stop);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<Guid, Person>> PeopleOfTheSite()
    {
        var leaders = db.HalfDays.At(site.Id).Select(half => half.LeaderId);
        var mentors = db.Mentors.Where(mentor => mentor.SiteId == site.Id).Select(mentor => mentor.PersonId);
        return await db.People.AsNoTracking().Where(person => leaders.Contains(person.Id) || mentors.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, stop);
    }

    private async Task Live(IsoWeek week)
    {
        var until = week.Sunday < today ? week.Sunday : today.AddDays(-1);
        if (changes is not null && until == week.Sunday)
            await changes.Arrange(InOrder(await db.HalfDays.AsNoTracking().InForce().At(site.Id).Between(week.Monday, until).ToListAsync(stop)), week);
        var halfDays = InOrder(await db.HalfDays.InForce().At(site.Id).Between(week.Monday, until).ToListAsync(stop));
        foreach (var half in halfDays)
        {
            Lived(half).Live();
            await db.Follow(half, stop);
        }
        await study.Study(halfDays, until, stop);
        clock.Is(until, 23, 50);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        if (changes is not null) await changes.Settle(halfDays, week);
        foreach (var half in halfDays.Where(half => half.StateOn(until.AddDays(1)) == HalfDayState.Missed && half.Excuse is null))
            if (chance.NextDouble() < habits.MakesUp && half.MakesUpForId is null) await MakeUp(half, until);
    }

    // By code, not by key: keys are new each time, the story is not.
    private List<HalfDay> InOrder(IEnumerable<HalfDay> halfDays) =>
        [.. halfDays.OrderBy(half => half.Date).ThenBy(half => half.Part).ThenBy(half => people[half.LeaderId].Code, StringComparer.Ordinal)];

    private LivedHalfDay Lived(HalfDay half)
    {
        var (hours, zone) = (calendars.Times(half.WorkshopId, half.Part), calendars.Zone(site.Id));
        var window = CheckInWindow.Of(half.Date, hours.Starts, hours.Ends, zone, CheckInWindow.DefaultMinutes);
        return new LivedHalfDay(
            half, window, habits, coordinator, people[half.LeaderId].Language != "en", Clock.InstantOf(zone, today, TimeOnly.MinValue), chance)
            { MentorIsAway = changes?.LacksMentor(half) == true };
    }

    // As a leader does it on the page: looks where there is room, and chooses.
    private async Task MakeUp(HalfDay missed, DateOnly until)
    {
        clock.Is(until < today.AddDays(-1) ? until.AddDays(1) : today, 0, 5);
        await using var scope = services.CreateAsyncScope();
        var leader = people[missed.LeaderId];
        scope.ServiceProvider.GetRequiredService<Viewer>().Is(leader.Id, leader.Code, new Text(leader.Name, leader.NameZh), [], []);
        scope.ServiceProvider.GetRequiredService<Actor>().Begins("make-up", leader.Code, leader.Id);
        var floor = scope.ServiceProvider.GetRequiredService<Floor>();
        var at = await Occasion.Of(floor.Db, missed, floor.Now, stop);
        var choices = await floor.MakeUpChoices(Owing.For(missed, at), at.Today, stop);
        var days = choices.Select(choice => choice.Slot.Date).Distinct().Order().Take(8).ToList();
        if (days.Count == 0) return;

        var day = days[chance.Next(days.Count)];
        var chosen = choices.Where(choice => choice.Slot.Date == day).OrderBy(choice => choice.Slot.Part).ThenBy(choice => people[choice.MentorId].Code, StringComparer.Ordinal).First();
        await floor.MakeUp(missed.Id, day, chosen.Slot.Part.Code, chosen.MentorId, stop);
    }
}
