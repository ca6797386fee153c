using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Units;

/// <summary>Adds a unit below another, or changes one's names and zone.</summary>
[Authorize(Policies.Administers)]
public sealed class UnitFormModel(HalfdayDb db, Viewer viewer) : PageModel
{
    [BindProperty, ValidateNever]
    public UnitForm Form { get; set; } = new();

    /// <summary>The unit that is changed; null when one is added.</summary>
    public Unit? Unit { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code, string? parent, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        Form = Unit is null ? new UnitForm { Parent = parent ?? "" } : UnitForm.Of(Unit);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        if (Form.Check() is { } refusal) return this.Refuse(refusal);

        if (Unit is null) return await Add(stop);
        Form.Fill(Unit);
        return await this.Settle(null, $"/units/{Unit.Code}", stop, Words.Say("The changes are kept.", "已保存。"));
    }

    private async Task<IActionResult> Add(CancellationToken stop)
    {
        if (Naming.CheckCode(Form.Code) is { } noCode) return this.Refuse(noCode);
        var parent = await db.Units.AdministeredBy(viewer).SingleOrDefaultAsync(unit => unit.Code == Form.Parent, stop);
        if (parent is null) return this.Refuse(OrganizationRefusals.NotKnownHere);
        if (Form.CheckLevel(parent) is { } wrongLevel) return this.Refuse(wrongLevel);
        if (await db.Units.AnyAsync(unit => unit.Code == Form.Code, stop)) return this.Refuse(OrganizationRefusals.CodeIsTaken);

        var unit = new Unit { Code = Form.Code, Name = Form.Name, Level = Form.Level };
        Form.Fill(unit);
        unit.HangBelow(parent);
        db.Units.Add(unit);
        return await this.Settle(null, $"/units/{unit.Code}", stop, Words.Say("The unit is added.", "已新增单位。"));
    }

    private async Task<bool> Find(string? code, CancellationToken stop)
    {
        if (code is null) return true;
        Unit = await db.Units.AdministeredBy(viewer).SingleOrDefaultAsync(unit => unit.Code == code, stop);
        return Unit is not null;
    }
}
