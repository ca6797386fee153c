using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Notices;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.HalfDays;

/// <summary>The rounds that nobody walks by hand.</summary>
public sealed class RoundsTests(RunningApp app) : OnEachDatabase(app)
{
    private static async Task Walk(Works works)
    {
        await using var scope = works.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FloorRounds>().Walk(works.Site.Id, CancellationToken.None);
    }

    private static Task<List<Notice>> Told(Works works, Guid personId) =>
        works.Ask(db => db.Notices.AsNoTracking().To(personId).ToListAsync());

    [Theory, EachDatabase]
    public async Task Leader_and_mentor_are_reminded_once_at_noon_the_day_before(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(TestTime.Morning.AddDays(-1));
        await Walk(works);
        Assert.Empty(await Told(works, works.Leader.Id));

        TestTime.Is(TestTime.Morning.AddDays(-1).AddHours(5));
        await Walk(works);
        await Walk(works);

        var notice = Assert.Single(await Told(works, works.Leader.Id));
        Assert.Equal("Tomorrow: half a day at the bench", notice.Subject);
        Assert.Contains("Workshop 1, 08:00, with Wang Peiyu", notice.Body, StringComparison.Ordinal);
        Assert.Contains("08:00", notice.BodyZh, StringComparison.Ordinal);
        Assert.Single(await Told(works, works.Mentor.Id));
    }

    [Theory, EachDatabase]
    public async Task A_miss_is_told_once(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(TestTime.Morning.AddDays(1));

        await Walk(works);
        TestTime.Is(TestTime.Morning.AddDays(2));
        await Walk(works);

        Assert.Equal("You missed a half day", Assert.Single(await Told(works, works.Leader.Id)).Subject);
    }

    [Theory, EachDatabase]
    public async Task Two_nodes_at_once_tell_everyone_once(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(TestTime.Morning.AddDays(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try { await Walk(works); }
            catch (DbUpdateException) { /* the other node was first */ }
        }));

        Assert.Single(await Told(works, works.Leader.Id));
    }

    [Theory, EachDatabase]
    public async Task A_mentor_who_has_not_confirmed_is_asked_the_next_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in");
        TestTime.Is(TestTime.Morning.AddDays(1));

        await Walk(works);

        Assert.Equal("A half day waits for your confirmation", Assert.Single(await Told(works, works.Mentor.Id)).Subject);
    }

    [Theory, EachDatabase]
    public async Task Half_days_of_a_person_who_leaves_are_freed_and_listed(Database database)
    {
        var works = await Given.AWorks(database);
        var later = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 14), PartOfDay.Am);
        var others = works.NewHalfDay(works.SecondLeader, new DateOnly(2026, 10, 14), PartOfDay.Pm);
        await works.Change(db => db.AddRange(later, others));
        await works.Change(db => db.People.Single(person => person.Id == works.Leader.Id).Until = new DateOnly(2026, 10, 9));

        await Walk(works);
        await Walk(works);

        Assert.Equal(WithdrawalReason.LeaderLeft, (await works.Reload(later)).Withdrawal!.Reason);
        Assert.Null((await works.Reload(others)).Withdrawal);
        Assert.Null((await works.Reload(works.HalfDay)).Withdrawal);
        (await works.SignedInAs(works.Coordinator).Get("/day")).ShouldShow("Freed: the leader has left");
        Assert.Single(await Told(works, works.Mentor.Id));
    }

    [Theory, EachDatabase]
    public async Task Half_days_of_an_appointment_that_ends_are_freed(Database database)
    {
        var works = await Given.AWorks(database);
        var later = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 21), PartOfDay.Am);
        await works.Change(db => db.Add(later));
        await works.Change(db => db.Appointments.Single(held => held.PersonId == works.Leader.Id).Until = new DateOnly(2026, 10, 16));

        await Walk(works);

        Assert.Equal(WithdrawalReason.NoLongerBound, (await works.Reload(later)).Withdrawal!.Reason);
    }
}
