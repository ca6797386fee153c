using Halfday.Shared.Time;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

/// <summary>A day is closed on which half days are planned. The leader's is on Wednesday 14 October, in the morning.</summary>
public sealed class ClosedPanelTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task The_unit_says_how_many_half_days_a_closure_hits_and_leads_to_the_re_plan(Database database)
    {
        var works = await APlannedDay(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        (await coordinator.Get($"/units/{works.Site.Code}")).ShouldNotShow("Planned while it is closed");

        (await coordinator.Post($"/units/{works.Site.Code}/close", ("date", "2026-10-14"), ("reason", "Stocktaking"))).ShouldBeDone();

        var page = await coordinator.Get($"/units/{works.Site.Code}");
        page.ShouldShow("Lathe Works: 2 half days are planned, from Wed 14 Oct on.");
        page.ShouldShow($"/rota/{works.Site.Code}/replan");
        (await coordinator.InChinese().Get($"/units/{works.Site.Code}")).ShouldShow("有 2 个半天劳动安排在停工时段");
    }

    [Theory, EachDatabase]
    public async Task A_closed_part_hits_that_part_alone_and_is_said_above_too(Database database)
    {
        var works = await APlannedDay(database);

        (await works.SignedInAs(works.Coordinator).Post($"/units/{works.Workshop.Code}/close", ("date", "2026-10-14"), ("part", "PM"))).ShouldBeDone();

        (await works.SignedInAs(works.Coordinator).Get($"/units/{works.Workshop.Code}")).ShouldShow("1 half day is planned");
        (await works.SignedInAs(works.Office).Get($"/units/{works.Bureau.Code}")).ShouldShow("Lathe Works: 1 half day is planned");
    }

    [Theory, EachDatabase]
    public async Task Who_cannot_re_plan_is_not_told(Database database)
    {
        var works = await APlannedDay(database);
        await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/close", ("date", "2026-10-14"));

        (await works.SignedInAs(works.Leader).Get($"/units/{works.Site.Code}")).ShouldNotShow("Planned while it is closed");
        (await works.SignedInAs(works.Auditor).Get($"/units/{works.Site.Code}")).ShouldNotShow("Planned while it is closed");
    }

    private async Task<Works> APlannedDay(Database database)
    {
        var works = await Given.AWorks(database);
        var day = RotaWorld.Day("2026-10-14");
        await works.Change(db => db.AddRange(works.NewHalfDay(works.Leader, day, PartOfDay.Am), works.NewHalfDay(works.SecondLeader, day, PartOfDay.Pm)));
        return works;
    }
}
