using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades.JobSheets;
using Halfday.Trades.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Trades.Pages;

/// <summary>Writes the next version of a job sheet, or adds a photo to one of its steps.</summary>
[Authorize(Policies.Steers)]
[RequestSizeLimit(Photo.MostBytes + 65_536), RequestFormLimits(MultipartBodyLengthLimit = Photo.MostBytes + 65_536)]
public sealed class SheetEditModel(HalfdayDb db, SheetDesk desk) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public JobSheet Sheet { get; private set; } = null!;
    [BindProperty] public SheetForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        Form = SheetForm.Of(Sheet);
        return Page();
    }

    /// <summary>The next version is in force at once; the one before stays readable.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        return await this.Settle(await desk.Write(Trade, Form, stop), $"/trades/{code}/job-sheet", stop, Words.Say($"Version {Sheet.Version + 1} is in force.", $"第 {Sheet.Version + 1} 版已生效。"));
    }

    /// <summary>How a step looks when it is right.</summary>
    public async Task<IActionResult> OnPostPhotoAsync(string code, int step, IFormFile? photo, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        Form = SheetForm.Of(Sheet);
        using var bytes = new MemoryStream();
        if (photo is not null) await photo.CopyToAsync(bytes, stop);
        return await this.Settle(await desk.Show(Trade, step, bytes.ToArray(), stop), $"/trades/{code}/job-sheet", stop, Words.Say("The photo stands with its step.", "照片已放在该步骤旁。"));
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade || !await desk.Keeps(trade, stop) || await db.SheetOf(trade, null, stop) is not { } sheet) return false;

        (Trade, Sheet) = (trade, sheet);
        return true;
    }
}
