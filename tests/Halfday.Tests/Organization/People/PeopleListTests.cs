using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.People;

public sealed class PeopleListTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_long_list_comes_in_pages_that_miss_nobody_and_repeat_nobody(Database database)
    {
        var works = await Given.AWorks(database);
        await Crowd(works, 60);
        var coordinator = works.SignedInAs(works.Coordinator);

        var (first, second) = (await coordinator.Get($"/people?q={works.Prefix}-c"), await coordinator.Get($"/people?q={works.Prefix}-c&p=2"));

        var shown = Codes(works, first).Concat(Codes(works, second)).ToList();
        Assert.Equal((50, 10), (Codes(works, first).Count, Codes(works, second).Count));
        Assert.Equal(60, shown.Distinct().Count());
    }

    [Theory, EachDatabaseWith("name", "Aa"), EachDatabaseWith("-name", "Zz"), EachDatabaseWith("code", "Zz"), EachDatabaseWith("-code", "Aa"), EachDatabaseWith("nonsense", "Zz")]
    public async Task The_list_is_sorted_as_asked_and_by_code_otherwise(Database database, string sort, string first)
    {
        var works = await Given.AWorks(database);
        await Crowd(works, 2, n => n == 0 ? "Zz" : "Aa");

        var page = await works.SignedInAs(works.Coordinator).Get($"/people?q={works.Prefix}-c0&sort={sort}");

        var other = first == "Aa" ? "Zz" : "Aa";
        Assert.True(page.Body.IndexOf($">{first}<", StringComparison.Ordinal) < page.Body.IndexOf($">{other}<", StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabaseWith("/people?p=2147483647"), EachDatabaseWith("/people?p=-5"), EachDatabaseWith("/people?p=x"), EachDatabaseWith("/trades?p=2147483647")]
    [EachDatabaseWith("/notices?p=2147483647"), EachDatabaseWith("/units?q=%25"), EachDatabaseWith("/trades?q=%5C")]
    [EachDatabaseWith("/people?q=%EF%BF%BD"), EachDatabaseWith("/people?q=%F0%9F%91%B7")]
    public async Task An_odd_question_gets_a_page_all_the_same(Database database, string path)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Coordinator).Get(path)).ShouldStand();
    }

    [Theory, EachDatabaseWith("people?page=2147483647"), EachDatabaseWith("people?page=0")]
    public async Task An_odd_question_of_a_program_is_answered(Database database, string path)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Coordinator).Get($"/api/v1/{path}")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task A_page_that_is_no_number_is_a_fault_of_the_program(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Coordinator).Get("/api/v1/people?page=two");

        Assert.Equal((400, "application/problem+json"), ((int)answer.Status, answer.ContentType));
    }

    [Theory, EachDatabase]
    public async Task Colleagues_do_not_learn_whose_badge_it_is(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Mentor).Entity.Badge = "777-secret");

        (await works.SignedInAs(works.Leader).Get("/people?q=777-secret")).ShouldNotShow(works.Mentor.Code);
        (await works.SignedInAs(works.Coordinator).Get("/people?q=777-secret")).ShouldShow(works.Mentor.Code);
    }

    [Theory, EachDatabase]
    public async Task Nobody_found_is_said_with_what_to_do(Database database)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Coordinator).Get("/people?q=nobody-of-this-name")).ShouldShow("Search for part of a name or code");
        (await works.SignedInAs(works.Coordinator).InChinese().Get("/people?q=nobody-of-this-name")).ShouldShow("没有找到");
    }

    private static List<string> Codes(Works works, Answer page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page.Body, $"href=\"/people/({works.Prefix}-c\\d+)\"").Select(match => match.Groups[1].Value)];

    private static Task Crowd(Works works, int count, Func<int, string>? name = null) => works.Change(db =>
    {
        var post = db.Posts.Single(post => post.Code == $"{works.Prefix}-worker");
        foreach (var n in Enumerable.Range(0, count))
        {
            var person = works.NewPerson($"c{n:000}", name?.Invoke(n) ?? "Lin Same", "");
            db.AddRange(person, new Appointment { PersonId = person.Id, PostId = post.Id, UnitId = works.Workshop.Id, From = new DateOnly(2026, 1, 1) });
        }
    });
}
