using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Shared.Ui;

/// <summary>The first page: what this person does today, put together from the panels of the modules.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TodayModel : PageModel
{
    public void OnGet() { }
}
