using System.Globalization;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Standing.Matrix;

/// <summary>What share of the trades owed was mastered, month by month.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CoveragePageModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitCode { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public Unit Unit { get; private set; } = null!;
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Null above so many sites that they are looked at one by one.</summary>
    public IReadOnlyList<Coverage>? Months { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.FindRead(UnitCode, viewer, stop) is not { } unit) return NotFound();

        Unit = unit;
        Units = await db.Choices(unit, viewer, stop);
        if (!await db.IsTooWide(unit, stop)) Months = await Coverage.Year(db, unit, await db.DayAsked(time, unit, On, stop), stop);
        return Page();
    }

    /// <summary>A length of the picture as SVG writes it.</summary>
    public static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
