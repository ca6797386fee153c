using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Halfday.Organization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Study.Pages;

/// <summary>One's own study: this week's duty, what to read next, what was learnt.</summary>
[Authorize(Policies.SignedIn)]
public sealed class StudyPageModel(HalfdayDb db, Viewer viewer, StudyDesk desk, TimeProvider time) : PageModel
{
    private const int WeeksBack = 8;
    public const int Size = 20;

    public IReadOnlyList<StudyWeek> Weeks { get; private set; } = [];
    public IReadOnlyList<StudyEntry> Entries { get; private set; } = [];
    public int Total { get; private set; }
    public IReadOnlyList<Trade> Trades { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> TitleOf { get; private set; } = new Dictionary<Guid, string>();
    public DateOnly Today { get; private set; }
    [BindProperty(SupportsGet = true, Name = "p")] public int Number { get; set; } = 1;

    /// <summary>Filled in by the link of a reading.</summary>
    [BindProperty(SupportsGet = true)] public string? Trade { get; set; }

    [BindProperty(SupportsGet = true)] public string? Reading { get; set; }
    [BindProperty(SupportsGet = true)] public int? Minutes { get; set; }

    /// <summary>This week; the last of the weeks.</summary>
    public StudyWeek Now => Weeks[^1];

    public async Task OnGetAsync(CancellationToken stop) => await Fill(stop);

    /// <summary>Logs what was studied.</summary>
    public async Task<IActionResult> OnPostAsync(DateOnly on, string? learnt, CancellationToken stop)
    {
        await Fill(stop);
        var (_, refusal) = await desk.Log(new StudyCall(Trade, Reading, on, Minutes ?? 0, learnt), stop);
        return await this.Settle(refusal, "/study", stop, Words.Say("Kept. A test in the trade or someone who teaches it bears it out.", "已记下。通过该工种考试，或由师傅确认后生效。"));
    }

    /// <summary>Takes back what nothing bears out yet.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken stop) =>
        await desk.TakeBack(id, stop) ? await this.Settle(null, "/study", stop, Words.Say("Taken back.", "已撤回。")) : NotFound();

    private async Task Fill(CancellationToken stop)
    {
        Today = await db.TodayOf(time, viewer.PersonId ?? Guid.Empty, stop);
        Weeks = await desk.Weeks(WeeksBack, stop);
        Total = await desk.Mine.CountAsync(stop);
        Entries = await desk.Mine.AsNoTracking().Skip((Addresses.PageOf(Number) - 1) * Size).Take(Size).ToListAsync(stop);
        Trades = await db.TradesVisibleTo(viewer).AsNoTracking().AliveOn(Today).OrderBy(trade => trade.Code).Take(200).ToListAsync(stop);
        var known = Entries.Select(entry => entry.TradeId).ToHashSet();
        TitleOf = (await db.Trades.AsNoTracking().Where(trade => known.Contains(trade.Id)).ToListAsync(stop)).ToDictionary(trade => trade.Id, trade => trade.Title);
    }
}
