using System.CommandLine;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>`demo`: the demonstration city.</summary>
internal static class DemoVerb
{
    private static readonly Option<int> Sites = new("--sites")
    {
        Description = "How many works, 1 to 1000.", DefaultValueFactory = _ => 40,
        Validators = { given => { if (given.GetValueOrDefault<int>() is < 1 or > 1000) given.AddError("--sites: choose 1 to 1000 works"); } },
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed on the same day gives the same city.", DefaultValueFactory = _ => 1958,
    };

    private static readonly Refusal NotEmpty = new("DatabaseNotEmpty",
        "This database already holds something: name an empty one with --db, or move the file away.",
        "该数据库已有内容：请用 --db 指定空数据库，或先移走该文件。");

    /// <summary>The verb.</summary>
    public static Command Demo(Terminal terminal) =>
        new Command("demo", "Fills an empty database with the demonstration city.") { Sites, Seed }
            .OnTheDatabase(terminal, Work, migratesPostgres: true);

    private static async Task<int> Work(Session session)
    {
        if (await session.Db.Units.AnyAsync(session.Stop) || await session.Db.People.AnyAsync(session.Stop)) return session.Refuse(NotEmpty);

        await new Demonstration(session, session.Get(Sites), session.Get(Seed)).Make();
        session.Say(FormattableString.Invariant($"The demonstration city stands: {session.Get(Sites)} works. Sign in as"));
        foreach (var line in DemoSignIns.Lines(await DemoSignIns.In(session.Db, session.Stop))) session.Say(line);
        return Exit.Done;
    }
}
