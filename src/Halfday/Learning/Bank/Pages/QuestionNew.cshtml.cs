using Halfday.Shared;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.Bank.Pages;

/// <summary>Writes a question: those who keep the bank add it, others propose it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class QuestionNewModel(BankDesk desk) : PageModel
{
    /// <summary>Small ones to choose from; the list below them has all.</summary>
    public const int MostPictures = 24;

    [BindProperty, ValidateNever]
    public QuestionForm Form { get; set; } = new();

    /// <summary>A picture of one's own.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Trade Trade { get; private set; } = null!;
    public bool Keeps { get; private set; }
    public IReadOnlyList<Topic> Topics { get; private set; } = [];
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? kind, string? topic, Guid? picture, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        (Form.Kind, Form.Topic, Form.Picture) = (QuestionWords.Kinds.Contains(kind) ? kind : "single", topic, picture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        var (_, refusal) = await desk.Add(Trade, Form, await HandedIn.Bytes(Upload, stop), stop);
        return await this.Settle(refusal, $"/trades/{code}/questions", stop, Keeps
            ? Words.Say("The question is in the bank.", "题目已入库。")
            : Words.Say("Your question is kept; you hear what becomes of it.", "题目已记下，处理结果会通知您。"));
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return false;

        (Trade, Keeps) = (trade, await desk.Keeps(trade, stop));
        Topics = [.. (await desk.Topics(trade, stop)).Where(topic => topic.Until is null)];
        Pictures = await desk.Pictures(trade, stop);
        return true;
    }
}
