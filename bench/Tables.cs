using System.Data.Common;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Halfday.Bench;

/// <summary>All rows of a database, read and written without the application.</summary>
public sealed record Tables(string Name, string[] Columns, IReadOnlyList<object[]> Rows)
{
    /// <summary>Reads every table that has rows, those that others refer to first.</summary>
    public static async Task<IReadOnlyList<Tables>> Read(DatabaseChoice database)
    {
        await using var connection = await Open(database);
        var tables = new List<Tables>();
        foreach (var name in NamesInOrder(database)) tables.Add(await Read(connection, name));
        return [.. tables.Where(table => table.Rows.Count > 0)];
    }

    private static async Task<Tables> Read(DbConnection connection, string name)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{name}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return new Tables(name, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    /// <summary>Writes them in one transaction.</summary>
    public static async Task Write(DatabaseChoice database, IReadOnlyList<Tables> tables)
    {
        await using var connection = await Open(database);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in tables)
            if (connection is NpgsqlConnection postgres) await table.Write(postgres);
            else await table.Write((SqliteConnection)connection, (SqliteTransaction)transaction);
        await transaction.CommitAsync();
    }

    private async Task Write(SqliteConnection connection, SqliteTransaction transaction)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, Insert("$"));
        for (var i = 0; i < Columns.Length; i++) command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        command.Prepare();
        foreach (var row in Rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
    }

    private async Task Write(NpgsqlConnection connection)
    {
        foreach (var chunk in Rows.Chunk(500))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var row in chunk) batch.BatchCommands.Add(CommandFor(row));
            await batch.PrepareAsync();
            await batch.ExecuteNonQueryAsync();
        }
    }

    private NpgsqlBatchCommand CommandFor(object[] row)
    {
        var command = new NpgsqlBatchCommand(Insert("@"));
        for (var i = 0; i < row.Length; i++) command.Parameters.Add(new NpgsqlParameter($"p{i}", row[i]));
        return command;
    }

    private string Insert(string mark) =>
        $"INSERT INTO \"{Name}\" ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) " +
        $"VALUES ({string.Join(", ", Columns.Select((_, i) => $"{mark}p{i}"))})";

    /// <summary>How many rows a table has.</summary>
    public static async Task<long> Count(DatabaseChoice database, string table)
    {
        await using var connection = await Open(database);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A connection with the application's durability.</summary>
    public static async Task<DbConnection> Open(DatabaseChoice database)
    {
        DbConnection connection = database.IsPostgres ? new NpgsqlConnection(database.ConnectionString) : new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        if (connection is not SqliteConnection) return connection;

        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    // A table comes after those that its foreign keys name; one that refers to itself was written parents first.
    private static List<string> NamesInOrder(DatabaseChoice database)
    {
        using HalfdayDb db = database.IsPostgres
            ? new PostgresDb((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().OnPostgres(database.ConnectionString).Options, new Actor(), TimeProvider.System)
            : new SqliteDb((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().OnSqlite(database.ConnectionString).Options, new Actor(), TimeProvider.System);
        var ordered = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables) Add(table, ordered, []);
        return ordered;
    }

    private static void Add(ITable table, List<string> ordered, HashSet<string> under)
    {
        if (ordered.Contains(table.Name) || !under.Add(table.Name)) return;
        foreach (var key in table.ForeignKeyConstraints) Add(key.PrincipalTable, ordered, under);
        ordered.Add(table.Name);
    }
}
