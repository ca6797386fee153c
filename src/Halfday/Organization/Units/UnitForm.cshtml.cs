using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Organization.Units;

/// <summary>Adds a unit below another, or changes one's names and zone.</summary>
[Authorize(Policies.Administers)]
public sealed class UnitFormModel(HalfdayDb db, Viewer viewer, UnitDesk desk, TimeProvider time) : PageModel
{
    [BindProperty, ValidateNever]
    public UnitForm Form { get; set; } = new();

    /// <summary>The unit that is changed; null when one is added.</summary>
    public Unit? Unit { get; private set; }

    /// <summary>The units below which one may be added.</summary>
    public IReadOnlyList<Option> Units { get; private set; } = [];

    /// <summary>The time zones by their IANA names.</summary>
    public static IReadOnlyList<Option> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && zone.Id.Contains('/')).Select(zone => new Option(zone.Id, zone.Id)).OrderBy(zone => zone.Value, StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync(string? code, string? parent, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        Form = Unit is null ? UnitForm.Below(await desk.Find(parent ?? "", stop)) : UnitForm.Of(Unit);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        if (Unit is not null)
            return await this.Settle(UnitDesk.Change(Unit, Form), $"/units/{Unit.Code}", stop, Words.Say("The changes are kept.", "已保存。"));

        var (_, refusal) = await desk.Add(Form, stop);
        return await this.Settle(refusal, $"/units/{Form.Code}", stop, Words.Say("The unit is added.", "已新增单位。"));
    }

    private async Task<bool> Find(string? code, CancellationToken stop)
    {
        Units = await db.Units.AdministeredBy(viewer).Choices(time.Today(TimeZoneInfo.Utc), stop);
        if (code is null) return true;
        Unit = await desk.Find(code, stop);
        return Unit is not null;
    }
}
