using Halfday.Shared.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Shared.Ui;

/// <summary>How an act on a page ends: refused with its sentence on the same page, or saved and on to the next.</summary>
public static class Settling
{
    /// <summary>The key under which a page finds the sentence of the refusal.</summary>
    public const string RefusalKey = "Refusal";

    /// <summary>The header that names the rule to programs and tests.</summary>
    public const string RuleHeader = "Halfday-Rule";

    /// <summary>A refusal becomes 422 and the same page; otherwise one save of state and journal, then a redirect.</summary>
    /// <param name="done">What the toast on the next page says; null says nothing.</param>
    public static async Task<IActionResult> Settle(
        this PageModel page, Refusal? refusal, string then, CancellationToken stop, string? done = null)
    {
        if (refusal is not null) return page.Refuse(refusal);

        await page.HttpContext.RequestServices.GetRequiredService<HalfdayDb>().SaveChangesAsync(stop);
        if (done is not null) page.TempData["Toast"] = done;
        return page.LocalRedirect(then);
    }

    /// <summary>The same page again, with status 422 and the sentence.</summary>
    public static IActionResult Refuse(this PageModel page, Refusal refusal)
    {
        page.ViewData[RefusalKey] = refusal;
        page.HttpContext.Features.Set(refusal); // its form is drawn as it was sent
        page.ModelState.AddModelError("", refusal.Sentence.ToString());
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        page.Response.Headers[RuleHeader] = refusal.Rule;
        return page.Page();
    }
}
