using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bank.Pages;

/// <summary>A trade's questions by topic: all of them for those who keep them, for others what they proposed.</summary>
[Authorize(Policies.SignedIn)]
public sealed class QuestionsModel(BankDesk desk) : PageModel
{
    public const int Size = 50;

    public Trade Trade { get; private set; } = null!;
    public bool Keeps { get; private set; }
    public string Search { get; private set; } = "";
    public int Number { get; private set; } = 1;
    public int Total { get; private set; }

    /// <summary>How many proposals wait for an answer.</summary>
    public int Waiting { get; private set; }

    public IReadOnlyList<Filter> Filters { get; private set; } = [];
    public IReadOnlyList<Topic> Topics { get; private set; } = [];
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? q, string? topic, string? state, int? p, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return NotFound();

        (Trade, Keeps, Search, Number) = (trade, await desk.Keeps(trade, stop), q?.Trim() ?? "", Addresses.PageOf(p));
        Topics = await desk.Topics(trade, stop);
        Filters = [TopicFilter(topic), StateFilter(state)];
        var seen = desk.Seen(trade, Keeps);
        Waiting = await seen.CountAsync(question => question.State == QuestionState.Proposed, stop);
        var found = await BankSearch.Find(seen, Topics, Search, topic, state).ToListAsync(stop);
        Total = found.Count;
        Questions = [.. BankSearch.InOrder(found, Topics).Skip((Number - 1) * Size).Take(Size)];
        return Page();
    }

    private Filter TopicFilter(string? topic) =>
        new("topic", Words.Say("Topic", "知识点"), [.. Topics.Select(each => new Option(each.Key, each.Title))], topic);

    private static Filter StateFilter(string? state) =>
        new("state", Words.Say("State", "状态"), [.. Enum.GetValues<QuestionState>().Select(each => new Option(each.ToString(), each.Word().ToString()))], state);
}
