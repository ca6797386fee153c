using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Npgsql;

namespace Halfday.Bench;

/// <summary>A database for one measurement, filled through the application's own verbs, gone afterwards.</summary>
public sealed class Trial : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("HALFDAY_TEST_POSTGRES");

    private Trial(DatabaseChoice database) => Database = database;

    /// <summary>Where it is.</summary>
    public DatabaseChoice Database { get; }

    /// <summary>The engines to measure on: SQLite, and PostgreSQL when ./go bench has started one.</summary>
    public static string[] Engines => Server is null ? ["SQLite"] : ["SQLite", "PostgreSQL"];

    /// <summary>An empty database with today's schema.</summary>
    public static async Task<Trial> On(string engine)
    {
        var name = $"bench_{Guid.CreateVersion7():n}";
        if (engine == "PostgreSQL") await OnTheServer($"CREATE DATABASE {name}");
        var trial = new Trial(new DatabaseChoice(engine == "PostgreSQL"
            ? $"{Server};Database={name}"
            : $"Data Source={Path.Combine(Machine.Root, "artifacts", name)}.db"));
        await trial.Run("migrate");
        return trial;
    }

    /// <summary>Runs a verb in this process; fails unless it ends with one of the codes (0 when none is named).</summary>
    public async Task Run(params string[] verb) => await Verbs.Run([.. verb, "--db", Database.ConnectionString]);

    private static async Task OnTheServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (Database.File is { } file)
            foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(file + suffix);
        else
            await OnTheServer($"DROP DATABASE {new NpgsqlConnectionStringBuilder(Database.ConnectionString).Database} WITH (FORCE)");
    }
}

/// <summary>The command line, in this process.</summary>
public static class Verbs
{
    /// <summary>The day on which all measurements are made.</summary>
    public static readonly DateOnly Today = new(2026, 9, 21);

    /// <summary>The bundle of forty works, beside the project.</summary>
    public static readonly string FortyWorks = Path.Combine(Machine.Root, "..", "shared", "data", "forty-works");

    /// <summary>Runs a verb and answers with what it said; "not all could be met" is an answer too.</summary>
    public static async Task<string> Run(params string[] arguments)
    {
        using StringWriter said = new(), complained = new();
        var code = await CommandLine.Run(arguments, new Terminal(said, complained, false, Setting));
        return code is Exit.Done or Exit.Refused
            ? said.ToString()
            : throw new InvalidOperationException($"halfday {string.Join(' ', arguments)}: exit {code}\n{complained}");
    }

    private static string? Setting(string name) => name == "HALFDAY_TODAY" ? $"{Today:yyyy-MM-dd}" : null;
}
