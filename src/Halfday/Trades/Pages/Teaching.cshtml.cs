using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Trades.Pages;

/// <summary>Makes a worker a mentor: in one workshop, for its trades, so many half days a week.</summary>
[Authorize(Policies.Steers)]
public sealed class TeachingModel(TeachingDesk desk) : PageModel
{
    private TeachingSheet sheet = null!;

    public Person Person => sheet.Person;
    public Mentor? Mentor => sheet.Mentor;

    /// <summary>The workshops that the viewer may choose, and the trades practised in each.</summary>
    public IReadOnlyList<Unit> Workshops => sheet.Workshops;
    public IReadOnlyList<Trade> Trades => sheet.Trades;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string code, string workshop, string[] trades, int maxPerWeek, DateOnly? until, CancellationToken stop) =>
        await Find(code, stop)
            ? await this.Settle(desk.Keep(sheet, workshop, trades, maxPerWeek, until), $"/people/{code}", stop, Words.Say("What they teach is kept.", "已保存带教。"))
            : NotFound();

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await desk.Open(code, stop) is not { } found) return false;
        sheet = found;
        return true;
    }
}
