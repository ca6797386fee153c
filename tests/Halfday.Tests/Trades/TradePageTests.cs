using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Trades;

public sealed class TradePageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_trade_shows_who_teaches_it_to_those_of_its_site(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        var leader = works.SignedInAs(works.Leader);

        (await leader.Get($"/trades/{works.Turning.Code}")).ShouldShow("Wang Peiyu");
        (await leader.Get($"/trades/{foreign.Turning.Code}")).ShouldBeUnseen();
        (await leader.Get($"/api/v1/trades?site={foreign.Site.Code}")).ShouldBeUnseen();
        (await leader.Get($"/units/{works.Site.Code}")).ShouldShow(works.Turning.Name);
    }

    [Theory, EachDatabase]
    public async Task A_trade_cannot_come_before_itself(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Coordinator).Post($"/trades/{works.Turning.Code}/edit", ("Form.Name", "Turning"), ("Form.After", works.Casting.Code));

        answer.ShouldBeRefusedBecause("TradesInACircle");
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_changes_a_trade_and_a_leader_does_not(Database database)
    {
        var works = await Given.AWorks(database);
        var edit = $"/trades/{works.Turning.Code}/edit";
        await works.Change(db => db.MentorTrades.RemoveRange(db.MentorTrades.Where(taught => taught.TradeId == works.Turning.Id)));
        (string, string)[] form = [("Form.Name", "Fine turning"), ("Form.Practice", "8"), ("Form.Workshops", works.SecondWorkshop.Code)];

        (await works.SignedInAs(works.Leader).Post(edit, form)).ShouldBeUnseen();
        (await works.SignedInAs(works.Coordinator).Post(edit, form)).ShouldBeDone();

        var trade = await works.Ask(db => db.Trades.Include(trade => trade.Workshops).SingleAsync(trade => trade.Id == works.Turning.Id));
        Assert.Equal(("Fine turning", 8, works.SecondWorkshop.Id), (trade.Name, trade.PracticeHalfDays, trade.Workshops.Single().WorkshopId));
    }

    [Theory, EachDatabase]
    public async Task A_mentor_teaches_only_what_is_practised_in_their_workshop(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        var teaching = $"/people/{works.Mentor.Code}/teaching";

        (await coordinator.Post(teaching, ("workshop", works.Workshop.Code), ("trades", works.Casting.Code), ("maxPerWeek", "2"))).ShouldBeRefusedBecause("NotInThisWorkshop");
        (await coordinator.Post(teaching, ("workshop", works.SecondWorkshop.Code), ("trades", works.Casting.Code), ("maxPerWeek", "1"))).ShouldBeDone();

        var mentor = await works.Ask(db => db.Mentors.Include(mentor => mentor.Trades).SingleAsync(mentor => mentor.PersonId == works.Mentor.Id));
        Assert.Equal((works.SecondWorkshop.Id, 1, works.Casting.Id), (mentor.WorkshopId, mentor.MaxPerWeek, mentor.Trades.Single().TradeId));
    }
}
