using System.Text.Json;
using CsCheck;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Ui;
using Halfday.Tests.Harness;
using Halfday.Trades;

namespace Halfday.Tests.Learning;

public sealed class CompetenceTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Today = new(2026, 10, 7);

    [Theory]
    [EachDatabaseWith("leader", true), EachDatabaseWith("coordinator", true), EachDatabaseWith("office", true), EachDatabaseWith("auditor", true), EachDatabaseWith("admin", true)]
    [EachDatabaseWith("leader2", false), EachDatabaseWith("mentor", false), EachDatabaseWith("stranger", false)]
    public async Task Levels_are_for_the_person_and_for_those_who_read_the_site(Database database, string who, bool sees)
    {
        var works = await Given.AWorks(database);
        await Find(works, Today.AddDays(-30), knowledge: 62, operation: 2, practised: 3);
        var visitor = works.SignedInAs(works.Named(who));

        var answer = await visitor.Get($"/api/v1/people/{works.Leader.Code}/competences");

        Assert.Equal(sees ? 200 : 404, (int)answer.Status);
        foreach (var page in new[] { await visitor.Get($"/people/{works.Leader.Code}"), await visitor.Get($"/trades/{works.Turning.Code}") })
            Assert.Equal(sees, page.Body.Contains("62 of 70", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task More_practice_than_is_needed_is_not_a_part_of_it(Database database)
    {
        var works = await Given.AWorks(database);
        await Find(works, Today.AddDays(-30), knowledge: 62, operation: 2, practised: 10);

        var page = await works.SignedInAs(works.Leader).Get($"/people/{works.Leader.Code}");

        page.ShouldShow("10 half days, 4 needed");
        page.ShouldNotShow("10 of 4");
    }

    [Theory, EachDatabase]
    public async Task The_roles_of_another_works_learn_nothing(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorksToRead(database));
        await Find(works, Today, 62, 2, 3);

        foreach (var who in new[] { foreign.Coordinator, foreign.Office, foreign.Auditor, foreign.Administrator })
            (await foreign.SignedInAs(who).Get($"/api/v1/people/{works.Leader.Code}/competences")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task Who_has_learnt_nothing_yet_reads_an_empty_list_and_others_find_nothing(Database database)
    {
        var works = await Given.AWorksToRead(database);

        Assert.Equal("[]", (await works.SignedInAs(works.SecondLeader).Get($"/api/v1/people/{works.SecondLeader.Code}/competences")).Body);
        (await works.SignedInAs(works.Coordinator).Get($"/api/v1/people/{works.SecondLeader.Code}/competences")).ShouldBeUnseen();
        (await works.SignedInAs(works.Coordinator).Get("/api/v1/people/nobody/competences")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task What_is_found_tomorrow_is_not_known_today(Database database)
    {
        var works = await Given.AWorks(database);
        await Find(works, Today, 40, 1, 2);
        await Find(works, Today.AddDays(1), 90, 4, 9);

        var row = (await works.SignedInAs(works.Leader).Get($"/api/v1/people/{works.Leader.Code}/competences")).Json[0];

        Assert.Equal((40, 1, 2), (row.GetProperty("knowledge").GetInt32(), row.GetProperty("operation").GetInt32(), row.GetProperty("practised").GetInt32()));
    }

    [Theory, EachDatabase]
    public async Task A_level_is_told_with_its_method_its_assessor_its_evidence_and_when_it_is_due_again(Database database)
    {
        var works = await Given.AWorks(database);
        var signed = new Finding
        {
            SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, Method = Method.SignOff, On = Today.AddDays(-2),
            At = Today.AddDays(-2).ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc), Operation = 3, ById = works.Mentor.Id,
        };
        await works.Change(db => { db.Add(signed); db.Attach(works.Turning).Entity.ExpiresMonths = 12; });
        await Find(works, Today.AddDays(-30), 62, 2, 3);

        var row = (await works.SignedInAs(works.Leader).Get($"/api/v1/people/{works.Leader.Code}/competences")).Json[0];
        var (knowledge, operation, left) = (row.GetProperty("knowledgeFound"), row.GetProperty("operationFound"), row.GetProperty("left"));

        Assert.Equal(("imported", "2027-09-07", true), (knowledge.GetProperty("method").GetString(), knowledge.GetProperty("lapsesOn").GetString(), knowledge.GetProperty("holds").GetBoolean()));
        Assert.Equal(("signOff", works.Mentor.Code, signed.Id), (operation.GetProperty("method").GetString(), operation.GetProperty("by").GetString(), operation.GetProperty("evidence").GetGuid()));
        Assert.Equal((0, 1, 0, "2028-09-28", "low"), (left.GetProperty("halfDays").GetInt32(), left.GetProperty("tests").GetInt32(), left.GetProperty("signOffs").GetInt32(), left.GetProperty("deadline").GetString(), left.GetProperty("pressure").GetString()));
    }

    [Theory, EachDatabase]
    public async Task What_was_known_can_be_asked_for_any_past_day(Database database)
    {
        var works = await Given.AWorks(database);
        await Find(works, Today.AddDays(-30), 40, 1, 2);
        await Find(works, Today.AddDays(-10), 80, 3, 5);
        var leader = works.SignedInAs(works.Leader);

        foreach (var (on, knowledge, mastered) in new[] { ("2026-09-26", 40, false), ("2026-09-27", 80, true) })
        {
            var row = (await leader.Get($"/api/v1/people/{works.Leader.Code}/competences?on={on}")).Json[0];
            Assert.Equal((knowledge, mastered), (row.GetProperty("knowledge").GetInt32(), row.GetProperty("mastered").GetBoolean()));
        }
        Assert.Equal("[]", (await leader.Get($"/api/v1/people/{works.Leader.Code}/competences?on=2026-09-01")).Body);
        (await leader.Get($"/api/v1/people/{works.Leader.Code}/competences?on=9999-12-31")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task What_rests_on_a_trade_that_was_revoked_says_so(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(
            new Competence { SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Casting.Id, Knowledge = 90, Operation = 4, Practised = 4, On = Today.AddDays(-9) },
            new Finding { SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, Method = Method.Revocation, On = Today, At = TestTime.Morning.UtcDateTime, Knowledge = 0, Operation = 0, Reason = "the lathe was changed", ById = works.Mentor.Id }));
        var leader = works.SignedInAs(works.Leader);

        var casting = (await leader.Get($"/api/v1/people/{works.Leader.Code}/competences")).Json[0];

        Assert.Equal((false, works.Turning.Code), (casting.GetProperty("mastered").GetBoolean(), casting.GetProperty("restsOn").GetString()));
        (await leader.Get($"/people/{works.Leader.Code}")).ShouldShow("0 of 70 (revoked)");
    }

    [Theory, EachDatabase]
    public async Task Practice_without_a_finding_has_half_days_and_no_levels(Database database)
    {
        var works = await Given.AWorks(database);
        await Practise(works, Today.AddDays(-1));

        var row = (await works.SignedInAs(works.Leader).Get($"/api/v1/people/{works.Leader.Code}/competences")).Json[0];

        Assert.Equal((1, JsonValueKind.Null, JsonValueKind.Null), (row.GetProperty("practised").GetInt32(), row.GetProperty("knowledge").ValueKind, row.GetProperty("on").ValueKind));
        (await works.SignedInAs(works.Leader).Get($"/people/{works.Leader.Code}")).ShouldShow("not recorded yet");
        (await works.SignedInAs(works.Leader).InChinese().Get($"/people/{works.Leader.Code}")).ShouldShow("尚未登记");
    }

    [Theory, EachDatabase]
    public async Task The_furthest_stands_first_on_the_trades_page(Database database)
    {
        var works = await Given.AWorks(database);
        await Practise(works, Today.AddDays(-1));
        await Find(works, Today.AddDays(-30), 50, 2, 7, works.SecondLeader);

        var page = (await works.SignedInAs(works.Coordinator).Get($"/trades/{works.Turning.Code}")).Body;

        Assert.True(page.IndexOf("Ma Aiguo", StringComparison.Ordinal) < page.IndexOf("Zhou Wen", StringComparison.Ordinal));
        Assert.Contains("7 of 4 half days", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Practice_is_written_down_in_the_sites_chain(Database database)
    {
        var works = await Given.AWorks(database);
        var done = await Practise(works, Today);

        var written = Assert.Single(await works.WrittenOf(done.HalfDayId));

        Assert.Equal(("PractisedHalfDay", works.Site.Id), (written.Subject, written.Chain));
    }

    [Theory]
    [InlineData("2025-10-07", 12, "2026-10-06", false), InlineData("2025-10-07", 12, "2026-10-07", true)]
    [InlineData("2026-01-31", 1, "2026-02-27", false), InlineData("2026-01-31", 1, "2026-02-28", true), InlineData("2024-02-29", 12, "2025-02-28", true)]
    [InlineData("1900-01-01", null, "2026-10-07", false)]
    public void A_finding_lapses_on_the_day_its_months_are_over(string found, int? months, string asOf, bool lapsed) =>
        Assert.Equal(lapsed, Row(70, 3, months, DateOnly.Parse(found), DateOnly.Parse(asOf)).KnowledgeTone == Tone.Warn);

    [Fact]
    public void A_level_is_done_when_the_target_is_reached_and_has_not_lapsed() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 4], Gen.Int[0, 800]).Sample((knowledge, operation, days) =>
        {
            var row = Row(knowledge, operation, 12, Today.AddDays(-days), Today);
            var lapsed = Today >= Today.AddDays(-days).AddMonths(12);
            return (row.KnowledgeTone == Tone.Done) == (knowledge >= 70 && !lapsed) && (row.OperationTone == Tone.Done) == (operation >= 3 && !lapsed)
                && (row.KnowledgeTone == Tone.Warn) == lapsed;
        }, iter: Effort.Of(1000));

    private static CompetenceRow Row(int knowledge, int operation, int? months, DateOnly on, DateOnly asOf) => new(
        new Person { Code = "p", Name = "p" }, new Trade { Code = "t", SiteId = Guid.Empty, Name = "t", KnowledgeTarget = 70, OperationTarget = 3, ExpiresMonths = months },
        0, TradeState.Of([new Competence { SiteId = Guid.Empty, PersonId = Guid.Empty, TradeId = Guid.Empty, Knowledge = knowledge, Operation = operation, Practised = 0, On = on }.AsFinding()], [], months, asOf), asOf);

    private static Task Find(Works works, DateOnly on, int knowledge, int operation, int practised, Person? who = null) => works.Change(db => db.Add(new Competence
    {
        SiteId = works.Site.Id, PersonId = (who ?? works.Leader).Id, TradeId = works.Turning.Id, Knowledge = knowledge, Operation = operation, Practised = practised, On = on,
    }));

    private static async Task<PractisedHalfDay> Practise(Works works, DateOnly on)
    {
        var done = new PractisedHalfDay { HalfDayId = Guid.CreateVersion7(), SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, On = on };
        await works.Change(db => db.Add(done));
        return done;
    }
}
