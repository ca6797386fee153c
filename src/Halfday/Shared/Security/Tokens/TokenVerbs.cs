using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Time;

namespace Halfday.Shared.Security.Tokens;

/// <summary>Finds a person's key by code; Organization knows people, this room does not.</summary>
public delegate Task<Guid?> FindPerson(string code, CancellationToken stop);

/// <summary>`token create`.</summary>
public static class TokenVerbs
{
    private static readonly Option<string> Person = new("--person") { Description = "The person's code.", Required = true };
    private static readonly Option<bool> SignIn = new("--sign-in") { Description = "A one-time sign-in link instead of a token." };
    private static readonly Option<string> Address = new("--address")
    {
        Description = "Where the application is reached, for the link.", DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<bool> Json = Verb.JsonOption();

    /// <summary>The verb.</summary>
    public static Command Token(Terminal terminal) => new("token", "Ways in for programs and people.")
    {
        new Command("create", "Makes an access token for the API, or a one-time sign-in link.") { Person, SignIn, Address, Json }
            .OnTheDatabase(terminal, Create),
    };

    private static async Task<int> Create(Session session)
    {
        var code = session.Get(Person)!;
        var find = session.Services.GetRequiredService<FindPerson>();
        if (await find(code, session.Stop) is not { } personId) return session.Misnamed(NoSuchPerson(code));

        var said = session.Get(SignIn) ? NewLink(session, personId) : NewToken(session, personId);
        await session.Db.SaveChangesAsync(session.Stop);
        if (session.Get(Json)) session.SayJson(session.Get(SignIn) ? new { link = said } : (object)new { token = said });
        else session.Say(said);
        return Exit.Done;
    }

    private static string NewToken(Session session, Guid personId)
    {
        var (token, secret) = AccessToken.For(personId, "command line", session.Time.UtcNow());
        session.Db.AccessTokens.Add(token);
        return secret;
    }

    private static string NewLink(Session session, Guid personId)
    {
        var (link, secret) = SignInLink.For(personId, session.Time.UtcNow());
        session.Db.SignInLinks.Add(link);
        return $"{session.Get(Address)!.TrimEnd('/')}/sign-in/link/{secret}";
    }

    private static Refusal NoSuchPerson(string code) => new("NoSuchPerson",
        $"There is no person with the code {code}: see people.csv or the list of people.",
        $"没有代码为 {code} 的人员：请查看 people.csv 或人员列表。");
}
