using Halfday.Tests.Harness;
using Halfday.Tests.Rota;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.Inductions;

/// <summary>Without what a trade asks for nobody is planned into it, and nobody checks in to it.</summary>
public sealed class InductionTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Without_the_induction_a_leader_does_not_check_in_and_with_it_they_do(Database database)
    {
        var works = await AWorksThatAsks(database);
        var (leader, path) = (works.SignedInAs(works.Leader), $"/half-days/{works.HalfDay.Id}/check-in");

        var refused = await leader.Post(path);
        refused.ShouldBeRefusedBecause("NotInducted");
        refused.ShouldShow("Lathe safety");
        (await Record(works, works.Mentor, works.Leader, "2026-10-07")).ShouldBeDone();

        (await leader.Post(path)).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task An_induction_that_has_lapsed_is_none(Database database)
    {
        var works = await AWorksThatAsks(database);
        (await Record(works, works.Mentor, works.Leader, "2025-10-07")).ShouldBeDone();

        (await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in")).ShouldBeRefusedBecause("NotInducted");
    }

    [Theory, EachDatabase]
    public async Task The_rota_plans_nobody_into_a_trade_they_are_not_inducted_for(Database database)
    {
        var works = await AWorksThatAsks(database);
        Assert.DoesNotContain((await works.Problem()).Of(works.Leader).Trades, trade => trade.Trade == works.Turning.Code);

        (await Record(works, works.Mentor, works.Leader, "2026-10-07")).ShouldBeDone();

        Assert.Contains((await works.Problem()).Of(works.Leader).Trades, trade => trade.Trade == works.Turning.Code);
    }

    [Theory, EachDatabase]
    public async Task Nobody_inducts_themselves_and_a_worker_of_another_trade_inducts_nobody(Database database)
    {
        var works = await AWorksThatAsks(database);

        await works.Change(db => db.Add(new Halfday.Organization.Appointment { PersonId = works.Coordinator.Id, PostId = db.Set<Halfday.Organization.Post>().First(post => post.Code == $"{works.Prefix}-director").Id, UnitId = works.Site.Id, From = RotaWorld.Day("2026-01-01"), Detached = true }));
        (await Record(works, works.Coordinator, works.Coordinator, "2026-10-07")).ShouldBeRefusedBecause("OwnInduction");
        (await Record(works, works.SecondMentor, works.Leader, "2026-10-07")).ShouldBeUnseen();
        (await Record(works, works.Leader, works.SecondLeader, "2026-10-07")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task The_page_shows_who_has_what_and_what_is_missing(Database database)
    {
        var works = await AWorksThatAsks(database);
        (await Record(works, works.Mentor, works.Leader, "2026-10-07")).ShouldBeDone();

        var page = await works.SignedInAs(works.Mentor).Get($"/trades/{works.Turning.Code}/inductions");

        page.ShouldShow("until 6 October 2027");
        page.ShouldShow("missing");
        (await works.SignedInAs(works.Leader).Get($"/trades/{works.Turning.Code}/inductions")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task The_same_day_twice_is_once_and_an_unknown_name_is_named(Database database)
    {
        var works = await AWorksThatAsks(database);

        (await Record(works, works.Mentor, works.Leader, "2026-10-07")).ShouldBeDone();
        (await Record(works, works.Mentor, works.Leader, "2026-10-07")).ShouldBeDone();

        Assert.Equal(1, await works.Ask(db => db.InductionsHeld.CountAsync(held => held.PersonId == works.Leader.Id)));
        (await Record(works, works.Mentor, works.Stranger, "2026-10-07")).ShouldBeRefusedBecause("NotKnownHere");
        (await Record(works, works.Mentor, works.Leader, "2026-10-08")).ShouldBeRefusedBecause("NotYet");
    }

    private async Task<Works> AWorksThatAsks(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Requirement
        {
            SiteId = works.Site.Id, TradeId = works.Turning.Id, Key = "safety", Kind = RequirementKind.Induction, Name = "Lathe safety", Months = 12,
        }));
        return works;
    }

    private static Task<Answer> Record(Works works, Halfday.Organization.Person by, Halfday.Organization.Person who, string from) =>
        works.SignedInAs(by).PostJson($"/api/v1/trades/{works.Turning.Code}/inductions", new { person = who.Code, requirement = "safety", from });
}
