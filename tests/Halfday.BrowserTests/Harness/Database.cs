using Halfday.Shared.Data;
using Npgsql;

namespace Halfday.BrowserTests.Harness;

/// <summary>The two kinds of database that a story is told on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Makes and drops databases of a test's own.</summary>
public static class Engines
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("HALFDAY_TEST_POSTGRES");

    /// <summary>SQLite always; PostgreSQL when ./test has started one.</summary>
    public static TheoryData<Database> Here => Server is null ? [Database.Sqlite] : [Database.Sqlite, Database.Postgres];

    /// <summary>An empty database of that kind.</summary>
    public static async Task<DatabaseChoice> New(this Database kind)
    {
        var name = $"browser_{Guid.CreateVersion7():n}";
        if (kind == Database.Sqlite) return new DatabaseChoice($"Data Source={Path.Combine(Path.GetTempPath(), name)}.db");

        await OnTheServer($"CREATE DATABASE {name}");
        return new DatabaseChoice($"{Server};Database={name};Maximum Pool Size=20");
    }

    /// <summary>Gone again.</summary>
    public static async Task Drop(this DatabaseChoice choice)
    {
        if (choice.File is { } file)
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(file + suffix);
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await OnTheServer($"DROP DATABASE {new NpgsqlConnectionStringBuilder(choice.ConnectionString).Database} WITH (FORCE)");
    }

    private static async Task OnTheServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
