using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.Matrix;

/// <summary>Finds the unit and the day that a matrix, its teachers or its coverage are asked for: only what the viewer reads.</summary>
internal static class MatrixFinding
{
    /// <summary>Sites that are looked at together; more than these are looked at one below the other.</summary>
    public const int MostSites = 100;

    /// <summary>The unit with this code; without one the highest that the viewer reads. Null: none that they read.</summary>
    public static Task<Unit?> FindRead(this HalfdayDb db, string? code, Viewer viewer, CancellationToken stop)
    {
        var read = db.Units.AsNoTracking().ReadBy(viewer);
        return string.IsNullOrEmpty(code)
            ? read.OrderBy(unit => unit.Path.Length).ThenBy(unit => unit.Code).FirstOrDefaultAsync(stop)
            : read.SingleOrDefaultAsync(unit => unit.Code == code, stop);
    }

    /// <summary>The day asked for, or today at the unit.</summary>
    public static async Task<DateOnly> DayAsked(this HalfdayDb db, TimeProvider time, Unit unit, DateOnly? on, CancellationToken stop) =>
        time.Within(on) ?? await db.TodayAt(time, unit, stop);

    /// <summary>There are more sites below than can be looked at together.</summary>
    public static async Task<bool> IsTooWide(this HalfdayDb db, Unit unit, CancellationToken stop) =>
        unit.Level < UnitLevel.Site && await db.Units.Sites().AtOrBelow(unit).CountAsync(stop) > MostSites;

    /// <summary>The units to choose among: the one looked at, those above it that the viewer reads, and those right below it down to the sites.</summary>
    public static async Task<IReadOnlyList<Unit>> Choices(this HalfdayDb db, Unit unit, Viewer viewer, CancellationToken stop)
    {
        var above = (await db.Units.OnTheWayTo(unit.Path).AsNoTracking().ToListAsync(stop)).Where(each => viewer.Reads(each.Path));
        var below = await db.Units.AsNoTracking().Where(each => each.ParentId == unit.Id && each.Level <= UnitLevel.Workshop).OrderBy(each => each.Code).ToListAsync(stop);
        return [.. above, .. below];
    }
}
