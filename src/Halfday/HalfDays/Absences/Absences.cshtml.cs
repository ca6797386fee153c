using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A person's own absences and preference.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AbsencesModel(Floor floor, Viewer viewer) : PageModel
{
    public IReadOnlyList<Availability> Away { get; private set; } = [];

    /// <summary>The same, days on end put together.</summary>
    public IReadOnlyList<AwaySpan> Spans => AwaySpan.Of(Away);

    /// <summary>The parts of the day at the person's sites.</summary>
    public IReadOnlyList<PartOfDay> Parts { get; private set; } = [];
    public Availability? Preferred { get; private set; }

    /// <summary>Planned half days that fall into an absence: to be swapped or excused.</summary>
    public IReadOnlyList<HalfDayCard> Concerned { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!viewer.IsLeader && !viewer.IsMentor && viewer.Sites.Count == 0) return NotFound();

        await Show(stop);
        return Page();
    }

    /// <param name="until">The last of several days on end; none: the one day.</param>
    public async Task<IActionResult> OnPostAsync(
        AvailabilityKind kind, DateOnly? date, DateOnly? until, DayOfWeek? weekday, string? part, CancellationToken stop)
    {
        var refusal = kind == AvailabilityKind.Unavailable && weekday is null && date is { } from && until is { } last
            ? await floor.SayAway(from, last, part, stop)
            : await floor.SayWhen(kind, date, weekday, part, stop);
        if (refusal is not null) await Show(stop);
        return await this.Settle(refusal, then: "/absences", stop, done: Words.Say("Noted.", "已记录。"));
    }

    private async Task Show(CancellationToken stop)
    {
        var (today, said) = (DateOnly.FromDateTime(floor.Now), await floor.Said(stop));
        Parts = await floor.PartsToName(stop);
        Away = [.. said.Where(given => given.Kind == AvailabilityKind.Unavailable)];
        Preferred = said.FirstOrDefault(given => given.Kind == AvailabilityKind.Preferred);
        var coming = await HalfDayCard.Read(floor.Db, floor.Mine.InForce().Where(halfDay => halfDay.Date >= today).OrderBy(halfDay => halfDay.Date), floor.Now, stop);
        Concerned = [.. coming.Where(card => card.State == HalfDayState.Planned && Away.Any(given => given.Covers(card.HalfDay.Slot)))];
    }

    /// <summary>A weekday's name: "Wednesday", "星期三".</summary>
    public static string NameOf(DayOfWeek weekday) => new DateOnly(2026, 2, 1).AddDays((int)weekday).Weekday();
}
