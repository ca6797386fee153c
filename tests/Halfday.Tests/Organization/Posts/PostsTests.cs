using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.Posts;

public sealed class PostsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabaseWith("0"), EachDatabaseWith("1000"), EachDatabaseWith("-3")]
    public async Task A_rank_out_of_bounds_is_refused(Database database, string rank)
    {
        var works = await Given.AWorksToRead(database);

        (await Keep(works, works.Administrator, rank: rank)).ShouldBeRefusedBecause("NumberOutOfBounds");
    }

    [Theory, EachDatabaseWith("first"), EachDatabaseWith("1.5"), EachDatabaseWith("")]
    public async Task A_rank_that_is_no_number_is_refused_by_name(Database database, string rank)
    {
        var works = await Given.AWorksToRead(database);

        (await Keep(works, works.Administrator, rank: rank)).ShouldBeUnreadable("rank");
    }

    [Theory, EachDatabaseWith("", "Chair", "NoCode"), EachDatabaseWith("a b", "Chair", "NoCode"), EachDatabaseWith("chair", " ", "NameIsMissing")]
    public async Task A_post_without_a_code_or_a_title_is_refused(Database database, string code, string title, string rule)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Administrator).Post("/posts/keep", ("code", code), ("title", title), ("rank", "4"))).ShouldBeRefusedBecause(rule);
    }

    [Theory, EachDatabase]
    public async Task A_post_kept_again_is_the_same_post_with_other_words_and_lives_again(Database database)
    {
        var works = await Given.AWorks(database);
        await Keep(works, works.Administrator);
        await works.SignedInAs(works.Administrator).Post("/posts/end", ("code", $"{works.Prefix}-chair"), ("until", "2026-09-30"));

        (await Keep(works, works.Administrator, title: "Chair & \"deputy\"", titleZh: "正副主席")).ShouldBeDone();

        var post = await works.Ask(db => db.Posts.SingleAsync(post => post.Code == $"{works.Prefix}-chair"));
        Assert.Equal(("Chair & \"deputy\"", "正副主席", (DateOnly?)null), (post.Title, post.TitleZh, post.Until));
        (await works.SignedInAs(works.Administrator).InChinese().Get("/posts")).ShouldShow("正副主席");
    }

    [Theory, EachDatabase]
    public async Task Whoever_reads_sees_the_posts_and_only_an_administrator_changes_them(Database database)
    {
        var works = await Given.AWorksToRead(database);

        foreach (var reader in new[] { works.Coordinator, works.Office, works.Auditor })
        {
            (await works.SignedInAs(reader).Get("/posts")).ShouldStand().ShouldNotShow("Add or change a post");
            (await Keep(works, reader)).ShouldBeUnseen();
            (await works.SignedInAs(reader).Post("/posts/end", ("code", $"{works.Prefix}-director"), ("until", "2026-12-31"))).ShouldBeUnseen();
        }
        (await works.SignedInAs(works.Leader).Get("/posts")).ShouldBeUnseen();
    }

    [Theory, EachDatabaseWith("not sent"), EachDatabaseWith("never")]
    public async Task A_post_does_not_end_on_no_day(Database database, string until)
    {
        var works = await Given.AWorksToRead(database);
        (string, string)[] fields = [("code", $"{works.Prefix}-worker"), .. until == "not sent" ? [] : new[] { ("until", until) }];

        (await works.SignedInAs(works.Administrator).Post("/posts/end", fields)).ShouldBeUnreadable("until");
    }

    [Theory, EachDatabase]
    public async Task The_highest_post_stands_first(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var body = (await works.SignedInAs(works.Auditor).Get("/posts")).Body;

        Assert.True(body.IndexOf($"{works.Prefix}-director", StringComparison.Ordinal) < body.IndexOf($"{works.Prefix}-worker", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_appointed_to_a_post_after_its_last_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Posts.Single(post => post.Code == $"{works.Prefix}-director").Until = new DateOnly(2026, 9, 30));
        var admin = works.SignedInAs(works.Administrator);
        var appoint = $"/people/{works.Stranger.Code}/appoint";

        (await admin.Post(appoint, ("post", $"{works.Prefix}-director"), ("unit", works.Site.Code), ("from", "2026-10-01"))).ShouldBeRefusedBecause("HasEnded");
        (await admin.Post(appoint, ("post", $"{works.Prefix}-director"), ("unit", works.Site.Code), ("from", "2026-09-30"), ("until", "2026-09-30"))).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_appointed_at_a_unit_after_its_last_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.SecondWorkshop).Entity.Until = new DateOnly(2026, 9, 30));

        var answer = await works.SignedInAs(works.Administrator).Post($"/people/{works.Stranger.Code}/appoint",
            ("post", $"{works.Prefix}-worker"), ("unit", works.SecondWorkshop.Code), ("from", "2026-10-01"));

        answer.ShouldBeRefusedBecause("HasEnded");
    }

    private static Task<Answer> Keep(Works works, Person who, string title = "Chair", string titleZh = "", string rank = "4") =>
        works.SignedInAs(who).Post("/posts/keep", ("code", $"{works.Prefix}-chair"), ("title", title), ("titleZh", titleZh), ("rank", rank));
}
