using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Interchange.Bundle.Pages;

/// <summary>Hands in a bundle: first what it would change or what is wrong with it, then, confirmed, all of it. And the way out.</summary>
[Authorize(Policies.Administers)]
[RequestSizeLimit(BundleSource.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = BundleSource.MostBytes)]
public sealed class ImportModel(HalfdayDb db, BundleDesk desk) : PageModel
{
    /// <summary>What was found; null before anything is handed in.</summary>
    public ImportOutcome? Outcome { get; private set; }

    /// <summary>The kept bundle to confirm; null when there is nothing to.</summary>
    public Guid? Kept { get; private set; }

    public IReadOnlyList<string> Strange { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await desk.MayCarry(stop) is { } refusal ? this.Refuse(refusal) : Page();

    /// <summary>Shows what the files would change, or what is wrong with them.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(IReadOnlyList<IFormFile> files, CancellationToken stop)
    {
        if (await desk.MayCarry(stop) is { } refusal) return this.Refuse(refusal);
        var (source, unread) = await BundleSource.Of(files.Select(file => (file.FileName, file.OpenReadStream())), stop);
        if (source is null) return this.Refuse(unread!);

        Strange = source.Strange;
        Outcome = await desk.Preview(source, stop);
        if (Outcome.Faults.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        else if (!Outcome.ChangesNothing) Kept = await desk.Keep(source, stop);
        return Page();
    }

    /// <summary>Takes the kept bundle in; what changed since the preview is looked at again.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid bundle, CancellationToken stop)
    {
        if (await desk.MayCarry(stop) is { } refusal) return this.Refuse(refusal);
        if (await desk.FindKept(bundle, stop) is not { } source) return NotFound();

        Outcome = await desk.TakeIn(source, stop);
        if (Outcome.Refusal is { } unsaved) return this.Refuse(unsaved);
        if (Outcome.Faults.Count > 0) return Page();
        await desk.Forget(bundle, stop);
        TempData["Toast"] = Words.Say("The bundle is imported.", "导入完成。");
        return LocalRedirect("/import");
    }

    /// <summary>Everything as a zip.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken stop) =>
        await desk.MayCarry(stop) is { } refusal
            ? this.Refuse(refusal)
            : File(await new BundleExport(db).Zip(stop), "application/zip", "halfday.zip");
}
