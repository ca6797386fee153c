using System.Text;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Journal;
using Halfday.Shared.Notices;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.HalfDays;

/// <summary>Whoever ends what a person holds frees their half days in the same act. The leader has one on Wednesday week.</summary>
public sealed class FreedAtOnceTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_appointment_ended_on_the_page_frees_what_lies_after_it(Database database)
    {
        var (works, later) = await ALeaderWithAHalfDay(database);
        var held = await works.Ask(db => db.Appointments.SingleAsync(held => held.PersonId == works.Leader.Id));

        (await works.SignedInAs(works.Administrator).Post(
            $"/people/{works.Leader.Code}?handler=EndAppointment", ("appointment", $"{held.Id}"), ("until", "2026-10-09"))).ShouldBeDone();

        Assert.Equal(WithdrawalReason.NoLongerBound, (await works.Reload(later)).Withdrawal!.Reason);
        Assert.Null((await works.Reload(works.HalfDay)).Withdrawal);
        (await works.SignedInAs(works.Coordinator).Get("/day")).ShouldShow("Freed: no clause binds the leader any more");
    }

    [Theory, EachDatabase]
    public async Task A_person_who_leaves_frees_theirs_and_the_journal_says_who_did_it(Database database)
    {
        var (works, later) = await ALeaderWithAHalfDay(database);

        (await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}?handler=Leave", ("until", "2026-10-09"))).ShouldBeDone();

        Assert.Equal(WithdrawalReason.LeaderLeft, (await works.Reload(later)).Withdrawal!.Reason);
        var entry = await works.Ask(db => db.Journal.AsNoTracking().Where(entry => entry.SubjectId == later.Id).OrderByDescending(entry => entry.Number).FirstAsync());
        Assert.Equal(works.Administrator.Code, entry.Who);
        foreach (var person in new[] { works.Mentor, works.Coordinator })
            Assert.Single(await Told(works, person), notice => notice.Subject == "A half day is free again");
    }

    [Theory, EachDatabase]
    public async Task The_clock_tells_nobody_again(Database database)
    {
        var (works, _) = await ALeaderWithAHalfDay(database);
        await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}?handler=Leave", ("until", "2026-10-09"));

        await using (var scope = works.App.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<FloorRounds>().Walk(works.Site.Id, CancellationToken.None);

        Assert.Single(await Told(works, works.Mentor), notice => notice.Subject == "A half day is free again");
    }

    [Theory, EachDatabase]
    public async Task An_import_that_ends_an_appointment_frees_at_once(Database database)
    {
        var (works, later) = await ALeaderWithAHalfDay(database, alone: true);

        (await Import(works, "appointments.csv",
            $"person,post,unit,from,until,detached\n{works.Leader.Code},{works.Prefix}-director,{works.Site.Code},2026-01-01,2026-10-09,yes\n")).ShouldBeDone();

        Assert.Equal(WithdrawalReason.NoLongerBound, (await works.Reload(later)).Withdrawal!.Reason);
    }

    [Theory, EachDatabase]
    public async Task An_import_after_which_a_leader_is_no_longer_detached_frees_at_once(Database database)
    {
        var (works, later) = await ALeaderWithAHalfDay(database, alone: true);

        (await Import(works, "appointments.csv",
            $"person,post,unit,from,detached\n{works.Leader.Code},{works.Prefix}-director,{works.Site.Code},2026-01-01,no\n")).ShouldBeDone();

        Assert.Equal(WithdrawalReason.NoLongerBound, (await works.Reload(later)).Withdrawal!.Reason);
    }

    [Theory, EachDatabase]
    public async Task An_import_that_ends_a_person_frees_at_once(Database database)
    {
        var (works, later) = await ALeaderWithAHalfDay(database, alone: true);

        (await Import(works, "people.csv", $"code,name,until\n{works.Leader.Code},Zhou Wen,2026-10-09\n")).ShouldBeDone();

        Assert.Equal(WithdrawalReason.LeaderLeft, (await works.Reload(later)).Withdrawal!.Reason);
    }

    [Theory, EachDatabase]
    public async Task A_further_post_that_binds_as_well_frees_nothing(Database database)
    {
        var (works, later) = await ALeaderWithAHalfDay(database);
        var held = await works.Ask(db => db.Appointments.SingleAsync(held => held.PersonId == works.Leader.Id));
        var admin = works.SignedInAs(works.Administrator);

        (await admin.Post($"/people/{works.Leader.Code}?handler=Appoint", ("post", $"{works.Prefix}-director"), ("unit", works.Site.Code),
            ("from", "2026-10-10"), ("detached", "true"))).ShouldBeDone();
        (await admin.Post($"/people/{works.Leader.Code}?handler=EndAppointment", ("appointment", $"{held.Id}"), ("until", "2026-10-09"))).ShouldBeDone();

        Assert.Null((await works.Reload(later)).Withdrawal);
    }

    [Theory, EachDatabase]
    public async Task A_refused_end_frees_nothing(Database database)
    {
        var (works, later) = await ALeaderWithAHalfDay(database);
        var held = await works.Ask(db => db.Appointments.SingleAsync(held => held.PersonId == works.Leader.Id));

        (await works.SignedInAs(works.Administrator).Post(
            $"/people/{works.Leader.Code}?handler=EndAppointment", ("appointment", $"{held.Id}"), ("until", "2025-10-09"))).ShouldBeRefusedBecause("EndsBeforeItBegins");

        Assert.Null((await works.Reload(later)).Withdrawal);
    }

    private async Task<(Works, HalfDay)> ALeaderWithAHalfDay(Database database, bool alone = false)
    {
        var works = alone ? await Given.AWorksAlone(database) : await Given.AWorks(database);
        var later = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 14), PartOfDay.Am);
        await works.Change(db => db.Add(later));
        return (works, later);
    }

    private static Task<List<Notice>> Told(Works works, Person person) =>
        works.Ask(db => db.Notices.AsNoTracking().To(person.Id).ToListAsync());

    private static async Task<Answer> Import(Works works, string file, string rows)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(rows)), "files", file } };
        return await Answer.Of(await works.SignedInAs(works.Administrator).Client.PostAsync("/api/v1/imports", form));
    }
}
