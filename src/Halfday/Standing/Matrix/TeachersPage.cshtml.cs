using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Standing.Matrix;

/// <summary>Who can teach which trade, and where a trade hangs on one person.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TeachersPageModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitCode { get; set; }

    public Unit Unit { get; private set; } = null!;
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Null above so many sites that they are looked at one by one.</summary>
    public TeacherMatrix? Matrix { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.FindRead(UnitCode, viewer, stop) is not { } unit) return NotFound();

        Unit = unit;
        Units = await db.Choices(unit, viewer, stop);
        if (!await db.IsTooWide(unit, stop)) Matrix = await TeacherMatrix.Of(db, unit, await db.DayAsked(time, unit, null, stop), stop);
        return Page();
    }
}
