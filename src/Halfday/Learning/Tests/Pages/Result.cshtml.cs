using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.Tests.Pages;

/// <summary>A test that is over: the score, and topic by topic what to read again.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ResultModel(HalfdayDb db, Viewer viewer, TestDesk desk) : PageModel
{
    public TestResult Result { get; private set; } = null!;

    /// <summary>The reader sat it.</summary>
    public bool IsOwn => Result.Person.Id == viewer.PersonId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await TestResult.Of(db, viewer, desk, id, stop) is not { } result) return NotFound();

        Result = result;
        return Page();
    }
}
