using CsCheck;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Learning.SignOffs;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.SignOffs;

/// <summary>Levels taken back, and held without proof for a while.</summary>
public sealed class RulingTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Today = new(2026, 10, 7);
    private static readonly Trade Turning = new() { Code = "turning", SiteId = Guid.CreateVersion7(), Name = "Turning", KnowledgeTarget = 70, OperationTarget = 3 };
    private static readonly Guid Person = Guid.CreateVersion7();

    [Fact]
    public void What_is_taken_back_is_lower_than_it_was() => Gen.Select(Gen.Int[0, 4], Gen.Int[-1, 4]).Sample((held, to) =>
    {
        var (found, refusal) = Rulings.Revoke(Turning, Person, Held(held), Dimension.Operation, to, Said("unsafe"));
        return found is null ? refusal == Rulings.NothingToRevoke && (to >= held || to < 0) : found.Operation == to && to < held && found is { Method: Method.Revocation, Knowledge: null };
    }, iter: Effort.Of(200));

    [Fact]
    public void Of_knowledge_nothing_remains()
    {
        var found = Rulings.Revoke(Turning, Person, Held(2), Dimension.Knowledge, 3, Said("copied")).Found!;

        Assert.Equal((0, (int?)null), (found.Knowledge, found.Operation));
    }

    [Theory, InlineData(0, false), InlineData(1, true), InlineData(365, true), InlineData(366, false), InlineData(-5, false)]
    public void An_exemption_is_reviewed_after_today_and_within_twelve_months(int days, bool stands)
    {
        var (found, refusal) = Rulings.Exempt(Turning, Person, TradeState.Nothing, Dimension.Operation, Today.AddDays(days), Said("thirty years at the lathe"));

        Assert.Equal(stands, found is not null);
        Assert.Equal(stands ? null : "ReviewOutOfBounds", refusal?.Rule);
    }

    [Fact]
    public void An_exemption_reaches_the_target_until_the_day_of_its_review() => Gen.Int[1, 365].Sample(days =>
    {
        var found = Rulings.Exempt(Turning, Person, TradeState.Nothing, Dimension.Operation, Today.AddDays(days), Said("known")).Found!;
        bool Reaches(int day) => TradeState.Of([found], [], 12, Today.AddDays(day)).Operation?.Reaches(3, Today.AddDays(day)) == true;
        return Reaches(0) && Reaches(days - 1) && !Reaches(days);
    }, iter: Effort.Of(100));

    [Fact]
    public void Nobody_rules_on_themselves_and_nobody_without_a_reason()
    {
        var own = new Word(Person, "why not", Today, TestTime.Morning.UtcDateTime);

        Assert.Equal("OwnLevel", Rulings.Revoke(Turning, Person, Held(3), Dimension.Operation, 0, own).Refusal!.Rule);
        Assert.Equal("OwnLevel", Rulings.Exempt(Turning, Person, Held(0), Dimension.Operation, Today.AddDays(9), own).Refusal!.Rule);
        Assert.Equal("RulingWithoutReason", Rulings.Revoke(Turning, Person, Held(3), Dimension.Operation, 0, Said(" ")).Refusal!.Rule);
        Assert.Equal("RulingWithoutReason", Rulings.Exempt(Turning, Person, Held(3), Dimension.Knowledge, Today.AddDays(9), Said("")).Refusal!.Rule);
    }

    [Theory, EachDatabase]
    public async Task Who_steers_the_site_takes_a_level_back_and_the_person_reads_why(Database database)
    {
        var works = await Given.AWorks(database);
        await Imported(works, operation: 3);
        var (path, coordinator) = (PathOf(works), works.SignedInAs(works.Coordinator));

        (await coordinator.Get(path)).ShouldShow("imported");
        (await coordinator.Post($"{path}/revocation", ("what", "Operation"), ("level", "1"))).ShouldBeRefusedBecause("RulingWithoutReason");
        (await coordinator.Post($"{path}/revocation", ("what", "Operation"), ("level", "1"), ("reason", "worked without a guard"))).ShouldBeDone();
        (await coordinator.Post($"{path}/revocation", ("what", "Operation"), ("level", "1"), ("reason", "worked without a guard"))).ShouldBeDone();

        var found = Assert.Single(await Findings(works));
        Assert.Equal((Method.Revocation, (int?)1, (Guid?)works.Coordinator.Id), (found.Method, found.Operation, found.ById));
        (await works.SignedInAs(works.Leader).Get(path)).ShouldShow("worked without a guard");
        Assert.Contains(await works.Ask(db => db.Notices.Where(notice => notice.PersonId == works.Leader.Id).ToListAsync()), notice => notice.Body == "worked without a guard" && notice.Link == path);
    }

    [Theory, EachDatabase]
    public async Task The_office_exempts_and_the_coordinator_does_not(Database database)
    {
        var works = await Given.AWorks(database);
        await Imported(works, operation: 1);
        var (path, call) = (PathOf(works), new[] { ("what", "Operation"), ("reviewOn", "2027-03-01"), ("reason", "thirty years at the lathe") });

        (await works.SignedInAs(works.Coordinator).Post($"{path}/exemption", call)).ShouldBeUnseen();
        (await works.SignedInAs(works.Auditor).Post($"{path}/exemption", call)).ShouldBeUnseen();
        (await works.SignedInAs(works.Office).Post($"{path}/exemption", call)).ShouldBeDone();

        Assert.Equal((Method.Exemption, (int?)3, (DateOnly?)new DateOnly(2027, 3, 1)), ((await Findings(works))[0].Method, (await Findings(works))[0].Operation, (await Findings(works))[0].ReviewOn));
        (await works.SignedInAs(works.Leader).Get(path)).ShouldShow("To be reviewed on 1 March 2027");
        (await works.SignedInAs(works.Leader).Get($"/people/{works.Leader.Code}")).ShouldShow("works alone to standard (exempted)");
    }

    [Theory, EachDatabase]
    public async Task A_program_reads_the_evidence_and_rules(Database database)
    {
        var works = await Given.AWorks(database);
        await Imported(works, operation: 3);
        var (address, office) = ($"/api/v1/people/{works.Leader.Code}/competences/{works.Turning.Code}", works.SignedInAs(works.Office));

        (await office.PostJson($"{address}/revocation", new { what = "Operation", level = 3, reason = "x" })).ShouldBeRefusedBecause("NothingToRevoke");
        (await office.PostJson($"{address}/revocation", new { what = "Knowledge", reason = "copied" })).ShouldBeDone();
        TestTime.Is(TestTime.Morning.AddMinutes(1));
        (await office.PostJson($"{address}/exemption", new { what = "Operation", reviewOn = "2028-01-01", reason = "x" })).ShouldBeRefusedBecause("ReviewOutOfBounds");
        (await office.PostJson($"{address}/exemption", new { what = "Operation", reviewOn = "2027-01-01", reason = "x" })).ShouldBeDone();

        var evidence = (await works.SignedInAs(works.Leader).Get(address)).Json.GetProperty("evidence").EnumerateArray().Select(each => each.GetProperty("method").GetString());
        Assert.Equal(["Exemption", "Revocation", "Imported"], evidence);
    }

    [Theory, EachDatabase]
    public async Task Evidence_is_for_the_person_and_for_those_who_read_the_site(Database database)
    {
        var works = await Given.AWorks(database);
        await Imported(works, operation: 2);

        foreach (var who in new[] { works.SecondLeader, works.Mentor, works.Stranger })
            foreach (var address in new[] { PathOf(works), $"/api/v1/people/{works.Leader.Code}/competences/{works.Turning.Code}" })
                (await works.SignedInAs(who).Get(address)).ShouldBeUnseen();
        foreach (var who in new[] { works.Leader, works.Coordinator, works.Auditor }) (await works.SignedInAs(who).Get(PathOf(works))).ShouldStand();
        (await works.SignedInAs(works.Leader).Post($"{PathOf(works)}/revocation", ("what", "Operation"), ("level", "0"), ("reason", "x"))).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Get(PathOf(works))).ShouldNotShow("Take a level back");
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_who_leads_does_not_rule_on_their_own_level(Database database)
    {
        var works = await Given.AWorks(database);
        await Imported(works, operation: 3);
        await works.Change(db => db.Add(new Halfday.Organization.RoleGrant { PersonId = works.Leader.Id, Role = Halfday.Shared.Security.Role.Office, UnitId = works.Bureau.Id }));

        (await works.SignedInAs(works.Leader).Post($"{PathOf(works)}/exemption", ("what", "Operation"), ("reviewOn", "2027-03-01"), ("reason", "me"))).ShouldBeUnseen();
        Assert.Empty(await Findings(works));
    }

    private static string PathOf(Works works) => $"/people/{works.Leader.Code}/competence/{works.Turning.Code}";

    private static TradeState Held(int operation) => new(new Level(80, Method.Test, Today, null), new Level(operation, Method.SignOff, Today, null));

    private static Word Said(string reason) => new(Guid.CreateVersion7(), reason, Today, TestTime.Morning.UtcDateTime);

    private static Task Imported(Works works, int operation) => works.Change(db => db.Add(new Competence
    {
        SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, Knowledge = 60, Operation = operation, Practised = 4, On = Today.AddDays(-20),
    }));

    private static Task<List<Finding>> Findings(Works works) => works.Ask(db => db.Findings.AsNoTracking().Where(found => found.PersonId == works.Leader.Id).ToListAsync());
}
