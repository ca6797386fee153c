using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Shared.Ui;

/// <summary>Every piece on one page, alive, for those who write pages (docs/face.md).</summary>
[Authorize(Policies.SignedIn)]
public sealed class StyleModel(TimeProvider time) : PageModel
{
    /// <summary>The day the examples stand on.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The sort of the example table.</summary>
    public string? Sort { get; private set; }

    /// <summary>The page of the example list.</summary>
    public int PageNumber { get; private set; } = 1;

    public void OnGet(string? sort, [FromQuery(Name = Addresses.PageKey)] int? number)
    {
        Today = time.Today(TimeZoneInfo.Utc);
        Sort = sort;
        PageNumber = number ?? 1;
    }
}
