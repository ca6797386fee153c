using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Halfday.Shared.Data;

/// <summary>
/// Pins what makes an answer of 2xx mean kept: a write-ahead log that is synced on every commit. Writers wait their turn
/// instead of failing. See docs/decisions/0005.
/// </summary>
public sealed class DurableSqlite : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
