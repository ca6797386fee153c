using System.CommandLine;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;

namespace Halfday.Shared.Cli;

/// <summary>What a verb does with its session; answers with an exit code.</summary>
public delegate Task<int> VerbWork(Session session);

/// <summary>How modules write their verbs: a command, its options, and the work.</summary>
public static class Verb
{
    /// <summary>The database, for every verb.</summary>
    public static readonly Option<string?> Database = new("--db")
    {
        Description = "The database: 'Data Source=FILE' (SQLite) or 'Host=...' (PostgreSQL). Default: HALFDAY_DB, else data/halfday.db.",
        Recursive = true,
    };

    /// <summary>Machine output, for verbs that offer it.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Machine output on standard output, and nothing else there." };

    /// <summary>A verb that works without a database.</summary>
    public static Command Alone(this Command command, Terminal terminal, VerbWork work)
    {
        command.SetAction((arguments, stop) => work(new Session(arguments, terminal, new ServiceCollection().BuildServiceProvider(), stop)));
        return command;
    }

    /// <summary>A verb that works on the database, which is migrated first (SQLite always, PostgreSQL when asked).</summary>
    public static Command OnTheDatabase(this Command command, Terminal terminal, VerbWork work, bool migratesPostgres = false)
    {
        command.SetAction((arguments, stop) => RunOn(command.Name, arguments, terminal, work, migratesPostgres, stop));
        return command;
    }

    private static async Task<int> RunOn(
        string name, ParseResult arguments, Terminal terminal, VerbWork work, bool migratesPostgres, CancellationToken stop)
    {
        if (ChosenDatabase(arguments, terminal) is not { } choice) return Misused(terminal, "--db: name a database as 'Data Source=FILE' or 'Host=...'");
        if (ChosenTime(terminal) is not { } time) return Misused(terminal, "HALFDAY_TODAY: write a date as 2026-09-21");

        await using var provider = new ServiceCollection().AddHalfday(choice, time).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Begins(name, "cli");
        if (!choice.IsPostgres || migratesPostgres) await scope.ServiceProvider.GetRequiredService<HalfdayDb>().Migrate(choice, stop);
        return await work(new Session(arguments, terminal, scope.ServiceProvider, stop));
    }

    private static int Misused(Terminal terminal, string sentence)
    {
        terminal.Error.WriteLine(sentence);
        return Exit.WrongUsage;
    }

    /// <summary>The database of --db, HALFDAY_DB or the default file; null when the text names no kind.</summary>
    public static DatabaseChoice? ChosenDatabase(ParseResult arguments, Terminal terminal) =>
        DatabaseChoice.Parse(arguments.GetValue(Database) ?? terminal.Setting("HALFDAY_DB") ?? DefaultFile(terminal));

    private static string DefaultFile(Terminal terminal) =>
        "Data Source=" + Path.Combine(terminal.Setting("HALFDAY_HOME") ?? Directory.GetCurrentDirectory(), "data", "halfday.db");

    private static TimeProvider? ChosenTime(Terminal terminal) =>
        terminal.Setting("HALFDAY_TODAY") is { Length: > 0 } day ? StandingTime.Parse(day) : TimeProvider.System;
}
