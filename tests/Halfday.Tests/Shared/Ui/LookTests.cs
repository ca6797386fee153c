using System.Net;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Ui;

public sealed class LookTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_theme_is_kept_in_the_browser_and_drawn_by_the_server(Database database)
    {
        var visitor = (await Given.AWorks(database)).SignedOut;

        var chosen = await visitor.Client.PostAsync("/look", Form(("theme", "dark"), ("back", "/sign-in")), TestContext.Current.CancellationToken);
        visitor.Client.DefaultRequestHeaders.Add("Cookie", CookieOf(chosen));

        Assert.Equal("/sign-in", chosen.Headers.Location?.ToString());
        (await visitor.Get("/sign-in")).ShouldShow("data-theme=\"dark\"");
    }

    [Theory, EachDatabase]
    public async Task A_language_is_kept_in_the_browser(Database database)
    {
        var visitor = (await Given.AWorks(database)).SignedOut;

        var chosen = await visitor.Client.PostAsync("/look", Form(("language", "zh-Hans")), TestContext.Current.CancellationToken);
        visitor.Client.DefaultRequestHeaders.Add("Cookie", CookieOf(chosen));

        (await visitor.Get("/sign-in")).ShouldShow("<h1>登录</h1>");
    }

    [Theory, EachDatabase]
    public async Task Going_back_never_leaves_the_house(Database database)
    {
        var visitor = (await Given.AWorks(database)).SignedOut;

        var answer = await visitor.Post("/look", ("theme", "dark"), ("back", "https://elsewhere.example/"));

        Assert.Equal("/", answer.Location);
    }

    [Theory, EachDatabase]
    public async Task A_theme_that_does_not_exist_is_not_kept(Database database)
    {
        var visitor = (await Given.AWorks(database)).SignedOut;

        var answer = await visitor.Client.PostAsync("/look", Form(("theme", "pink\"><script>")), TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory, EachDatabase]
    public async Task What_does_not_exist_is_answered_by_a_page_that_leads_home(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Leader).Get("/nowhere");

        answer.ShouldBeUnseen();
        answer.ShouldShow("The page does not exist, or it is not yours to see.");
    }

    [Theory, EachDatabase]
    public async Task The_living_page_shows_every_piece(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Leader).Get("/style?sort=-name&p=2");

        answer.ShouldBeDone();
        foreach (var piece in new[] { "page-head", "state", "card next", "filters", "table cards", "pager", "facts", "gauge", "week", "heat", "field", "ask", "toast", "empty" })
            answer.ShouldShow($"class=\"{piece}");
        answer.ShouldShow("aria-sort=\"descending\"");
        answer.ShouldShow("7 to 12 of 52");
    }

    [Theory, EachDatabase]
    public async Task The_menu_marks_the_page_one_is_on(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Leader).Get("/");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        answer.ShouldShow("Zhou Wen");
        answer.ShouldShow("Sign out");
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => field.Value));

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
}

public sealed class MenuTests
{
    private static readonly MenuItem[] Items =
    [
        new("/", new("Today", "今天"), 0, _ => true),
        new("/people", new("People", "人员"), 210, _ => true),
        new("/people/absences", new("Absences", "缺勤"), 220, _ => true),
        new("/journal", new("Journal", "台账"), 300, viewer => viewer.Has(Role.Auditor)),
    ];

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/people", "/people")]
    [InlineData("/people/chen", "/people")]
    [InlineData("/people/absences/1", "/people/absences")]
    [InlineData("/peoples", "")]
    public void The_nearest_place_is_where_one_stands(string page, string place) =>
        Assert.Equal(place, Menus.For(Someone(), Items, page).FirstOrDefault(item => item.IsHere)?.Path ?? "");

    [Fact]
    public void A_menu_shows_only_what_the_person_may_see_grouped_by_hundreds()
    {
        Language.Is("en");

        var menu = Menus.For(Someone(), Items, "/");

        Assert.Equal(["My work: Today", "Who and where: People", "Who and where: Absences"], menu.Select(item => $"{item.Group}: {item.Label}"));
    }

    [Fact]
    public void Nobody_has_no_menu() => Assert.Empty(Menus.For(new Viewer(), Items, "/"));

    [Fact]
    public void A_person_reads_what_they_are_here()
    {
        Language.Is("en");
        var viewer = Someone(new Reach(Role.Coordinator, Guid.CreateVersion7(), "/1/"));
        viewer.IsBound();

        Assert.Equal("Leader, coordinator", Menus.Roles(viewer));
    }

    private static Viewer Someone(params Reach[] reaches)
    {
        var viewer = new Viewer();
        viewer.Is(Guid.CreateVersion7(), "chen", new("Chen", "陈"), reaches, []);
        return viewer;
    }
}
