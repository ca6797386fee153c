using System.Net;
using Halfday.Shared.Journal;
using Halfday.Shared.Security.Tokens;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Shared.Security;

public sealed class TokensTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_token_made_on_the_page_opens_the_api_with_its_persons_rights(Database database)
    {
        var works = await Given.AWorks(database);
        var page = await works.SignedInAs(works.Leader).Post("/account?handler=Token", ("name", "my watch"));

        var answer = await WithToken(works, SecretOn(page.Body)).Get("/");

        answer.ShouldBeDone();
        answer.ShouldShow(works.Leader.Name);
    }

    [Theory, EachDatabase]
    public async Task A_token_that_was_ended_opens_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        var page = await works.SignedInAs(works.Leader).Post("/account?handler=Token", ("name", "my watch"));
        var token = await works.Ask(db => db.AccessTokens.SingleAsync(token => token.PersonId == works.Leader.Id));

        (await works.SignedInAs(works.Leader).Post($"/account?handler=EndToken&token={token.Id}")).ShouldBeDone();

        Assert.Equal(HttpStatusCode.Unauthorized, (await WithToken(works, SecretOn(page.Body)).Get("/")).Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_ends_the_token_of_another(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Leader).Post("/account?handler=Token", ("name", "my watch"));
        var token = await works.Ask(db => db.AccessTokens.SingleAsync(token => token.PersonId == works.Leader.Id));

        (await works.SignedInAs(works.Mentor).Post($"/account?handler=EndToken&token={token.Id}")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task The_secret_itself_is_not_kept(Database database)
    {
        var works = await Given.AWorks(database);
        var page = await works.SignedInAs(works.Leader).Post("/account?handler=Token", ("name", "my watch"));

        var token = await works.Ask(db => db.AccessTokens.SingleAsync(token => token.PersonId == works.Leader.Id));

        Assert.DoesNotContain(SecretOn(page.Body), token.Hash, StringComparison.Ordinal);
        Assert.Equal(Secrets.HashOf(SecretOn(page.Body)), token.Hash);
    }

    [Theory, EachDatabase]
    public async Task A_sign_in_link_lets_in_once(Database database)
    {
        var works = await Given.AWorks(database);
        var (link, secret) = SignInLink.For(works.Leader.Id, TestTime.Morning.UtcDateTime);
        await works.Change(db => db.Add(link));

        var first = await works.SignedOut.Post($"/sign-in/link/{secret}");
        var second = await works.SignedOut.Post($"/sign-in/link/{secret}");

        Assert.Equal("/account", first.Location);
        second.ShouldBeRefusedBecause("LinkIsSpent");
    }

    [Theory, EachDatabase]
    public async Task The_secret_of_a_sign_in_link_is_not_written_in_the_journal(Database database)
    {
        var works = await Given.AWorks(database);
        var (link, secret) = SignInLink.For(works.Leader.Id, TestTime.Morning.UtcDateTime);
        await works.Change(db => db.Add(link));

        await works.SignedOut.Post($"/sign-in/link/{secret}");

        var written = await works.Ask(db => db.Journal.Where(entry => entry.SubjectId == link.Id).Select(entry => entry.What).ToListAsync());
        Assert.Contains("link", written);
        Assert.DoesNotContain(secret, written);
    }

    [Theory, EachDatabase]
    public async Task A_sign_in_link_grows_old(Database database)
    {
        var works = await Given.AWorks(database);
        var (link, secret) = SignInLink.For(works.Leader.Id, TestTime.Morning.UtcDateTime.AddDays(-3));
        await works.Change(db => db.Add(link));

        (await works.SignedOut.Post($"/sign-in/link/{secret}")).ShouldBeRefusedBecause("LinkIsSpent");
    }

    [Theory, EachDatabase]
    public async Task A_token_for_nobody_is_refused_on_the_command_line(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("migrate");

        var result = await line.Run("token", "create", "--person", "nobody");

        Assert.Equal(2, result.Code);
        Assert.StartsWith("NoSuchPerson", result.Error, StringComparison.Ordinal);
    }

    private static string SecretOn(string body) => body[body.IndexOf("hd_", StringComparison.Ordinal)..][..67];

    private static Visitor WithToken(Works works, string secret)
    {
        var visitor = works.SignedOut;
        visitor.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + secret);
        return visitor;
    }
}
