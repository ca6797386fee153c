using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Units;

/// <summary>One unit: where it stands, who belongs to it, when it is closed, how many leaders it takes.</summary>
[Authorize(Policies.SignedIn)]
public sealed class UnitModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public UnitView View { get; private set; } = null!;
    public Unit Unit => View.Unit;
    public bool Steers => viewer.Steers(Unit.Path);
    public bool Administers => viewer.Administers(Unit.Path);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) =>
        await Find(code, stop) ? Page() : NotFound();

    /// <summary>The unit's last day.</summary>
    public async Task<IActionResult> OnPostEndAsync(string code, DateOnly until, CancellationToken stop)
    {
        if (!await Find(code, stop) || !Administers) return NotFound();

        var living = await db.Units.AtOrBelow(Unit).CountAsync(unit => unit.Id != Unit.Id && (unit.Until == null || unit.Until > until), stop);
        return await this.Settle(Unit.EndOn(until, living), Here, stop, Words.Say("Its last day is set.", "已定最后一天。"));
    }

    /// <summary>The unit and all below it are closed on a day, or on a part of it.</summary>
    public async Task<IActionResult> OnPostCloseAsync(string code, DateOnly date, string? part, string? reason, CancellationToken stop)
    {
        if (!await Find(code, stop) || !Steers) return NotFound();

        PartOfDay? asked = string.IsNullOrEmpty(part) ? null : new PartOfDay(part);
        if (asked is { } named && View.Parts.All(known => known.Part != named)) return this.Refuse(OrganizationRefusals.NoPart);
        var closure = await db.Closures.FirstOrDefaultAsync(each => each.UnitId == Unit.Id && each.Date == date && each.Part == asked, stop)
            ?? db.Closures.Add(new Closure { UnitId = Unit.Id, Date = date, Part = asked }).Entity;
        closure.Reason = reason ?? "";
        return await this.Settle(null, Here, stop, Words.Say("The closure is kept.", "已记下停工。"));
    }

    /// <summary>A closure to come is taken back; one that has been stays.</summary>
    public async Task<IActionResult> OnPostOpenAsync(string code, Guid closure, CancellationToken stop)
    {
        if (!await Find(code, stop) || !Steers) return NotFound();

        var given = await db.Closures.SingleOrDefaultAsync(each => each.Id == closure && each.UnitId == Unit.Id && each.Date >= View.Today, stop);
        if (given is null) return NotFound();
        db.Closures.Remove(given);
        return await this.Settle(null, Here, stop, Words.Say("It is open again.", "已恢复开工。"));
    }

    /// <summary>How many leaders the workshop takes in each part of each weekday: fields named "Mon-AM".</summary>
    public async Task<IActionResult> OnPostCapacityAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop) || !Steers || Unit.Level != UnitLevel.Workshop) return NotFound();

        var rows = await db.Capacities.Where(row => row.WorkshopId == Unit.Id).ToListAsync(stop);
        var form = await Request.ReadFormAsync(stop);
        foreach (var weekday in Labels.Week)
            foreach (var (part, _) in View.Parts)
            {
                var given = form[$"{weekday.ToString()[..3]}-{part.Code}"].ToString();
                if (!int.TryParse(given.Length > 0 ? given : "0", out var leaders) || leaders is < 0 or > 999) return this.Refuse(OrganizationRefusals.NumberOutOfBounds);
                Take(rows, weekday, part, leaders);
            }
        return await this.Settle(null, Here, stop, Words.Say("The capacity is kept.", "已记下接纳人数。"));
    }

    private void Take(List<Capacity> rows, DayOfWeek weekday, PartOfDay part, int leaders)
    {
        var row = rows.FirstOrDefault(row => row.Weekday == weekday && row.Part == part);
        if (row is not null)
            (row.Leaders, row.Until) = (leaders, row.Leaders == leaders ? row.Until : null);
        else if (leaders > 0)
            db.Capacities.Add(new Capacity { SiteId = Unit.SiteId!.Value, WorkshopId = Unit.Id, Weekday = weekday, Part = part, Leaders = leaders });
    }

    private string Here => $"/units/{Unit.Code}";

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await db.Units.FindFor(viewer, code, stop) is not { } unit) return false;
        View = await UnitView.Read(db, viewer, unit, time, stop);
        return true;
    }
}
