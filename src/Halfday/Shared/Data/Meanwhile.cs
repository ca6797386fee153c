using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Halfday.Shared.Data;

/// <summary>Two wrote the same at once: the database lets the first stand, and the second is asked to look again.</summary>
public static class Meanwhile
{
    private const int SamePrimaryKey = 1555;
    private const int SameUniqueKey = 2067;

    public static readonly Refusal Changed = new("ChangedMeanwhile",
        "Somebody else changed the same things meanwhile, and nothing was saved: look again, then repeat it.",
        "其间有人改动了相同内容，未保存任何内容：请重新查看后再试。");

    /// <summary>True when the database refused to save because another had saved first.</summary>
    public static bool Happened(Exception broken) => broken is DbUpdateConcurrencyException || IsClash(broken) || IsClash(broken.InnerException);

    private static bool IsClash(Exception? cause) => cause
        is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
        or SqliteException { SqliteExtendedErrorCode: SamePrimaryKey or SameUniqueKey };
}
