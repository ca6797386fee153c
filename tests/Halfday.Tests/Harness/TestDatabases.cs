using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Halfday.Tests.Harness;

/// <summary>Makes real databases for tests: migrated once an engine, then copied.</summary>
public static class TestDatabases
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("halfday-tests-").FullName;
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplate);

    /// <summary>An empty database with today's schema.</summary>
    public static async Task<DatabaseChoice> Migrated(Database database) => database switch
    {
        Database.Sqlite => CopyOf(await SqliteTemplate.Value),
        _ => await CreatePostgres($"TEMPLATE \"{await PostgresTemplate.Value}\""),
    };

    /// <summary>A database without a schema: as a person finds it on the first day.</summary>
    public static async Task<DatabaseChoice> Untouched(Database database) =>
        database == Database.Sqlite ? new DatabaseChoice(NewFile()) : await CreatePostgres("");

    private static string NewFile() => $"Data Source={Path.Combine(Folder, Guid.CreateVersion7().ToString("N") + ".db")}";

    private static DatabaseChoice CopyOf(string template)
    {
        var choice = new DatabaseChoice(NewFile());
        File.Copy(template, choice.File!);
        return choice;
    }

    private static async Task<string> MakeSqliteTemplate()
    {
        var choice = new DatabaseChoice(NewFile());
        await Migrate(choice, new SqliteDb(
            (DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().OnSqlite(choice.ConnectionString).Options,
            new Actor(), TimeProvider.System));
        SqliteConnection.ClearAllPools();
        return choice.File!;
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var choice = await CreatePostgres("");
        await Migrate(choice, new PostgresDb(
            (DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().OnPostgres(choice.ConnectionString + ";Pooling=false").Options,
            new Actor(), TimeProvider.System));
        return new NpgsqlConnectionStringBuilder(choice.ConnectionString).Database!;
    }

    private static async Task Migrate(DatabaseChoice choice, HalfdayDb db)
    {
        await using (db) await db.Migrate(choice, CancellationToken.None);
    }

    private static async Task<DatabaseChoice> CreatePostgres(string template)
    {
        var name = "t" + Guid.CreateVersion7().ToString("N");
        await using var connection = new NpgsqlConnection(Server());
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\" {template}", connection);
        await create.ExecuteNonQueryAsync();
        return new DatabaseChoice(new NpgsqlConnectionStringBuilder(Server()) { Database = name, MaxPoolSize = 20 }.ConnectionString);
    }

    private static string Server() =>
        Environment.GetEnvironmentVariable("HALFDAY_TEST_POSTGRES") is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException("HALFDAY_TEST_POSTGRES names no server: run ./test, or start one with ./go pg.");
}
