using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Standing.Matrix;

/// <summary>Leaders by trades: what each knows and can do, what presses, what lapses.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MatrixPageModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    /// <summary>Leaders a page: the largest site in one look.</summary>
    public const int PageSize = 400;

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitCode { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Trade { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = Addresses.PageKey)]
    public int Number { get; set; } = 1;

    public Unit Unit { get; private set; } = null!;

    /// <summary>The unit looked at, those above and those right below.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Null above so many sites that it is looked at one by one.</summary>
    public CompetenceMatrix? Matrix { get; private set; }

    /// <summary>All columns to choose among, whichever of them are shown.</summary>
    public IReadOnlyList<MatrixColumn> Columns { get; private set; } = [];

    /// <summary>The leaders that search and filter leave, in order.</summary>
    public IReadOnlyList<MatrixRow> Found { get; private set; } = [];

    public IReadOnlyList<MatrixRow> Shown => [.. Found.Skip((Number - 1) * PageSize).Take(PageSize)];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.FindRead(UnitCode, viewer, stop) is not { } unit) return NotFound();

        Unit = unit;
        Units = await db.Choices(unit, viewer, stop);
        if (!await db.IsTooWide(unit, stop)) await Read(stop);
        return Page();
    }

    private async Task Read(CancellationToken stop)
    {
        var whole = await CompetenceMatrix.Of(db, Unit, await db.DayAsked(time, Unit, On, stop), stop);
        Columns = whole.Columns;
        Matrix = whole.Only(Trade);
        Found = Matrix.Find(Q, Show, Sort);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Found.Count + PageSize - 1) / PageSize));
    }
}
