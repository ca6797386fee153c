using System.Net;
using Halfday.Organization;
using Halfday.Shared.Journal;
using Halfday.Shared.Security.Tokens;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Shared.Security;

public sealed class OwnAccountTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Looking_at_a_sign_in_link_does_not_use_it_up(Database database)
    {
        var works = await Given.AWorks(database);
        var secret = await LinkFor(works, works.Leader.Id);

        (await works.SignedOut.Get($"/sign-in/link/{secret}")).ShouldStand();
        (await works.SignedOut.Get($"/sign-in/link/{secret}")).ShouldStand();

        Assert.Equal("/account", (await works.SignedOut.Post($"/sign-in/link/{secret}")).Location);
    }

    [Theory, EachDatabaseWith(""), EachDatabaseWith("00"), EachDatabaseWith("../../account"), EachDatabaseWith("hd_0000")]
    public async Task A_secret_that_nobody_made_lets_nobody_in(Database database, string secret)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedOut.Post($"/sign-in/link/{Uri.EscapeDataString(secret)}");

        Assert.NotEqual("/account", answer.Location);
        Assert.Contains((int)answer.Status, new[] { 404, 405, 422 });
    }

    [Theory, EachDatabase]
    public async Task Two_people_whose_codes_differ_in_case_alone_each_have_a_way_in(Database database)
    {
        var works = await Given.AWorks(database);
        var twins = new[] { works.NewPerson("twin", "Twin", ""), works.NewPerson("TWIN", "Twin", "") };
        await works.Change(db => db.AddRange(twins));

        foreach (var twin in twins) await works.SignedOut.Post($"/sign-in/link/{await LinkFor(works, twin.Id)}");

        foreach (var twin in twins)
            Assert.Equal(1, await works.Ask(db => db.Users.CountAsync(account => account.PersonId == twin.Id)));
    }

    [Theory, EachDatabaseWith("short"), EachDatabaseWith("ninechars"), EachDatabaseWith("")]
    public async Task A_password_of_fewer_than_ten_characters_is_refused(Database database, string next)
    {
        var works = await Given.AWorks(database);
        var visitor = await Entered(works);

        (await visitor.Post("/account?handler=Password", ("next", next))).ShouldBeRefusedBecause("PasswordNotTaken");
    }

    [Theory, EachDatabase]
    public async Task A_sentence_in_either_script_is_a_password_and_is_changed_only_by_who_knows_it(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = await Entered(works);

        (await visitor.Post("/account?handler=Password", ("next", "每周半天下车间，学技术 <&>"))).ShouldBeDone();
        (await visitor.Post("/account?handler=Password", ("current", "a wrong guess"), ("next", "another long one"))).ShouldBeRefusedBecause("PasswordNotTaken");

        Assert.Equal("/", (await works.SignedOut.Post("/sign-in", ("name", works.Leader.Code), ("password", "每周半天下车间，学技术 <&>"))).Location);
        (await works.SignedOut.Post("/sign-in", ("name", works.Leader.Code), ("password", "another long one"))).ShouldBeRefusedBecause("SignInNotKnown");
    }

    [Theory, EachDatabase]
    public async Task A_password_stands_nowhere_in_the_journal(Database database)
    {
        var works = await Given.AWorks(database);
        await (await Entered(works)).Post("/account?handler=Password", ("next", "a calm long morning"));

        var bodies = await works.Ask(db => db.JournalPayloads.Where(payload => payload.Body.Contains("calm long") || payload.Body.Contains("PasswordHash")).CountAsync());

        Assert.Equal(0, bodies);
    }

    [Theory, EachDatabaseWith("", "token"), EachDatabaseWith("   ", "token"), EachDatabaseWith("<b>手表</b>", "<b>手表</b>")]
    public async Task A_token_is_called_as_its_person_calls_it(Database database, string name, string shown)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        await leader.Post("/account?handler=Token", ("name", name));

        var page = await leader.Get("/account");
        page.ShouldShow(shown);
        Assert.DoesNotContain("<b>手表", page.Body, StringComparison.Ordinal);
        page.ShouldNotShow("hd_");
    }

    [Theory, EachDatabase]
    public async Task A_token_opens_nothing_after_its_year(Database database)
    {
        var works = await Given.AWorks(database);
        var (token, secret) = AccessToken.For(works.Leader.Id, "old", TestTime.Morning.UtcDateTime.AddDays(-AccessToken.DaysToLive));
        await works.Change(db => db.Add(token));

        Assert.Equal(HttpStatusCode.Unauthorized, (await works.SignedOut.Bringing("Authorization", "Bearer " + secret).Get("/api/v1/units")).Status);
        (await works.SignedInAs(works.Leader).Get("/account")).ShouldNotShow("<th scope=\"row\">old</th>");
    }

    [Theory, EachDatabase]
    public async Task A_token_has_the_rights_of_its_person_today_and_not_of_the_day_it_was_made(Database database)
    {
        var works = await Given.AWorks(database);
        var (token, secret) = AccessToken.For(works.Coordinator.Id, "rota", TestTime.Morning.UtcDateTime);
        await works.Change(db => db.Add(token));
        var program = works.SignedOut.Bringing("Authorization", "Bearer " + secret);
        (await program.Get($"/api/v1/units/{works.Site.Code}")).ShouldStand();

        await works.Change(db => db.RoleGrants.Single(grant => grant.PersonId == works.Coordinator.Id).Until = new DateOnly(2026, 10, 6));

        (await program.Get($"/api/v1/units/{works.Site.Code}")).ShouldBeUnseen();
    }

    private static async Task<string> LinkFor(Works works, Guid person)
    {
        var (link, secret) = SignInLink.For(person, TestTime.Morning.UtcDateTime);
        await works.Change(db => db.Add(link));
        return secret;
    }

    // The account is made by the link; the cookie is the harness's own.
    private static async Task<Visitor> Entered(Works works)
    {
        await works.SignedOut.Post($"/sign-in/link/{await LinkFor(works, works.Leader.Id)}");
        return works.SignedInAs(works.Leader);
    }
}
