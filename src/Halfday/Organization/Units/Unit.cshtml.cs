using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Organization.Units;

/// <summary>One unit: where it stands, who belongs to it, when it is closed, how many leaders it takes.</summary>
[Authorize(Policies.SignedIn)]
public sealed class UnitModel(HalfdayDb db, Viewer viewer, TimeProvider time, UnitDesk units, CalendarDesk calendar) : PageModel
{
    public UnitView View { get; private set; } = null!;
    public Unit Unit => View.Unit;
    public bool Steers => viewer.Steers(Unit.Path);
    public bool Administers => viewer.Administers(Unit.Path);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) =>
        await Find(code, stop) ? Page() : NotFound();

    /// <summary>The unit's last day.</summary>
    public async Task<IActionResult> OnPostEndAsync(string code, DateOnly until, CancellationToken stop) =>
        await Find(code, stop) && await units.Find(code, stop) is { } unit
            ? await this.Settle(await units.End(unit, until, stop), Here, stop, Words.Say("Its last day is set.", "已定最后一天。"))
            : NotFound();

    /// <summary>The unit and all below it are closed on a day, or on a part of it.</summary>
    public async Task<IActionResult> OnPostCloseAsync(string code, DateOnly date, DateOnly? until, string? part, string? reason, CancellationToken stop) =>
        await Find(code, stop) && Steers
            ? await this.Settle(await calendar.Close(View, date, until ?? date, part, reason, stop), Here, stop, Words.Say("The closure is kept.", "已记下停工。"))
            : NotFound();

    /// <summary>A closure to come is taken back; one that has been stays.</summary>
    public async Task<IActionResult> OnPostOpenAsync(string code, DateOnly date, string? part, CancellationToken stop) =>
        await Find(code, stop) && Steers
            ? await this.Settle(await calendar.Open(View, date, part, stop), Here, stop, Words.Say("It is open again.", "已恢复开工。"))
            : NotFound();

    /// <summary>Names a part of the day here and below, or says when it is.</summary>
    public async Task<IActionResult> OnPostPartAsync(string code, string? part, TimeOnly starts, TimeOnly ends, CancellationToken stop) =>
        await Find(code, stop) && Steers
            ? await this.Settle(await calendar.NamePart(Unit, part, starts, ends, stop), Here, stop, Words.Say("The part of the day is kept.", "已记下时段。"))
            : NotFound();

    /// <summary>What the unit says of a part is taken back.</summary>
    public async Task<IActionResult> OnPostForgetAsync(string code, string part, CancellationToken stop) =>
        await Find(code, stop) && Steers
            ? await this.Settle(await calendar.ForgetPart(Unit, part, stop), Here, stop, Words.Say("It is as above again.", "已恢复沿用上级。"))
            : NotFound();

    /// <summary>How many leaders the workshop takes in each part of each weekday: fields named "Mon-AM".</summary>
    public async Task<IActionResult> OnPostCapacityAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop) || !Steers || Unit.Level != UnitLevel.Workshop) return NotFound();

        var form = await Request.ReadFormAsync(stop);
        var rooms = from weekday in Labels.Week
                    from known in View.Parts
                    select new Room(weekday, known.Part, Number(form[$"{Labels.Short(weekday)}-{known.Part.Code}"].ToString()));
        return await this.Settle(await calendar.Take(View, [.. rooms], stop), Here, stop, Words.Say("The capacity is kept.", "已记下接纳人数。"));
    }

    // What is no number at all is out of bounds too.
    private static int Number(string given) => given.Length == 0 ? 0 : int.TryParse(given, out var leaders) ? leaders : -1;

    private string Here => $"/units/{Unit.Code}";

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await db.Units.FindFor(viewer, code, stop) is not { } unit) return false;
        View = await UnitView.Read(db, viewer, unit, time, stop);
        return true;
    }
}
