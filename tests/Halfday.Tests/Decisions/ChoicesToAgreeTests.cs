using Halfday.Decisions;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Decisions;

/// <summary>Leaders from above choose related trades, and the office has its word on it (C8).</summary>
public sealed class ChoicesToAgreeTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Day = new(2026, 10, 7);

    [Theory, EachDatabase]
    public async Task The_office_agrees_and_the_leader_hears_of_it(Database database)
    {
        var above = await AChoice(database);
        var office = above.Works.SignedInAs(above.Works.Office);
        (await office.Get("/base-units/trades")).ShouldShow("not answered yet");

        (await office.Post("/base-units/trades", ("id", $"{await Choice(above)}"), ("agrees", "true"))).ShouldBeDone();

        (await above.Works.SignedInAs(above.Turner).Get("/notices")).ShouldShow("The office agrees");
        Assert.Equal([above.Works.Casting.Id], await Owed(above));
    }

    [Theory, EachDatabase]
    public async Task What_is_declined_counts_no_more_and_cannot_be_chosen_again(Database database)
    {
        var above = await AChoice(database);
        var office = above.Works.SignedInAs(above.Works.Office);

        (await office.PutJson($"/api/v1/chosen-trades/{await Choice(above)}/answer", new { agrees = false })).ShouldBeDone();

        Assert.Equal([above.Works.Turning.Id], await Owed(above));
        (await above.Works.SignedInAs(above.Turner).Post("/my-trades", ("trades", above.Works.Casting.Code))).ShouldBeRefusedBecause("WasDeclined");
        (await above.Works.SignedInAs(above.Turner).Post("/my-trades", ("trades", above.Works.Turning.Code))).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task Choosing_the_same_again_keeps_the_offices_word(Database database)
    {
        var above = await AChoice(database);
        (await above.Works.SignedInAs(above.Works.Office).PutJson($"/api/v1/chosen-trades/{await Choice(above)}/answer", new { agrees = true })).ShouldBeDone();

        (await above.Works.SignedInAs(above.Turner).Post("/my-trades", ("trades", above.Works.Casting.Code))).ShouldBeDone();

        Assert.True(await above.Works.Ask(db => db.ChosenTrades.Where(choice => choice.PersonId == above.Turner.Id).Select(choice => choice.IsAgreed).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Nobody_below_the_leaders_own_unit_has_a_word_on_it(Database database)
    {
        var above = await AChoice(database);
        var id = await Choice(above);

        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await above.Works.SignedInAs(above.Works.Coordinator).PutJson($"/api/v1/chosen-trades/{id}/answer", new { agrees = true })).Status);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await above.Works.SignedInAs(above.Turner).PutJson($"/api/v1/chosen-trades/{id}/answer", new { agrees = true })).Status);
    }

    [Fact]
    public void Nobody_answers_their_own_choice()
    {
        var choice = new ChosenTrade { PersonId = Guid.CreateVersion7(), ClauseId = default, TradeId = default, Order = 0 };

        Assert.Equal("OwnChoice", choice.Answer(true, choice.PersonId)?.Rule);
        Assert.Null(choice.IsAgreed);
    }

    private async Task<LeadersFromAbove> AChoice(Database database)
    {
        var above = await LeadersFromAbove.In(await Given.AWorksAlone(database));
        await above.Works.Change(db => BaseUnits.Adopt(db, [new(above.Turner.Id, above.Works.Site.Id, above.Works.Site.Id, above.Clause.Id, new(2026, 10, 1), new(2027, 9, 30))]));
        (await above.Works.SignedInAs(above.Turner).Post("/my-trades", ("trades", above.Works.Casting.Code))).ShouldBeDone();
        return above;
    }

    private static Task<Guid> Choice(LeadersFromAbove above) => above.Works.Ask(db => db.ChosenTrades.Where(choice => choice.PersonId == above.Turner.Id).Select(choice => choice.Id).SingleAsync());

    private static async Task<IReadOnlyList<Guid>> Owed(LeadersFromAbove above) =>
        Assert.Single((await above.Works.Ask(db => Duties.Of(db, above.Turner.Id, Day, Day, TestContext.Current.CancellationToken))).Mastery(above.Turner.Id, Day)).TradeIds;
}
