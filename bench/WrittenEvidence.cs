using Halfday.Learning.Evidence;
using Halfday.Shared.Data;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Halfday.Bench;

/// <summary>A leader and a trade of their site.</summary>
public readonly record struct Pair(Guid Site, Guid Person, Guid Trade);

/// <summary>
/// Evidence made up for pairs of leader and trade, put straight into the database: the n-th piece of a pair is a test or a sign-off,
/// a month or so after the one before; which level it finds follows from its place alone.
/// </summary>
public static class WrittenEvidence
{
    private static readonly string[] Columns = ["Id", "SiteId", "PersonId", "TradeId", "Method", "On", "At", "Knowledge", "Operation", "Reason"];

    /// <summary>Writes the pieces from the one to the other, that one not included, of each pair.</summary>
    public static Task Write(DatabaseChoice database, IReadOnlyList<Pair> pairs, int from, int until) =>
        database.IsPostgres ? ToPostgres(database, Rows(pairs, from, until)) : ToSqlite(database, Rows(pairs, from, until));

    private static IEnumerable<object?[]> Rows(IReadOnlyList<Pair> pairs, int from, int until)
    {
        for (var at = 0; at < pairs.Count; at++)
            for (var nth = from; nth < until; nth++) yield return Row(pairs[at], at, nth);
    }

    private static object?[] Row(Pair pair, int at, int nth)
    {
        var on = GeneratedCity.AsOf.AddDays(-760 + (61 * nth) + (at % 53));
        var isTest = nth % 2 == 0;
        int? knowledge = isTest ? 50 + (at * 7 % 50) : null, operation = isTest ? null : 1 + ((at + nth) % 4);
        return
        [
            Guid.CreateVersion7(), pair.Site, pair.Person, pair.Trade, isTest ? nameof(Method.Test) : nameof(Method.SignOff),
            on, on.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc), knowledge, operation, "",
        ];
    }

    private static async Task ToSqlite(DatabaseChoice database, IEnumerable<object?[]> rows)
    {
        await using var connection = (SqliteConnection)await Tables.Open(database);
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"Finding\" ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < Columns.Length; i++) command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
        await transaction.CommitAsync();
    }

    private static async Task ToPostgres(DatabaseChoice database, IEnumerable<object?[]> rows)
    {
        await using var connection = (NpgsqlConnection)await Tables.Open(database);
        await using (var copy = await connection.BeginBinaryImportAsync($"COPY \"Finding\" ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in rows) await Write(copy, row);
            await copy.CompleteAsync();
        }
        await using var analyze = new NpgsqlCommand("ANALYZE", connection);
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task Write(NpgsqlBinaryImporter copy, object?[] row)
    {
        await copy.StartRowAsync();
        foreach (var value in row)
            if (value is null) await copy.WriteNullAsync();
            else if (value is DateTime at) await copy.WriteAsync(at, NpgsqlDbType.TimestampTz);
            else await copy.WriteAsync(value);
    }
}
