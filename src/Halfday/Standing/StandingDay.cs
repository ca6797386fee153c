using System.Globalization;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>Which unit and which day a standing is asked for, where the asker leaves them open.</summary>
internal static class StandingDay
{
    /// <summary>The unit at the top; null where there are none or several.</summary>
    public static async Task<Unit?> Top(HalfdayDb db, CancellationToken stop)
    {
        var tops = await db.Units.AsNoTracking().Where(unit => unit.ParentId == null).Take(2).ToListAsync(stop);
        return tops.Count == 1 ? tops[0] : null;
    }

    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The day asked for, five years ahead at most: what is owed after that nobody has decided.</summary>
    public static DateOnly? Within(this TimeProvider time, DateOnly? asked)
    {
        var latest = time.Today(TimeZoneInfo.Utc).AddYears(5);
        return asked > latest ? latest : asked < Earliest ? Earliest : asked;
    }

    /// <summary>Reads "2026-10-07"; null when it is no day.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
