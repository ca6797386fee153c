using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bank.Pages;

/// <summary>One question: read, changed, taken or declined, retired or used again by those who keep the bank; read by who wrote it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class QuestionPageModel(HalfdayDb db, BankDesk desk) : PageModel
{
    [BindProperty, ValidateNever]
    public QuestionForm Form { get; set; } = new();

    /// <summary>Another picture.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Trade Trade { get; private set; } = null!;
    public Question Question { get; private set; } = null!;
    public Person? Author { get; private set; }
    public bool Keeps { get; private set; }
    public IReadOnlyList<Topic> Topics { get; private set; } = [];
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, Guid question, CancellationToken stop)
    {
        if (!await Find(code, question, stop)) return NotFound();
        FillForm();
        return Page();
    }

    /// <summary>It says something else from now on.</summary>
    public async Task<IActionResult> OnPostAsync(string code, Guid question, CancellationToken stop)
    {
        if (!await Find(code, question, stop) || !Keeps) return NotFound();
        var refusal = await desk.Change(Trade, Question, Form, await HandedIn.Bytes(Upload, stop), stop);
        return await this.Settle(refusal, $"/trades/{code}/questions/{question}", stop, Words.Say("The question is kept.", "题目已保存。"));
    }

    /// <summary>A proposal is taken, or declined with a word.</summary>
    public Task<IActionResult> OnPostVerdictAsync(string code, Guid question, bool takes, string? word, CancellationToken stop) =>
        Act(code, question, () => desk.Answer(Trade, Question, takes, word), Words.Say("Answered; the worker is told.", "已答复，并已通知本人。"), stop);

    /// <summary>No test draws it any more.</summary>
    public Task<IActionResult> OnPostRetireAsync(string code, Guid question, CancellationToken stop) =>
        Act(code, question, () => Question.Retire(), Words.Say("Retired: no test draws it any more.", "已停用：考试不再抽到。"), stop);

    /// <summary>Tests draw it again.</summary>
    public Task<IActionResult> OnPostUseAsync(string code, Guid question, CancellationToken stop) =>
        Act(code, question, () => Question.Use(), Words.Say("Tests draw it again.", "重新启用。"), stop);

    private async Task<IActionResult> Act(string code, Guid question, Func<Refusal?> act, string done, CancellationToken stop)
    {
        if (!await Find(code, question, stop) || !Keeps) return NotFound();
        FillForm();
        return await this.Settle(act(), $"/trades/{code}/questions/{question}", stop, done);
    }

    private void FillForm() => Form = QuestionForm.Of(Question, Topics.FirstOrDefault(topic => topic.Id == Question.TopicId)?.Key ?? "");

    private async Task<bool> Find(string code, Guid id, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return false;
        var keeps = await desk.Keeps(trade, stop);
        if (await desk.Seen(trade, keeps).SingleOrDefaultAsync(each => each.Id == id, stop) is not { } question) return false;

        (Trade, Keeps, Question) = (trade, keeps, question);
        (Topics, Pictures) = (await desk.Topics(trade, stop), await desk.Pictures(trade, stop));
        Author = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == question.AuthorId, stop);
        return true;
    }
}
