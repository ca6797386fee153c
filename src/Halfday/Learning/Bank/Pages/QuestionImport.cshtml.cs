using Halfday.Learning.Bank.Exchange;
using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.Bank.Pages;

/// <summary>Takes questions in from Moodle XML or GIFT, all of a file or nothing, and gives them out again.</summary>
[Authorize(Policies.Steers)]
[RequestSizeLimit(MoodleReader.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MoodleReader.MostBytes)]
public sealed class QuestionImportModel(Viewer viewer, BankDesk desk, QuestionCarrying carrying) : PageModel
{
    public Trade Trade { get; private set; } = null!;

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, IFormFile? file, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        var carried = await carrying.TakeIn(Trade, await HandedIn.Bytes(file, stop) ?? [], file?.FileName ?? "", viewer.PersonId ?? Guid.Empty, stop);
        if (carried.Faults.Count == 0) return await this.Settle(null, $"/trades/{code}/questions", stop, carried.Said.ToString());

        (Faults, Response.StatusCode) = (carried.Faults, StatusCodes.Status422UnprocessableEntity);
        Response.Headers[Settling.RuleHeader] = "QuestionsAreFaulty";
        return Page();
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await desk.Kept(code, stop) is not { } trade) return false;

        Trade = trade;
        return true;
    }
}
