using System.Globalization;
using Halfday.Organization;
using Halfday.Shared.Data;
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

    /// <summary>Reads "2026-10-07"; null when it is no day.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
