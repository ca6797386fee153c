using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.SignOffs;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Tests.Harness;
using Halfday.Tests.Learning.SignOffs;
using Halfday.Trades;
using Halfday.Trades.JobSheets;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays.SignOffs;

/// <summary>After a half day, who taught it signs.</summary>
public sealed class SigningTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task The_mentor_signs_steps_with_a_tap_each_and_the_later_tap_stands(Database database)
    {
        var world = await WithASheet(await SignOffWorld.At(await Given.AWorks(database)));

        (await world.Mentor.Get($"/half-days/{world.Works.HalfDay.Id}")).ShouldShow($"href=\"{world.Steps}\"");
        (await world.Mentor.Get("/mentoring")).ShouldShow($"href=\"{world.Steps}\"");
        (await world.Mentor.Get(world.Steps)).ShouldShow("1. Clamp the bar");
        foreach (var how in new[] { "Watched", "Watched", "Alone" })
            (await world.Mentor.Post($"{world.Steps}/step", ("step", "1"), ("how", how), ("version", "1"))).ShouldBeDone();
        (await world.Mentor.Post($"{world.Steps}/step", ("step", "2"), ("how", "Supervised"), ("version", "1"))).ShouldBeDone();

        var signed = await Signed(world.Works);
        Assert.Equal([(1, StepLevel.Alone, 1), (2, StepLevel.Supervised, 1)], signed.Select(each => (each.Step, each.How, each.SheetVersion)));
        Assert.All(signed, each => Assert.Equal((world.Works.Mentor.Id, world.Works.Leader.Id), (each.ById, each.LeaderId)));
        Assert.Equal(2, (await world.Works.WrittenOf(signed[0].Id)).Count);
        (await world.Leader.Get($"/people/{world.Works.Leader.Code}/competence/{world.Works.Turning.Code}")).ShouldShow("Step 1 of version 1: did it alone, to standard, signed by Wang Peiyu");
    }

    [Theory, EachDatabase]
    public async Task Before_the_half_day_is_confirmed_nothing_is_signed(Database database)
    {
        var world = await WithASheet(new SignOffWorld { Works = await Given.AWorks(database) });

        (await world.Mentor.Get(world.Steps)).ShouldShow("This half day is not confirmed yet");
        (await world.Mentor.Post($"{world.Steps}/step", ("step", "1"), ("how", "Alone"))).ShouldBeRefusedBecause("HalfDayNotConfirmed");
        (await world.Mentor.Post($"{world.Steps}/assessment", ("level", "2"))).ShouldBeRefusedBecause("HalfDayNotConfirmed");
        (await world.Mentor.Get($"/half-days/{world.Works.HalfDay.Id}")).ShouldNotShow(world.Steps);

        Assert.Empty(await Signed(world.Works));
    }

    [Theory, EachDatabase]
    public async Task For_whoever_did_not_teach_it_there_is_nothing_to_sign(Database database)
    {
        var world = await WithASheet(await SignOffWorld.At(await Given.AWorks(database)));

        foreach (var who in new[] { world.Works.Leader, world.Works.SecondMentor, world.Works.Coordinator, world.Works.Administrator })
        {
            (await world.Works.SignedInAs(who).Get(world.Steps)).ShouldBeUnseen();
            (await world.Works.SignedInAs(who).Post($"{world.Steps}/step", ("step", "1"), ("how", "Alone"))).ShouldBeUnseen();
            (await world.Works.SignedInAs(who).PostJson($"/api/v1{world.Steps}", new { step = 1, how = "Alone" })).ShouldBeUnseen();
            (await world.Works.SignedInAs(who).PostJson($"/api/v1/half-days/{world.Works.HalfDay.Id}/assessment", new { level = 3 })).ShouldBeUnseen();
        }
        Assert.Empty(await Signed(world.Works));
    }

    // However a half day came to have its leader for mentor, the leader signs nothing of it.
    [Theory, EachDatabase]
    public async Task A_leader_who_is_mentor_of_their_own_half_day_signs_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        var own = new HalfDay
        {
            SiteId = works.Site.Id, LeaderId = works.Leader.Id, MentorId = works.Leader.Id, Date = new DateOnly(2026, 10, 7), Part = Halfday.Shared.Time.PartOfDay.Pm,
            WorkshopId = works.Workshop.Id, TradeId = works.Turning.Id,
        };
        await works.Change(db => db.Add(own));
        await WithASheet(new SignOffWorld { Works = works });

        (await works.SignedInAs(works.Leader).Post($"/half-days/{own.Id}/steps/step", ("step", "1"), ("how", "Alone"))).ShouldBeRefusedBecause("OwnLevel");
        (await works.SignedInAs(works.Leader).Post($"/half-days/{own.Id}/steps/assessment", ("level", "3"))).ShouldBeRefusedBecause("OwnLevel");
    }

    [Theory, EachDatabase]
    public async Task Who_stood_in_signs_and_the_mentor_who_was_away_does_not(Database database)
    {
        var works = await Given.AWorks(database);
        var world = await WithASheet(new SignOffWorld { Works = works });
        var standIn = await world.AMentor("turner1");
        await works.Change(db => db.Add(new Availability { PersonId = works.Mentor.Id, Kind = AvailabilityKind.Unavailable, Date = works.HalfDay.Date }));
        (await world.Leader.Post($"/half-days/{works.HalfDay.Id}/check-in")).ShouldBeDone();
        (await works.SignedInAs(standIn).Post($"/half-days/{works.HalfDay.Id}/confirmation")).ShouldBeDone();

        (await works.SignedInAs(standIn).Post($"{world.Steps}/step", ("step", "1"), ("how", "Watched"))).ShouldBeDone();
        (await world.Mentor.Post($"{world.Steps}/step", ("step", "1"), ("how", "Alone"))).ShouldBeRefusedBecause("OnlyWhoTaught");

        Assert.Equal(standIn.Id, Assert.Single(await Signed(works)).ById);
    }

    [Theory, EachDatabase]
    public async Task A_step_that_does_not_exist_or_has_changed_is_not_signed(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        (await world.Mentor.Get(world.Steps)).ShouldShow("No job sheet yet");
        (await world.Mentor.Post($"{world.Steps}/step", ("step", "1"), ("how", "Alone"))).ShouldBeRefusedBecause("NoJobSheet");
        await WithASheet(world);
        await WithASheet(world, version: 2);

        (await world.Mentor.Post($"{world.Steps}/step", ("step", "1"), ("how", "Alone"), ("version", "1"))).ShouldBeRefusedBecause("SheetHasChanged");
        foreach (var step in new[] { "0", "3", "-1" })
            (await world.Mentor.Post($"{world.Steps}/step", ("step", step), ("how", "Alone"))).ShouldBeRefusedBecause("NoSuchStep");
        (await world.Mentor.PostJson($"/api/v1{world.Steps}", new { step = 1 })).ShouldBeRefusedBecause("NoSuchStepLevel");
    }

    [Theory, EachDatabase]
    public async Task A_program_signs_steps_and_opens_a_sign_off(Database database)
    {
        var world = await WithASheet(await SignOffWorld.At(await Given.AWorks(database)));

        var answer = await world.Mentor.PostJson($"/api/v1{world.Steps}", new { step = 2, how = "Supervised" });
        (await world.Mentor.PostJson($"/api/v1/half-days/{world.Works.HalfDay.Id}/assessment", new { level = 2, note = "slow but sure" })).ShouldBeDone();
        (await world.Mentor.PostJson($"/api/v1/half-days/{world.Works.HalfDay.Id}/assessment", new { })).ShouldBeRefusedBecause("NoSuchLevel");

        Assert.Equal("Supervised", Assert.Single(answer.Json.EnumerateArray()).GetProperty("how").GetString());
        Assert.Equal(answer.Body, (await world.Mentor.Get($"/api/v1{world.Steps}")).Body);
        Assert.Equal((2, "slow but sure"), ((await world.Assessment()).Result!.Value, (await world.Assessment()).Marked[0].Note));
    }

    [Theory, EachDatabase]
    public async Task Opening_twice_is_once_and_another_level_is_refused(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        await world.Opened(2);

        (await world.Mentor.Post($"{world.Steps}/assessment", ("level", "2"))).ShouldBeDone();
        (await world.Mentor.Post($"{world.Steps}/assessment", ("level", "4"))).ShouldBeRefusedBecause("MarkStands");

        Assert.Single((await world.Assessment()).Seats);
        (await world.Mentor.Get(world.Steps)).ShouldShow("is in a sign-off");
    }

    [Theory, EachDatabase]
    public async Task While_one_sign_off_is_open_a_later_half_day_opens_no_other(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var (works, path) = (world.Works, await world.Opened(2));
        var later = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 14), Halfday.Shared.Time.PartOfDay.Am);
        await works.Change(db => db.Add(later));
        TestTime.Is(TestTime.Morning.AddDays(7));
        (await world.Leader.Post($"/half-days/{later.Id}/check-in")).ShouldBeDone();
        (await world.Mentor.Post($"/half-days/{later.Id}/confirmation")).ShouldBeDone();

        (await world.Mentor.Post($"/half-days/{later.Id}/steps/assessment", ("level", "3"))).ShouldBeRefusedBecause("IsBeingAssessed");
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();
        (await world.Mentor.Post($"/half-days/{later.Id}/steps/assessment", ("level", "3"))).ShouldBeDone();

        Assert.Equal(2, await works.Ask(db => db.Assessments.CountAsync(each => each.LeaderId == works.Leader.Id)));
    }

    [Theory, EachDatabase]
    public async Task Two_taps_at_once_are_one_signature(Database database)
    {
        var world = await WithASheet(await SignOffWorld.At(await Given.AWorks(database)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Mentor.PostJson($"/api/v1{world.Steps}", new { step = 1, how = "Alone" })));

        Assert.All(answers, answer => answer.ShouldBeDone());
        Assert.Single(await Signed(world.Works));
    }

    [Theory, EachDatabase]
    public async Task Whoever_was_mentor_or_stood_in_has_taught_and_who_is_only_planned_has_not(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var planned = await world.AMentor("planned");
        await world.Works.Change(db => db.Add(new HalfDay
        {
            SiteId = world.Works.Site.Id, LeaderId = world.Works.Leader.Id, MentorId = planned.Id, Date = new DateOnly(2026, 10, 21), Part = Halfday.Shared.Time.PartOfDay.Am,
            WorkshopId = world.Works.Workshop.Id, TradeId = world.Works.Turning.Id,
        }));

        Assert.Equal([world.Works.Mentor.Id], await world.Works.Ask(db => TaughtBy.AllOf(db, world.Works.Leader.Id, default)));
    }

    private static async Task<SignOffWorld> WithASheet(SignOffWorld world, int version = 1)
    {
        await world.Works.Change(db => db.Add(new JobSheet
        {
            SiteId = world.Works.Site.Id, TradeId = world.Works.Turning.Id, Version = version, Task = "Turn a shaft", Change = "new", WrittenAt = TestTime.Morning.UtcDateTime,
            Steps =
            [
                new JobStep(new Text("Clamp the bar", "装夹"), [new KeyPoint(new Text("short overhang", "伸出短"), new Text("it bends", "会弯"))], []),
                new JobStep(new Text("Face the end", "车端面"), [new KeyPoint(new Text("tool on centre", "刀尖对中"), new Text("no pip", "无凸台"))], []),
            ],
        }));
        return world;
    }

    private static Task<List<StepSignature>> Signed(Works works) =>
        works.Ask(db => db.StepSignatures.AsNoTracking().Where(signed => signed.HalfDayId == works.HalfDay.Id).OrderBy(signed => signed.Step).ToListAsync());
}
