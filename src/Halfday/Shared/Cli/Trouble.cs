using System.Data.Common;
using Halfday.Shared.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Halfday.Shared.Cli;

/// <summary>
/// What a verb meets outside and cannot mend itself: a path, a file or a database that is not as it must be. Everything else is
/// our own fault, and keeps its trace.
/// </summary>
internal static class Trouble
{
    private const int NoSqliteFile = 26;

    /// <summary>What is wrong, and the mend; null when it is nothing from outside.</summary>
    public static string? In(Exception broken) =>
        Meanwhile.Happened(broken) ? $"{Meanwhile.Changed.Rule}: {Meanwhile.Changed.Sentence.En}" : Causes(broken).Select(Sentence).FirstOrDefault(sentence => sentence is not null);

    private static IEnumerable<Exception> Causes(Exception broken)
    {
        for (var cause = broken; cause is not null; cause = cause.InnerException) yield return cause;
    }

    private static string? Sentence(Exception cause) => cause switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn } =>
            "The database has no schema, or an older one: run migrate, then this again.",
        SqliteException { SqliteErrorCode: NoSqliteFile } => "The file is no SQLite database: name another with --db or HALFDAY_DB.",
        DbException => $"The database refuses ({Short(cause)}): check that it runs, and what --db or HALFDAY_DB says.",
        IOException or UnauthorizedAccessException => $"{Short(cause)}: choose another path, or mend this one.",
        _ => null,
    };

    private static string Short(Exception cause) => cause.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
