using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.Bodies.Pages;

/// <summary>Loads a body of knowledge into a trade: one that Halfday brings, or a file.</summary>
[Authorize(Policies.Steers)]
[RequestSizeLimit(BodyDesk.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = BodyDesk.MostBytes)]
public sealed class BodyPageModel(BodyDesk desk) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>The one for the trade's kind of work; null: Halfday brings none.</summary>
    public WrittenBody? Fitting => ShippedBodies.For(Trade.Taxonomy);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    /// <summary>Takes one that Halfday brings.</summary>
    public async Task<IActionResult> OnPostShippedAsync(string code, string? name, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        return await desk.PutShipped(Trade, name, stop) is { } outcome ? await Settle(outcome, stop) : NotFound();
    }

    /// <summary>Takes a file.</summary>
    public async Task<IActionResult> OnPostFileAsync(string code, IFormFile? file, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        if (file is null) return this.Refuse(LearningRefusals.NoFile);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        return await Settle(await desk.PutWritten(Trade, bytes.ToArray(), file.FileName, stop), stop);
    }

    private async Task<IActionResult> Settle(BodyOutcome outcome, CancellationToken stop)
    {
        if (outcome.Change is { } change) return await this.Settle(null, $"/trades/{Trade.Code}/knowledge", stop, change.Said.ToString());

        (Faults, Response.StatusCode) = (outcome.Faults, StatusCodes.Status422UnprocessableEntity);
        return Page();
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await desk.Open(code, stop) is not { } trade) return false;

        Trade = trade;
        return true;
    }
}
