using System.Net;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Shared.Web;

public sealed class OnceByKeyTests(RunningApp app) : OnEachDatabase(app)
{
    private const string Key = "Idempotency-Key";

    [Theory, EachDatabase]
    public async Task A_refusal_is_repeated_with_its_rule(Database database)
    {
        var works = await Given.AWorks(database);
        var mentor = works.SignedInAs(works.Mentor).Bringing(Key, works.Prefix);
        var path = $"/api/v1/half-days/{works.HalfDay.Id}/check-in";

        var (first, second) = (await mentor.PostJson(path, new { }), await mentor.PostJson(path, new { }));

        Assert.Equal((first.Status, first.Rule, first.ContentType, first.Body), (second.Status, second.Rule, second.ContentType, second.Body));
    }

    [Theory, EachDatabase]
    public async Task A_key_longer_than_two_hundred_characters_is_refused_and_nothing_is_done(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Leader).Bringing(Key, new string('k', 201)).PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { });

        answer.ShouldBeRefusedBecause("IdempotencyKeyTooLong");
        Assert.Null((await works.Reload(works.HalfDay)).CheckedIn);
    }

    [Theory, EachDatabase]
    public async Task The_same_key_of_two_people_is_two_keys(Database database)
    {
        var works = await Given.AWorks(database);
        var other = works.NewHalfDay(works.SecondLeader, works.HalfDay.Date, works.HalfDay.Part);
        await works.Change(db => db.Add(other));

        (await works.SignedInAs(works.Leader).Bringing(Key, works.Prefix).PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { })).ShouldBeDone();
        (await works.SignedInAs(works.SecondLeader).Bringing(Key, works.Prefix).PostJson($"/api/v1/half-days/{other.Id}/check-in", new { })).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task Of_many_calls_with_one_key_at_once_one_is_done_and_all_are_answered(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/api/v1/half-days/{works.HalfDay.Id}/check-in";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => works.SignedInAs(works.Leader).Bringing(Key, works.Prefix).PostJson(path, new { })));

        Assert.All(answers, answer => answer.ShouldBeDone());
        Assert.Single(await works.WrittenOf(works.HalfDay.Id), entry => entry.What == "check-in");
    }

    [Theory, EachDatabase]
    public async Task Of_many_who_add_one_thing_at_once_with_one_key_all_get_the_first_answer(Database database)
    {
        var works = await Given.AWorks(database);

        var answers = await AddAtOnce(works, visitor => visitor.Bringing(Key, works.Prefix));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, answers[0].Body), (answer.Status, answer.Body)));
    }

    [Theory, EachDatabase]
    public async Task Of_many_who_add_one_thing_at_once_without_a_key_each_is_done_or_told_of_the_other(Database database)
    {
        var works = await Given.AWorks(database);

        for (var round = 0; round < 3; round++)
        {
            var answers = await AddAtOnce(works, visitor => visitor, round);
            Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
            Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK),
                answer => Assert.Contains((answer.Status, answer.Rule), new[] { (HttpStatusCode.Conflict, "ChangedMeanwhile"), (HttpStatusCode.UnprocessableEntity, "CodeIsTaken") }));
        }
    }

    private static Task<Answer[]> AddAtOnce(Works works, Func<Visitor, Visitor> bringing, int round = 0) => Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
        bringing(works.SignedInAs(works.Administrator)).PutJson($"/api/v1/units/{works.Prefix}-Y{round}", new { name = "Other works", level = "site", parent = works.Top.Code })));

    [Theory, EachDatabase]
    public async Task A_key_with_another_content_is_refused_and_nothing_is_done(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator).Bringing(Key, works.Prefix);
        var path = $"/api/v1/units/{works.Site.Code}";

        (await admin.PutJson(path, new { name = "First" })).ShouldBeDone();
        (await admin.PutJson(path, new { name = "Second" })).ShouldBeRefusedBecause("IdempotencyKeyUsed");

        Assert.Equal("First", (await works.Ask(db => db.Units.SingleAsync(unit => unit.Id == works.Site.Id))).Name);
    }

    [Theory, EachDatabase]
    public async Task Reading_needs_no_key_and_keeps_none(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader).Bringing(Key, works.Prefix);

        (await leader.Get("/api/v1/units")).ShouldStand();
        (await leader.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { })).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_not_known_keeps_no_key(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedOut.Bringing(Key, works.Prefix).PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        (await works.SignedInAs(works.Leader).Bringing(Key, works.Prefix).PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { })).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task A_plan_asked_for_twice_with_one_key_is_one_run_at_one_address(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator).Bringing(Key, works.Prefix);
        var path = $"/api/v1/rota/{works.Site.Code}/plans";

        var (first, second) = (await coordinator.PostJson(path, new { from = "2026-W43", weeks = 1 }), await coordinator.PostJson(path, new { from = "2026-W43", weeks = 1 }));

        first.ShouldBeDone();
        Assert.Equal((first.Status, first.Location, first.Body), (second.Status, second.Location, second.Body));
    }
}
