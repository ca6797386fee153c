using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Rota.Targets;

/// <summary>What learning asks of the rota: targets, and refreshing before something lapses.</summary>
public sealed class TargetEffectTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Another_target_shows_what_it_would_ask_and_changes_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/api/v1/rota/{works.Site.Code}/targets/{works.Turning.Code}";

        var effect = (await works.SignedInAs(works.Coordinator).Get($"{path}?practice=40")).Json;

        Assert.Equal(4, effect.GetProperty("now").GetProperty("practice").GetInt32());
        Assert.True(effect.GetProperty("then").GetProperty("needed").GetInt32() > effect.GetProperty("now").GetProperty("needed").GetInt32());
        Assert.Equal(4, await works.Ask(db => db.Trades.Where(trade => trade.Id == works.Turning.Id).Select(trade => trade.PracticeHalfDays).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task The_page_is_for_who_steers_the_site(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/rota/{works.Site.Code}/targets/{works.Turning.Code}?practice=900";

        (await works.SignedInAs(works.Coordinator).Get(path)).ShouldShow("fewer than would be needed");
        (await works.SignedInAs(works.Coordinator).Get($"/trades/{works.Turning.Code}")).ShouldShow("What its target asks of the rota");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await works.SignedInAs(works.Leader).Get(path)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_level_that_would_lapse_is_refreshed_by_one_half_day_in_the_weeks_before(Database database)
    {
        var works = await AWorksWhereTurningLapses(database, found: "2025-11-18");

        var need = (await works.Problem()).Of(works.Leader).Trades.Single(trade => trade.Trade == works.Turning.Code);

        // It lapses on Wednesday of week 47: within the month after weeks 42 to 45, so it is refreshed in them.
        Assert.Equal((1, 3), (need.Need, need.ByWeek));
    }

    [Theory, EachDatabase]
    public async Task What_lapses_within_the_horizon_is_refreshed_by_the_week_before(Database database)
    {
        var works = await AWorksWhereTurningLapses(database, found: "2025-10-28");

        var need = (await works.Problem()).Of(works.Leader).Trades.Single(trade => trade.Trade == works.Turning.Code);

        Assert.Equal((1, 1), (need.Need, need.ByWeek));
    }

    [Theory, EachDatabase]
    public async Task What_lapses_much_later_or_has_lapsed_already_asks_for_nothing(Database database)
    {
        var later = await AWorksWhereTurningLapses(database, found: "2026-09-01");
        var lapsed = await AWorksWhereTurningLapses(database, found: "2025-09-01");

        Assert.Equal(0, (await later.Problem()).Of(later.Leader).Trades.Single(trade => trade.Trade == later.Turning.Code).Need);
        Assert.Equal(0, (await lapsed.Problem()).Of(lapsed.Leader).Trades.Single(trade => trade.Trade == lapsed.Turning.Code).Need);
    }

    private async Task<Works> AWorksWhereTurningLapses(Database database, string found)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            db.Trades.Single(trade => trade.Id == works.Turning.Id).ExpiresMonths = 12;
            db.Add(new Competence { SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, Knowledge = 80, Operation = 3, Practised = 10, On = RotaWorld.Day(found) });
        });
        return works;
    }
}
