using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Units;

/// <summary>Units added, changed and ended, the same from page and program; the caller saves.</summary>
public sealed class UnitDesk(HalfdayDb db, Viewer viewer)
{
    /// <summary>The unit with this code, if the viewer is administrator of it.</summary>
    public Task<Unit?> Find(string code, CancellationToken stop) =>
        db.Units.AdministeredBy(viewer).SingleOrDefaultAsync(unit => unit.Code == code, stop);

    /// <summary>Adds a unit below another of the viewer's.</summary>
    public async Task<(Unit? Unit, Refusal? Refusal)> Add(UnitForm form, CancellationToken stop)
    {
        if ((form.Check() ?? Naming.CheckCode(form.Code)) is { } refusal) return (null, refusal);
        if (await Find(form.Parent, stop) is not { } parent) return (null, OrganizationRefusals.NotKnownHere(form.Parent, nameof(form.Parent)));
        if (form.CheckLevel(parent) is { } wrongLevel) return (null, wrongLevel);
        if (await db.Units.AnyAsync(unit => unit.Code == form.Code, stop)) return (null, OrganizationRefusals.CodeIsTaken);

        var unit = new Unit { Code = form.Code, Name = form.Name, Level = form.Level };
        form.Fill(unit);
        unit.HangBelow(parent);
        return (db.Units.Add(unit).Entity, null);
    }

    /// <summary>Changes a unit's names and zone.</summary>
    public static Refusal? Change(Unit unit, UnitForm form)
    {
        if (form.Check() is { } refusal) return refusal;

        form.Fill(unit);
        return null;
    }

    /// <summary>Says the unit's last day.</summary>
    public async Task<Refusal?> End(Unit unit, DateOnly until, CancellationToken stop) => unit.EndOn(until,
        await db.Units.AtOrBelow(unit).CountAsync(below => below.Id != unit.Id && (below.Until == null || below.Until > until), stop));
}
