using CsCheck;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Notices;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.People;

/// <summary>Somebody was said to leave, and does not. It is 7 October 2026.</summary>
public sealed class StayingTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_last_day_is_taken_back_and_the_posts_go_on(Database database)
    {
        var works = await Given.AWorks(database);
        var (admin, here) = (works.SignedInAs(works.Administrator), $"/people/{works.SecondLeader.Code}");
        await admin.Post($"{here}/leave", ("until", "2026-10-31"));
        (await admin.Get(here)).ShouldShow("They stay after all");

        (await admin.Post($"{here}/stay")).ShouldBeDone();
        (await admin.Post($"{here}/stay")).ShouldBeDone();

        Assert.Null(await works.Ask(db => db.People.Where(person => person.Id == works.SecondLeader.Id).Select(person => person.Until).SingleAsync()));
        Assert.True(await works.Ask(db => db.Appointments.AllAsync(held => held.PersonId != works.SecondLeader.Id || held.Until == null)));
        (await admin.Get(here)).ShouldShow("The person leaves");
    }

    [Theory, EachDatabase]
    public async Task Only_their_administrator_takes_it_back(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Administrator).Post($"/people/{works.SecondLeader.Code}/leave", ("until", "2026-10-31"));

        (await works.SignedInAs(works.Coordinator).Post($"/people/{works.SecondLeader.Code}/stay")).ShouldBeUnseen();
        (await works.SignedInAs(works.Coordinator).Get($"/people/{works.SecondLeader.Code}")).ShouldNotShow("They stay after all");
    }

    [Theory, EachDatabase]
    public async Task Who_leaves_is_offered_nothing_new(Database database)
    {
        var works = await Given.AWorks(database);
        var (admin, here) = (works.SignedInAs(works.Administrator), $"/people/{works.Mentor.Code}");
        var before = await admin.Get(here);
        foreach (var offered in new[] { "Appoint", "Give a role", "Keep shifts" }) before.ShouldShow(offered);
        await admin.Post($"{here}/leave", ("until", "2026-10-08"));

        var leaving = await admin.Get(here);
        TestTime.Is(TestTime.Morning.AddDays(2));
        var left = await admin.Get(here);

        foreach (var offered in new[] { "Appoint", "Give a role" }) leaving.ShouldNotShow($">{offered}<");
        leaving.ShouldShow("Keep shifts");
        foreach (var offered in new[] { "Appoint", "Give a role", "Keep shifts" }) left.ShouldNotShow($">{offered}<");
        left.ShouldShow("Left: the last day was 8 October 2026.");
    }

    [Theory, EachDatabase]
    public async Task Of_one_leaver_the_coordinator_and_each_mentor_hear_once(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(Enumerable.Range(1, 10).Select(week =>
            works.NewHalfDay(works.Leader, works.HalfDay.Date.AddDays(7 * week), PartOfDay.Am))));

        await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}/leave", ("until", "2026-10-09"));

        foreach (var person in new[] { works.Coordinator, works.Mentor })
        {
            var notice = Assert.Single(await works.Ask(db => db.Notices.AsNoTracking().To(person.Id).ToListAsync()));
            Assert.Equal(("10 half days are free again", "有 10 次半天劳动已释放"), (notice.Subject, notice.SubjectZh));
            Assert.StartsWith("Zhou Wen: Wed 14 Oct", notice.Body, StringComparison.Ordinal);
            Assert.EndsWith("and 2 more. Freed: the leader has left.", notice.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Who_leaves_and_stays_holds_again_what_was_held_without_an_end() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400].List[0, 6]).Sample((last, starts) =>
        {
            var (zero, person) = (new DateOnly(2026, 1, 1), new Person { Code = "p", Name = "p" });
            var held = starts.Select(start => new Appointment { PersonId = person.Id, PostId = Guid.Empty, UnitId = Guid.Empty, From = zero.AddDays(start) }).ToList();
            var never = person.LeaveAfter(zero.AddDays(last), held);

            person.Stay(held.Except(never));

            return person.Until is null && held.All(each => each.Until is null);
        }, iter: Effort.Of(1000));
}
