using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.HalfDays;

/// <summary>The leader chooses when, where and in what to make up a week in which no half day stood.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MakeUpWeekModel(Floor floor) : PageModel
{
    public ShortWeek Short { get; private set; } = null!;
    public IReadOnlyList<MakeUpChoice> Choices { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    /// <summary>The week is over and something of it was never planned.</summary>
    public bool CanBeMadeUp { get; private set; }

    public async Task<IActionResult> OnGetAsync(string week, CancellationToken stop)
    {
        if (!await Show(week, stop)) return NotFound();
        return CanBeMadeUp ? Page() : this.Refuse(Short.Lacking > 0 ? MakeUpRefusals.WeekIsNotOver : MakeUpRefusals.NothingLacking);
    }

    public async Task<IActionResult> OnPostAsync(string week, string choice, CancellationToken stop)
    {
        if (!IsoWeek.TryParse(week, out var asked)) return NotFound();
        if (MakeUpForm.Read(choice) is not var (slot, mentorId, tradeId)) return BadRequest();
        if ((await floor.MakeUpWeek(asked, slot, tradeId, mentorId, stop)).Refusal is { } refusal)
            return await Show(week, stop) ? this.Refuse(refusal) : NotFound();

        TempData["Toast"] = Words.Say("Chosen; the mentor has been told.", "已选定，师傅已获通知。");
        return LocalRedirect("/half-days");
    }

    // A week in which this person owed nothing is nobody's page.
    private async Task<bool> Show(string week, CancellationToken stop)
    {
        if (!IsoWeek.TryParse(week, out var asked)) return false;
        var weeks = await ShortWeeks.Read(floor.Db, floor.Me, floor.Now, stop);
        if (weeks.Of(asked) is not { } found) return false;

        (Short, CanBeMadeUp) = (found, found.Lacking > 0 && weeks.IsOver(found));
        if (CanBeMadeUp) Choices = await floor.MakeUpChoices(found.Owing, weeks.TodayFor(found), stop);
        Names = await Names.Read(floor.Db, Choices.SelectMany(choice => new[] { choice.MentorId, choice.WorkshopId, choice.TradeId }), stop);
        return true;
    }
}
