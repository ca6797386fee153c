using Halfday.Tests.Harness;
using Halfday.Trades;

namespace Halfday.Tests.Rota;

/// <summary>Plans for the same weeks told apart, and moves by hand that offer what can be had.</summary>
public sealed class ManyPlansTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Two_plans_beside_each_other_say_when_and_by_whom_each_was_asked_for(Database database)
    {
        var works = await Given.AWorks(database);
        var (first, second) = (await works.Plan(), await works.Plan());

        var page = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/plans/{first}/against/{second}");

        page.ShouldShow("Wed 7 Oct 2026, 8:05, Sun Meifang");
        page.ShouldNotShow("class=\"count\"");
        (await works.SignedInAs(works.Coordinator).InChinese().Get($"/rota/{works.Site.Code}/plans/{first}/against/{second}")).ShouldShow("，孙美芳");
    }

    [Theory, EachDatabase]
    public async Task In_the_list_a_plan_says_whose_pins_it_keeps(Database database)
    {
        var works = await Given.AWorks(database);
        var first = await works.Plan();
        await works.Plan(basedOn: first);

        (await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/plans")).ShouldShow("with the pins of the one of Wed 7 Oct 2026, 8:05");
    }

    [Theory, EachDatabase]
    public async Task A_move_offers_no_trade_outside_the_leaders_programme(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(TestTime.Morning.AddHours(-1));
        var page = await works.SignedInAs(works.Coordinator).Get(Path(works));
        page.ShouldShow($"{works.Casting.Code}|{works.SecondMentor.Code}");
        await works.Change(db => db.Trades.Single(trade => trade.Id == works.Casting.Id).IsMain = false);

        var narrower = await works.SignedInAs(works.Coordinator).Get(Path(works));

        narrower.ShouldShow($"{works.Turning.Code}|{works.Mentor.Code}");
        narrower.ShouldNotShow($"{works.Casting.Code}|{works.SecondMentor.Code}");
    }

    private static string Path(Works works) => $"/rota/{works.Site.Code}/half-days/{works.HalfDay.Id}";
}
