using System.Net;
using System.Text.RegularExpressions;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Learning.SignOffs;
using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.SignOffs;

/// <summary>A level is signed off through the real application.</summary>
public sealed partial class SignOffTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Level_2_is_found_by_who_taught_once_the_leader_acknowledges_it(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));

        var path = await world.Opened(2, "steady hands");

        Assert.Empty(await world.Findings());
        (await world.Leader.Get("/")).ShouldShow("Acknowledge your level in turning");
        (await world.Leader.Get(path)).ShouldShow("Level 2: works under supervision.");
        (await world.Leader.Get(path)).ShouldShow("steady hands");
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();

        var found = Assert.Single(await world.Findings());
        Assert.Equal((Method.SignOff, (int?)2, new DateOnly(2026, 10, 7), (Guid?)world.Works.Mentor.Id), (found.Method, found.Operation, found.On, found.ById));
        Assert.Contains(await world.Told(world.Works.Mentor), notice => notice.Subject == "Zhou Wen has acknowledged the level in turning");
        Assert.Contains("Finding", (await world.Works.WrittenOf(found.Id)).Select(line => line.Subject));
    }

    [Theory, EachDatabase]
    public async Task Level_3_takes_a_second_who_is_drawn_and_has_not_taught_the_leader(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var turners = new[] { await world.AMentor("turner1"), await world.AMentor("turner2") };

        var path = await world.Opened(3);

        var seat = (await world.Assessment()).Asked!;
        Assert.Equal((Way.DrawnHere, 2), (seat.Way, seat.PoolSize));
        var drawn = Assert.Single(turners, turner => turner.Id == seat.PersonId);
        Assert.Contains(await world.Told(drawn), notice => notice.Subject == "You are drawn to assess Zhou Wen in turning" && notice.Link == path);
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeRefusedBecause("NoResultYet");
        (await world.Works.SignedInAs(drawn).Get("/")).ShouldShow("You are drawn to assess Zhou Wen in turning.");
        (await world.Works.SignedInAs(drawn).Post($"{path}/mark", ("level", "3"))).ShouldBeDone();
        Assert.Empty(await world.Findings());
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();
        Assert.Equal((3, drawn.Id), (Assert.Single(await world.Findings()).Operation!.Value, (await world.Findings())[0].ById!.Value));
        Assert.Equal(2, await world.Works.CountWrittenBy(drawn.Code));
    }

    // Pages, API and notices of the one who is to mark, byte by byte: whatever the first found, they read the same.
    [Theory, EachDatabase]
    public async Task What_the_second_assessor_reads_is_the_same_whatever_the_first_mark_was(Database database)
    {
        var (three, four) = (await ReadBySecond(database, 3, "zebra"), await ReadBySecond(database, 4, "giraffe"));

        Assert.Equal(three.Count, four.Count);
        foreach (var (one, other) in three.Zip(four)) Assert.Equal(one, other);
        Assert.DoesNotContain(three.Concat(four), text => text.Contains("zebra", StringComparison.Ordinal) || text.Contains("giraffe", StringComparison.Ordinal));
    }

    private async Task<List<string>> ReadBySecond(Database database, int first, string note)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var second = await world.AMentor("turner1");
        var path = await world.Opened(first, note);
        var (visitor, texts) = (world.Works.SignedInAs(second), new List<string>());
        foreach (var address in new[] { "/", "/signoffs", path, "/notices", "/api/v1/signoffs", $"/api/v1{path}", "/api/v1/notices", Competence(world), $"/people/{world.Works.Leader.Code}", $"/half-days/{world.Works.HalfDay.Id}", $"{world.Steps}", $"/trades/{world.Works.Turning.Code}", "/journal" })
        {
            var answer = await visitor.Get(address);
            texts.Add($"{(int)answer.Status} {Keys().Replace(answer.Body.Replace(world.Works.Prefix, "works", StringComparison.Ordinal), "key")}");
        }
        return texts;
    }

    [Theory, EachDatabase]
    public async Task The_second_assessor_reads_other_marks_only_when_the_leader_has_acknowledged(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var second = world.Works.SignedInAs(await world.AMentor("turner1"));
        var path = await world.Opened(3, "zebra");

        (await second.Post($"{path}/mark", ("level", "3"), ("note", "lion"))).ShouldBeDone();
        var before = await second.Get(path);
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();

        before.ShouldShow("lion");
        before.ShouldNotShow("zebra");
        (await second.Get(path)).ShouldShow("zebra");
    }

    [Theory, EachDatabase]
    public async Task Nobody_reads_a_mark_before_there_is_a_result_not_even_who_reads_the_site(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        await world.AMentor("turner1");
        var path = await world.Opened(4, "zebra");

        foreach (var who in new[] { world.Works.Leader, world.Works.Coordinator, world.Works.Office, world.Works.Auditor, world.Works.Administrator })
        {
            (await world.Works.SignedInAs(who).Get(path)).ShouldNotShow("zebra");
            Assert.Equal(0, (await world.Works.SignedInAs(who).Get($"/api/v1{path}")).Json.GetProperty("marks").GetArrayLength());
        }
        (await world.Mentor.Get(path)).ShouldShow("zebra");
    }

    [Theory, EachDatabase]
    public async Task Two_that_differ_are_settled_by_a_third(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var turners = new Dictionary<Guid, Person>();
        foreach (var code in new[] { "turner1", "turner2" }) { var turner = await world.AMentor(code); turners[turner.Id] = turner; }
        var path = await world.Opened(4);

        await MarkAsAsked(world, turners, path, 2);
        Assert.Equal(AssessmentState.Assessing, (await world.Assessment()).State);
        await MarkAsAsked(world, turners, path, 3);

        var assessment = await world.Assessment();
        Assert.Equal((AssessmentState.ToAcknowledge, (int?)3), (assessment.State, assessment.Result));
        Assert.Equal(3, assessment.Marked.Select(seat => seat.PersonId).Distinct().Count());
        (await world.Leader.Get(path)).ShouldShow("Level 3: works alone to standard.");
    }

    [Theory, EachDatabase]
    public async Task A_leader_who_disagrees_is_looked_at_again_and_after_three_the_office_answers(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var turners = new Dictionary<Guid, Person>();
        foreach (var code in new[] { "turner1", "turner2" }) { var turner = await world.AMentor(code); turners[turner.Id] = turner; }
        var path = await world.Opened(2);

        (await world.Leader.Post($"{path}/objection")).ShouldBeRefusedBecause("ObjectionWithoutWord");
        (await world.Leader.Post($"{path}/objection", ("word", "I worked alone"))).ShouldBeDone();
        await MarkAsAsked(world, turners, path, 1);
        await MarkAsAsked(world, turners, path, 2);
        (await world.Leader.Post($"{path}/objection", ("word", "I still did"))).ShouldBeDone();

        Assert.Contains(await world.Told(world.Works.Office), notice => notice.Subject.StartsWith("A leader disagrees", StringComparison.Ordinal));
        var office = world.Works.SignedInAs(world.Works.Office);
        (await office.Get("/signoffs/waiting")).ShouldShow("Answer the leader");
        (await office.Post($"{path}/answer", ("word", "Show it again in spring"))).ShouldBeDone();
        (await world.Leader.Get(path)).ShouldShow("Show it again in spring");
        (await world.Leader.Post($"{path}/objection", ("word", "no"))).ShouldBeRefusedBecause("OfficeHasAnswered");
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();
        Assert.Equal(2, Assert.Single(await world.Findings()).Operation);
    }

    [Theory, EachDatabase]
    public async Task Where_nobody_at_the_site_is_without_ties_one_who_teaches_the_same_elsewhere_is_drawn(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var (site, trade) = await world.ANeighbour();
        var neighbour = await world.AMentor("neighbour", site, trade);

        var path = await world.Opened(3);

        Assert.Equal((Way.DrawnElsewhere, neighbour.Id), ((await world.Assessment()).Asked!.Way, (await world.Assessment()).Asked!.PersonId));
        (await world.Works.SignedInAs(neighbour).Get(path)).ShouldShow("Watch Zhou Wen at turning");
        (await world.Works.SignedInAs(neighbour).PostJson($"/api/v1{path}/mark", new { level = 3 })).ShouldBeDone();
        Assert.Equal(3, (await world.Assessment()).Result);
    }

    [Theory, EachDatabase]
    public async Task Another_trade_or_no_code_at_all_is_not_the_same(Database database)
    {
        var works = await Given.AWorks(database);
        var world = await SignOffWorld.At(works);
        var (site, trade) = await world.ANeighbour("51-9999.00");
        await world.AMentor("neighbour", site, trade);

        await world.Opened(3);

        Assert.Equal(AssessmentState.Waiting, (await world.Assessment()).State);
    }

    [Theory, EachDatabase]
    public async Task Where_nobody_can_be_drawn_the_office_names_one_from_outside_the_line(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var (works, office) = (world.Works, world.Works.SignedInAs(world.Works.Office));
        var (site, _) = await world.ANeighbour("");
        var outsider = works.NewPerson("outsider", "Outside Expert", "外来专家");
        await works.Change(db => db.Add(outsider));
        await world.Appoint(outsider, site);
        var path = await world.Opened(3);

        (await office.Get("/")).ShouldShow("1 sign-off waits for your office");
        (await office.Get("/signoffs/waiting")).ShouldShow("Zhou Wen · Turning");
        (await office.Post($"{path}/assessor", ("person", works.Leader.Code))).ShouldBeRefusedBecause("OwnLevel");
        (await office.Post($"{path}/assessor", ("person", works.Mentor.Code))).ShouldBeRefusedBecause("HasTaughtThem");
        (await office.Post($"{path}/assessor", ("person", works.SecondMentor.Code))).ShouldBeRefusedBecause("StandsInTheirLine");
        (await office.Post($"{path}/assessor", ("person", "nobody"))).ShouldBeRefusedBecause("NotKnownHere");
        (await works.SignedInAs(works.Coordinator).Post($"{path}/assessor", ("person", outsider.Code))).ShouldBeUnseen();
        (await office.Post($"{path}/assessor", ("person", outsider.Code))).ShouldBeDone();

        (await works.SignedInAs(outsider).Post($"{path}/mark", ("level", "3"))).ShouldBeDone();
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();
        Assert.Equal((3, (Guid?)outsider.Id), (Assert.Single(await world.Findings()).Operation!.Value, (await world.Findings())[0].ById));
        Assert.Equal(works.Office.Id, (await world.Assessment()).Seats.Single(seat => seat.Way == Way.Named).NamedById);
        (await office.Get("/signoffs/waiting")).ShouldShow("Nothing waits");
    }

    [Theory, EachDatabaseWith("cover"), EachDatabaseWith("role"), EachDatabaseWith("taught"), EachDatabaseWith("stopped")]
    public async Task Who_came_too_near_after_the_draw_is_set_aside_and_another_drawn(Database database, string how)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var turners = new Dictionary<Guid, Person>();
        foreach (var code in new[] { "turner1", "turner2" }) { var turner = await world.AMentor(code); turners[turner.Id] = turner; }
        var path = await world.Opened(3);
        var first = turners[(await world.Assessment()).Asked!.PersonId];
        await ComeNear(world.Works, first, how);

        var answer = await world.Works.SignedInAs(first).Post($"{path}/mark", ("level", "3"));

        answer.ShouldBeRefusedBecause(how switch { "cover" => "SharesCoverWithThem", "role" => "ReadsTheRecord", "taught" => "HasTaughtThem", _ => "NoLongerTeaches" });
        var assessment = await world.Assessment();
        Assert.Equal(turners.Keys.Single(id => id != first.Id), assessment.Asked!.PersonId);
        Assert.Null(assessment.Seats.Single(seat => seat.PersonId == first.Id).Level);
        Assert.Contains(await world.Told(first), notice => notice.Subject == "You need not assess Zhou Wen any more");
        if (how != "role") (await world.Works.SignedInAs(first).Get(path)).ShouldBeUnseen();
        Assert.NotEqual(HttpStatusCode.Redirect, (await world.Works.SignedInAs(first).Post($"{path}/mark", ("level", "3"))).Status);
        Assert.Single((await world.Assessment()).Marked);
    }

    private static Task ComeNear(Works works, Person person, string how) => works.Change(db =>
    {
        if (how == "cover") db.AddRange(new[] { person, works.Leader }.Select(each => new CoverMember { Group = $"{works.Prefix}-G", PersonId = each.Id, MaxAway = 1 }));
        else if (how == "role") db.Add(new RoleGrant { PersonId = person.Id, Role = Role.Auditor, UnitId = works.Site.Id });
        else if (how == "taught") db.Add(Begun(works, person));
        else db.Mentors.Single(mentor => mentor.PersonId == person.Id).Until = new DateOnly(2026, 10, 6);
    });

    private static HalfDay Begun(Works works, Person mentor)
    {
        var taught = new HalfDay
        {
            SiteId = works.Site.Id, LeaderId = works.Leader.Id, Date = new DateOnly(2026, 10, 6), Part = PartOfDay.Am,
            WorkshopId = works.Workshop.Id, TradeId = works.Turning.Id, MentorId = mentor.Id,
        };
        var window = new CheckInWindow(TestTime.Morning.UtcDateTime.AddDays(-1), 30, TestTime.Morning.UtcDateTime);
        Assert.Null(taught.CheckIn(new Moment(window.Starts, window.Starts), "", window));
        return taught;
    }

    [Theory, EachDatabase]
    public async Task Those_with_ties_are_never_drawn(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var works = world.Works;
        foreach (var how in new[] { "cover", "role", "taught", "stopped" }) await ComeNear(works, await world.AMentor($"turner-{how}"), how);

        await world.Opened(4);

        Assert.Equal(AssessmentState.Waiting, (await world.Assessment()).State);
        (await works.SignedInAs(works.Office).Post($"/signoffs/{(await world.Assessment()).Id}/draw")).ShouldBeDone();
        Assert.Equal(AssessmentState.Waiting, (await world.Assessment()).State);
        var late = await world.AMentor("late");
        (await works.SignedInAs(works.Office).Post($"/signoffs/{(await world.Assessment()).Id}/draw")).ShouldBeDone();
        Assert.Equal(late.Id, (await world.Assessment()).Asked!.PersonId);
    }

    [Theory, EachDatabase]
    public async Task A_leader_who_becomes_mentor_of_the_trade_is_not_drawn_for_themselves(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var works = world.Works;
        await works.Change(db =>
        {
            var self = new Halfday.Trades.Mentor { SiteId = works.Site.Id, PersonId = works.Leader.Id, WorkshopId = works.Workshop.Id, MaxPerWeek = 1 };
            self.Trades.Add(new Halfday.Trades.MentorTrade { SiteId = works.Site.Id, MentorId = self.Id, TradeId = works.Turning.Id });
            db.Add(self);
        });

        var path = await world.Opened(3);

        Assert.Equal(AssessmentState.Waiting, (await world.Assessment()).State);
        (await world.Leader.Post($"{path}/mark", ("level", "4"))).ShouldBeRefusedBecause("OwnLevel");
        (await world.Leader.PostJson($"/api/v1{path}/mark", new { level = 4 })).ShouldBeRefusedBecause("OwnLevel");
    }

    [Theory, EachDatabase]
    public async Task Who_cannot_says_why_and_another_is_drawn_and_who_does_not_answer_is_replaced(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var turners = new Dictionary<Guid, Person>();
        foreach (var code in new[] { "turner1", "turner2" }) { var turner = await world.AMentor(code); turners[turner.Id] = turner; }
        var path = await world.Opened(3);
        var first = world.Works.SignedInAs(turners[(await world.Assessment()).Asked!.PersonId]);
        var office = world.Works.SignedInAs(world.Works.Office);

        (await first.Post($"{path}/declining")).ShouldBeRefusedBecause("DeclinedWithoutWord");
        (await first.Post($"{path}/declining", ("word", "a broken wrist"))).ShouldBeDone();
        (await first.Get(path)).ShouldBeUnseen();
        (await office.Post($"{path}/draw")).ShouldBeRefusedBecause("StillTime");
        TestTime.Is(TestTime.Morning.AddDays(15));
        (await office.Get("/signoffs/waiting")).ShouldShow("ask another");
        (await office.Post($"{path}/draw")).ShouldBeDone();

        Assert.Equal(AssessmentState.Waiting, (await world.Assessment()).State);
    }

    [Theory, EachDatabase]
    public async Task Without_a_valid_induction_no_level_is_signed_off(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var works = world.Works;
        var path = await world.Opened(2);
        await works.Change(db => db.Add(new Requirement { SiteId = works.Site.Id, TradeId = works.Turning.Id, Key = "lathe", Kind = RequirementKind.Induction, Name = "Safety at the lathe", Months = 12 }));

        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeRefusedBecause("NotInducted");

        Assert.Empty(await world.Findings());
    }

    [Theory, EachDatabase]
    public async Task A_sign_off_is_there_for_those_it_concerns_alone(Database database)
    {
        var works = await Given.AWorks(database);
        var world = await SignOffWorld.At(works);
        var path = await world.Opened(2);

        foreach (var who in new[] { works.SecondLeader, works.SecondMentor, works.Stranger })
            foreach (var address in new[] { path, $"/api/v1{path}" })
                (await works.SignedInAs(who).Get(address)).ShouldBeUnseen();
        foreach (var who in new[] { works.Leader, works.Mentor, works.Coordinator, works.Office, works.Auditor })
            Assert.Equal(HttpStatusCode.OK, (await works.SignedInAs(who).Get(path)).Status);
        (await works.SignedInAs(works.Office).Post($"{path}/acknowledgement")).ShouldBeRefusedBecause("OnlyTheLeader");
        Assert.Equal("[]", (await works.SignedInAs(works.SecondLeader).Get("/api/v1/signoffs")).Body);
    }

    [Theory, EachDatabase]
    public async Task Both_languages_are_spoken(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var path = await world.Opened(2);

        (await world.Leader.InChinese().Get(path)).ShouldShow("2 级：能在指导下操作。");
        (await world.Leader.InChinese().Get("/signoffs")).ShouldShow("您的车工操作水平等待您确认。");
        (await world.Mentor.InChinese().Get("/signoffs")).ShouldShow("等待本人确认");
    }

    private static string Competence(SignOffWorld world) => $"/people/{world.Works.Leader.Code}/competence/{world.Works.Turning.Code}";

    private static async Task MarkAsAsked(SignOffWorld world, Dictionary<Guid, Person> turners, string path, int level) =>
        (await world.Works.SignedInAs(turners[(await world.Assessment()).Asked!.PersonId]).Post($"{path}/mark", ("level", $"{level}"))).ShouldBeDone();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Keys();
}
