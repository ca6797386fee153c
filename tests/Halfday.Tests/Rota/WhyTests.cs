using System.Text.Json;
using Halfday.Rota;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

/// <summary>What a plan does not meet is explained by a job, with names and in both languages.</summary>
public sealed class WhyTests(RunningApp app) : OnEachDatabase(app)
{
    private async Task<(Works Works, Guid Run)> APlanThatMisses(Database database)
    {
        var works = await Given.AWorks(database);
        for (var day = 12; day <= 18; day++) await works.Away(works.Leader, $"2026-10-{day}");
        return (works, await works.Plan("2026-W42", 1));
    }

    private static async Task<PlanRun> Answered(Works works, Guid run)
    {
        for (var look = 0; look < 600; look++)
        {
            if (await works.Run(run) is { Why: WhyState.Answered } answered) return answered;
            await Task.Delay(100);
        }

        throw new TimeoutException("Nobody found the reasons within a minute.");
    }

    [Theory, EachDatabase]
    public async Task Reasons_are_asked_for_found_by_the_job_and_shown_beside_the_plan(Database database)
    {
        var (works, run) = await APlanThatMisses(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        (await coordinator.Get($"/rota/{works.Site.Code}/plans/{run}")).ShouldShow("Find the reasons");

        (await coordinator.Post($"/rota/{works.Site.Code}/plans/{run}/why")).ShouldBeDone();
        await Answered(works, run);

        var page = await coordinator.Get($"/rota/{works.Site.Code}/plans/{run}");
        page.ShouldShow("Zhou Wen owes 1 half day in week 42.");
        page.ShouldShow("What would help, each tried");
    }

    [Theory, EachDatabase]
    public async Task One_demand_alone_is_not_called_one_of_one_and_the_plan_as_it_is_stands_beside_what_would_help(Database database)
    {
        var (works, run) = await APlanThatMisses(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/rota/{works.Site.Code}/plans/{run}");
        await coordinator.Post($"{path}/why");
        await Answered(works, run);

        var page = await coordinator.Get(path);

        page.ShouldNotShow("Without any one of them");
        page.ShouldNotShow("1 of 1 demands");
        page.ShouldShow("Nothing: as the plan is now");
        page.ShouldShow("<summary><b>week 42: 12 to 18 October 2026</b>");
        page.ShouldNotShow("Zhou Wen is not free in any part of week 42.</li>");
        (await coordinator.InChinese().Get(path)).ShouldShow("不作改变：现方案");
    }

    [Theory, EachDatabase]
    public async Task The_page_looks_again_by_itself_while_reasons_are_sought(Database database)
    {
        var (works, id) = await APlanThatMisses(database);
        await works.Change(db =>
        {
            var run = db.PlanRuns.Single(run => run.Id == id);
            Assert.Null(run.AskWhy());
            run.TakeWhy(TestTime.Morning.UtcDateTime.AddHours(1));
        });

        var page = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/plans/{id}");

        page.ShouldShow("data-reload=\"3\"");
        page.ShouldShow("/js/plan-run.js");
    }

    [Theory, EachDatabase]
    public async Task The_cost_is_explained_and_its_bound_is_no_figure_beside_it(Database database)
    {
        var (works, run) = await APlanThatMisses(database);

        var page = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/plans/{run}");

        page.ShouldShow("The cost adds up what is missed, lacking or inconvenient, each by its weight.");
        page.ShouldNotShow("needs 1 half days");
    }

    [Theory, EachDatabase]
    public async Task Programs_read_the_reasons_too(Database database)
    {
        var (works, run) = await APlanThatMisses(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        var path = $"/api/v1/rota/{works.Site.Code}/plans/{run}/why";
        (await coordinator.Get(path)).ShouldBeUnseen();

        (await coordinator.PostJson(path, new { })).ShouldBeDone();
        await Answered(works, run);

        var why = JsonDocument.Parse((await coordinator.Get(path)).Body).RootElement;
        Assert.False(why.GetProperty("met").GetBoolean());
        Assert.True(why.GetProperty("reasons")[0].GetProperty("minimal").GetBoolean());
        Assert.Equal(0, why.GetProperty("relaxations")[0].GetProperty("missed").GetInt32());
    }

    [Theory, EachDatabase]
    public async Task Reasons_that_a_stopped_job_left_are_taken_up_by_the_next(Database database)
    {
        var (works, id) = await APlanThatMisses(database);
        await works.Change(db =>
        {
            var run = db.PlanRuns.Single(run => run.Id == id);
            Assert.Null(run.AskWhy());
            run.TakeWhy(TestTime.Morning.UtcDateTime.AddMinutes(-1));
        });

        Assert.Contains("Zhou Wen", (await Answered(works, id)).Explanation, StringComparison.Ordinal);
    }
}
