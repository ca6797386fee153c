using AngleSharp.Html.Parser;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Everywhere;

/// <summary>Long lists are searched, filtered and sorted; figures say of what, and a page says what to do next.</summary>
public sealed class ListsAndFiguresTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Trades_are_sorted_by_what_their_columns_say(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Set<Halfday.Trades.Trade>().Single(trade => trade.Id == works.Turning.Id).PracticeHalfDays = 9);

        foreach (var (sort, first, second) in new[] { ("name", "Casting", "Turning"), ("-name", "Turning", "Casting"), ("practice", "Casting", "Turning"), ("-practice", "Turning", "Casting"), ("site", "Casting", "Turning"), ("-site", "Casting", "Turning") })
        {
            var page = await works.SignedInAs(works.Coordinator).Get($"/trades?sort={sort}");
            Assert.True(At(page, $">{first}</a>") < At(page, $">{second}</a>"), sort);
        }
    }

    [Theory, EachDatabase]
    public async Task People_are_found_by_the_unit_and_the_post_they_hold(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        var directors = await coordinator.Get($"/people?post={works.Prefix}-director");
        var turners = await coordinator.Get($"/people?unit={works.Site.Code}&post={works.Prefix}-worker");

        directors.ShouldShow(">Zhou Wen</a>");
        directors.ShouldNotShow(">Wang Peiyu</a>");
        directors.ShouldShow($"<option value=\"{works.Prefix}-director\" selected>Director</option>");
        turners.ShouldShow(">Wang Peiyu</a>");
        turners.ShouldNotShow(">Zhou Wen</a>");
        (await coordinator.Get("/people?unit=nowhere")).ShouldShow("Nobody found");
    }

    [Theory, EachDatabase]
    public async Task Rotas_are_searched_by_the_sites_name(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var office = works.SignedInAs(works.Office);

        (await office.Get("/rota?q=lathe")).ShouldShow($"href=\"/rota/{works.Site.Code}\"");
        (await office.Get("/rota?q=nothing")).ShouldNotShow($"href=\"/rota/{works.Site.Code}\"");
    }

    [Theory, EachDatabase]
    public async Task The_tree_of_units_says_how_many_are_detached_below_each(Database database)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Office).Get("/units")).ShouldShow($"{works.Site.Code} · 2 detached");
        (await works.SignedInAs(works.Office).InChinese().Get("/units")).ShouldShow("脱产 2 人");
    }

    [Theory, EachDatabase]
    public async Task A_unit_above_the_sites_shows_its_figures(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var panel = new HtmlParser().ParseDocument((await works.SignedInAs(works.Auditor).Get($"/units/{works.Top.Code}")).Body);

        Assert.Equal(4, panel.QuerySelectorAll(".figures .figure .value").Length);
    }

    [Theory, EachDatabase]
    public async Task Figures_say_of_how_many_duties_and_none_is_not_alarming(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Auditor).Get($"/standing/{works.Site.Code}");

        page.ShouldShow("duties</span>");
        var figures = new HtmlParser().ParseDocument(page.Body).QuerySelectorAll(".figure");
        Assert.Contains(figures, figure => figure.QuerySelector(".value")!.TextContent == "0");
        Assert.All(figures, figure => Assert.Equal(figure.QuerySelector(".value")!.TextContent == "0", !figure.HasAttribute("data-tone")));
        var day = new HtmlParser().ParseDocument((await works.SignedInAs(works.Coordinator).Get("/day")).Body);
        Assert.Empty(day.QuerySelectorAll(".figure[data-tone='bad']"));
    }

    [Theory, EachDatabase]
    public async Task What_waits_for_mail_is_listed_and_without_a_server_left_to_the_page(Database database)
    {
        var works = await Given.AWorksAlone(database);
        await works.Change(db => db.Notices.Add(new Notice { PersonId = works.Leader.Id, At = TestTime.Morning.UtcDateTime, Subject = "Come tomorrow", SubjectZh = "明天来", Body = "", BodyZh = "", Link = "/" }));
        var admin = works.SignedInAs(works.Administrator);

        (await admin.Get("/mail")).ShouldShow("Come tomorrow");
        (await admin.Get("/mail")).ShouldShow("Zhou Wen");
        (await works.SignedInAs(works.Auditor).Post("/mail")).ShouldBeUnseen();
        (await admin.Post("/mail")).ShouldBeDone();

        Assert.Equal(0, await works.Ask(db => db.Notices.CountAsync(notice => notice.Mail == MailState.Waiting)));
        (await admin.Get("/mail")).ShouldNotShow("Come tomorrow");
    }

    [Theory, EachDatabase]
    public async Task A_page_has_one_next_thing_to_do(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var admin = works.SignedInAs(works.Administrator);

        foreach (var (path, next) in new[]
        {
            ($"/units/{works.Site.Code}", $"/rota/{works.Site.Code}"), ($"/units/{works.Bureau.Code}", $"/units/new?parent={works.Bureau.Code}"),
            ($"/people/{works.Leader.Code}", $"/people/{works.Leader.Code}/edit"), ($"/rota/{works.Site.Code}/fairness", $"/rota/{works.Site.Code}/plans"),
            ($"/standing/{works.Site.Code}", $"/standing/{works.Site.Code}?state=behind"),
        })
            Assert.Equal(next, Assert.Single(new HtmlParser().ParseDocument((await admin.Get(path)).Body).QuerySelectorAll(".page-head .primary")).GetAttribute("href"));
    }

    private static int At(Answer page, string text) => page.Body.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? at : throw new InvalidOperationException(text);
}
