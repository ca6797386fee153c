using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.LearningPages;

/// <summary>A leader's learning: one's own, and for those who read a unit of theirs. Peers do not see it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class LearningPageModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    /// <summary>Half days a page.</summary>
    public const int PageSize = 10;

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = Addresses.PageKey)]
    public int Number { get; set; } = 1;

    public LearningStory Story { get; private set; } = null!;

    /// <summary>What was done, the latest first.</summary>
    public IReadOnlyList<HalfDayCard> Done { get; private set; } = [];

    public int DoneInAll { get; private set; }
    public bool IsMine => viewer.PersonId == Story.Person.Id;

    /// <summary>The day is not the present one.</summary>
    public bool IsAnotherDay { get; private set; }

    /// <param name="code">Whose; null: one's own.</param>
    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken stop)
    {
        if (await db.FindLearning(code ?? viewer.Code, On, viewer, time, stop) is not { } story) return NotFound();

        Story = story;
        if (IsMine) HttpContext.StandsAt("/learning");
        IsAnotherDay = On is not null && story.AsOf != await db.TodayOf(time, story.Person.Id, stop);
        await ReadDone(story.AsOf, stop);
        return Page();
    }

    private async Task ReadDone(DateOnly day, CancellationToken stop)
    {
        var done = LearningStory.HalfDaysSeen(db, Story.Person.Id, viewer).Where(half => half.CheckedIn != null && half.Date <= day);
        DoneInAll = await done.CountAsync(stop);
        Number = Math.Clamp(Number, 1, Math.Max(1, (DoneInAll + PageSize - 1) / PageSize));
        Done = await HalfDayCard.Read(
            db, done.OrderByDescending(half => half.Date).ThenByDescending(half => half.Part).Skip((Number - 1) * PageSize).Take(PageSize), time.UtcNow(), stop);
    }
}
