using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>A coordinator's day: disputes, substitutes, excuses, corrections, those who left.</summary>
public sealed class CoordinatorTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_dispute_is_settled_by_the_coordinator_and_both_are_told(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/half-days/{works.HalfDay.Id}";
        await works.SignedInAs(works.Leader).Post($"{path}/check-in");
        (await works.SignedInAs(works.Mentor).Post($"{path}/dispute", ("why", "gone after ten minutes"))).ShouldBeDone();
        (await works.SignedInAs(works.Coordinator).Get("/day")).ShouldShow("Wang Peiyu disputes Zhou Wen's half day");

        (await works.SignedInAs(works.Coordinator).Post($"{path}/settlement", ("wasThere", "false"), ("word", "the gate's log agrees"))).ShouldBeDone();

        Assert.Equal(HalfDayState.Missed, (await works.Reload(works.HalfDay)).StateOn(works.HalfDay.Date));
        foreach (var person in new[] { works.Leader, works.Mentor })
            (await works.SignedInAs(person).Get("/notices")).ShouldShow("the gate's log agrees");
    }

    [Theory, EachDatabase]
    public async Task A_substitute_is_named_in_two_taps(Database database)
    {
        var works = await Given.AWorks(database);
        var (path, other) = ($"/half-days/{works.HalfDay.Id}/substitute", await AnotherTurner(works));
        await works.Change(db => db.Add(new Availability { PersonId = works.Mentor.Id, Date = works.HalfDay.Date, Kind = AvailabilityKind.Unavailable }));
        var coordinator = works.SignedInAs(works.Coordinator);
        (await coordinator.Get("/day")).ShouldShow("Wang Peiyu is away");

        (await coordinator.Get(path)).ShouldShow("Tan Hong");
        (await coordinator.Post(path, ("personId", $"{other.Id}"))).ShouldBeDone();

        Assert.Equal(other.Id, (await works.Reload(works.HalfDay)).MentorId);
        (await works.SignedInAs(works.Leader).Get("/notices")).ShouldShow("Tan Hong teaches you instead");
    }

    [Theory, EachDatabase]
    public async Task A_substitute_teaches_the_trade_is_on_shift_and_free(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/half-days/{works.HalfDay.Id}/substitute");
        var (busy, off) = (await AnotherTurner(works, "busy"), await AnotherTurner(works, "off", shifts: false));
        var taken = works.NewHalfDay(works.SecondLeader, works.HalfDay.Date, PartOfDay.Am);
        await works.Change(db => db.Add(new HalfDay
        {
            SiteId = taken.SiteId, LeaderId = taken.LeaderId, Date = taken.Date, Part = taken.Part, WorkshopId = taken.WorkshopId,
            TradeId = taken.TradeId, MentorId = busy.Id,
        }));

        (await coordinator.Post(path, ("personId", $"{works.SecondMentor.Id}"))).ShouldBeRefusedBecause("MentorTeachesIt");
        (await coordinator.Post(path, ("personId", $"{busy.Id}"))).ShouldBeRefusedBecause("OneLeaderPerMentor");
        (await coordinator.Post(path, ("personId", $"{off.Id}"))).ShouldBeRefusedBecause("MentorIsOnShift");
    }

    [Theory, EachDatabase]
    public async Task A_worker_of_the_workshop_stands_in_when_the_mentor_is_away(Database database)
    {
        var works = await Given.AWorks(database);
        var (other, path) = (await AnotherTurner(works), $"/half-days/{works.HalfDay.Id}");
        await works.SignedInAs(works.Leader).Post($"{path}/check-in");
        (await works.SignedInAs(other).Post($"{path}/confirmation")).ShouldBeRefusedBecause("MentorIsThere");
        await works.Change(db => db.Add(new Availability { PersonId = works.Mentor.Id, Date = works.HalfDay.Date, Kind = AvailabilityKind.Unavailable }));

        (await works.SignedInAs(works.SecondMentor).Post($"{path}/confirmation")).ShouldBeRefusedBecause("NotOnShiftThere");
        (await works.SignedInAs(other).Post($"{path}/confirmation")).ShouldBeDone();

        Assert.True((await works.Reload(works.HalfDay)).Confirmation!.StandIn);
    }

    [Theory, EachDatabase]
    public async Task Nobody_of_the_leaders_cover_group_stands_in(Database database)
    {
        var works = await Given.AWorks(database);
        var (other, path) = (await AnotherTurner(works), $"/half-days/{works.HalfDay.Id}");
        await works.Change(db =>
        {
            db.Add(new Availability { PersonId = works.Mentor.Id, Date = works.HalfDay.Date, Kind = AvailabilityKind.Unavailable });
            foreach (var person in new[] { works.Leader.Id, other.Id })
                db.Add(new CoverMember { Group = $"{works.Prefix}-office", PersonId = person, MaxAway = 1 });
        });
        await works.SignedInAs(works.Leader).Post($"{path}/check-in");

        (await works.SignedInAs(other).Post($"{path}/confirmation")).ShouldBeRefusedBecause("SameCoverGroup");
    }

    [Theory, EachDatabase]
    public async Task A_correction_is_agreed_by_another_and_the_old_record_stays_readable(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/half-days/{works.HalfDay.Id}";
        await works.SignedInAs(works.Leader).Post($"{path}/check-in");
        await works.SignedInAs(works.Mentor).Post($"{path}/confirmation");
        (await works.SignedInAs(works.Mentor).Post($"{path}/correction", ("wasThere", "false"), ("reason", "I confirmed the wrong leader"))).ShouldBeDone();
        var correction = await works.Ask(db => db.Corrections.SingleAsync(asked => asked.HalfDayId == works.HalfDay.Id));
        (await works.SignedInAs(works.Mentor).Post($"/corrections/{correction.Id}/agreement", ("agrees", "true"))).ShouldBeRefusedBecause("SecondPairOfEyes");
        (await works.SignedInAs(works.Stranger).Post($"/corrections/{correction.Id}/agreement", ("agrees", "true"))).ShouldBeUnseen();

        (await works.SignedInAs(works.Coordinator).Post($"/corrections/{correction.Id}/agreement", ("agrees", "true"))).ShouldBeDone();

        Assert.Equal(HalfDayState.Missed, (await works.Reload(works.HalfDay)).StateOn(works.HalfDay.Date));
        Assert.False(await works.Ask(db => db.PractisedHalfDays.AnyAsync(done => done.HalfDayId == works.HalfDay.Id)));
        var page = await works.SignedInAs(works.Leader).Get($"/corrections/{correction.Id}/agreement");
        page.ShouldShow("Confirmed");
        page.ShouldShow("Wang Peiyu");
    }

    internal static async Task<Person> AnotherTurner(Works works, string code = "turner2", bool shifts = true)
    {
        var person = works.NewPerson(code, "Tan Hong", "谭红");
        var mentor = new Mentor { SiteId = works.Site.Id, PersonId = person.Id, WorkshopId = works.Workshop.Id, MaxPerWeek = 3 };
        mentor.Trades.Add(new MentorTrade { SiteId = works.Site.Id, MentorId = mentor.Id, TradeId = works.Turning.Id });
        var post = await works.Ask(db => db.Posts.SingleAsync(post => post.Code == $"{works.Prefix}-worker"));
        await works.Change(db =>
        {
            db.AddRange(person, mentor);
            db.Add(new Appointment { PersonId = person.Id, PostId = post.Id, UnitId = works.Workshop.Id, From = new DateOnly(2026, 1, 1) });
            db.Add(new Shift { PersonId = person.Id, Weekday = shifts ? DayOfWeek.Wednesday : DayOfWeek.Thursday, Parts = ["AM", "PM"] });
        });
        return person;
    }
}
