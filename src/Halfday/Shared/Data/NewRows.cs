using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Halfday.Shared.Data;

/// <summary>
/// Writes the tracked new rows of a large act (an import) table by table: one prepared statement on SQLite, COPY on
/// PostgreSQL. EF's own way takes several times as long. Only where all that is saved is new, so that nothing hangs on the
/// order in which rows come and go; every other save, and every table with a shape of its own, is left to EF.
/// </summary>
internal static class NewRows
{
    private const int Many = 500;

    /// <summary>Writes them within the transaction at hand and has EF count them as saved.</summary>
    /// <param name="besides">What EF may change in the same save: it hangs on no row.</param>
    /// <returns>How many were written.</returns>
    public static async Task<int> Insert(HalfdayDb db, Func<object, bool> besides, CancellationToken stop)
    {
        if (Found(db, besides) is not { } rows) return 0;
        try
        {
            foreach (var (table, entries) in rows) await Write(db, table, entries, stop);
        }
        catch (DbException failed)
        {
            throw new DbUpdateException(failed.Message, failed);
        }
        foreach (var entry in rows.SelectMany(table => table.Rows)) entry.State = EntityState.Unchanged;
        return rows.Sum(table => table.Rows.Count);
    }

    // Null: EF is to do it.
    private static List<(NewRowsTable Table, List<EntityEntry> Rows)>? Found(HalfdayDb db, Func<object, bool> besides)
    {
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached) && !besides(entry.Entity)).ToList();
        if (changed.Count < Many || changed.Any(entry => entry.State != EntityState.Added)) return null;
        var tables = changed.GroupBy(entry => entry.Metadata).Select(rows => (Table: NewRowsTable.Of(rows.Key), Rows: rows.ToList())).ToList();
        return tables.All(table => table.Table is not null)
            ? [.. tables.Select(table => (table.Table!, table.Rows)).OrderBy(table => table.Item1.Depth)]
            : null;
    }

    private static Task Write(HalfdayDb db, NewRowsTable table, List<EntityEntry> rows, CancellationToken stop) => db.Database.GetDbConnection() switch
    {
        NpgsqlConnection postgres => Copy(postgres, table, rows, stop),
        var sqlite => Insert((SqliteConnection)sqlite, (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction(), table, rows, stop),
    };

    private static async Task Insert(SqliteConnection connection, SqliteTransaction transaction, NewRowsTable table, List<EntityEntry> rows, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, table.InsertText);
        var cells = table.Columns.Select((_, index) => command.Parameters.Add(new SqliteParameter($"$p{index}", null))).ToList();
        await command.PrepareAsync(stop);
        foreach (var row in rows)
        {
            foreach (var (index, column) in table.Columns.Index()) cells[index].Value = column.ValueOf(row.Entity) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static async Task Copy(NpgsqlConnection connection, NewRowsTable table, List<EntityEntry> rows, CancellationToken stop)
    {
        await using var writer = await connection.BeginBinaryImportAsync(table.CopyText, stop);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(stop);
            foreach (var column in table.Columns)
                if (column.ValueOf(row.Entity) is { } value) await writer.WriteAsync(value, column.StoreType, stop);
                else await writer.WriteNullAsync(stop);
        }
        await writer.CompleteAsync(stop);
    }
}
