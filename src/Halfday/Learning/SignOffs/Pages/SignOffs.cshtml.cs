using Halfday.Decisions;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs.Pages;

/// <summary>The sign-offs that concern a person: to assess, to acknowledge, their own, and those of the sites they read.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SignOffsModel(HalfdayDb db, Viewer viewer) : PageModel
{
    /// <summary>The viewer is asked for a mark, or for a word on their own level.</summary>
    public IReadOnlyList<SignOffLine> Mine { get; private set; } = [];

    /// <summary>All others that the viewer may see, the newest first.</summary>
    public IReadOnlyList<SignOffLine> Others { get; private set; } = [];

    /// <summary>May name assessors.</summary>
    public bool Decides => viewer.Reaches.Any(reach => viewer.Decides(reach.Path));

    /// <summary>May see how severe assessors are.</summary>
    public bool Steers => viewer.SteersAnything;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var seen = await db.SignOffsVisibleTo(viewer).AsNoTracking().OrderByDescending(assessment => assessment.OpenedAt).Take(SignOffLists.Most).ToListAsync(stop);
        var lines = await db.Lines(seen, stop);
        Mine = [.. lines.Where(WaitsForMe)];
        Others = [.. lines.Except(Mine)];
    }

    /// <summary>The viewer is asked for a mark, not for a word.</summary>
    public bool IsAsked(SignOffLine line) => line.Assessment.Asked?.PersonId == viewer.PersonId;

    private bool WaitsForMe(SignOffLine line) =>
        IsAsked(line) || (line.Leader.Id == viewer.PersonId && line.Assessment.State == AssessmentState.ToAcknowledge);

    /// <summary>The day on which it was opened.</summary>
    public static DateOnly OpenedOn(SignOffLine line) => Clock.DayIn(TimeZoneInfo.Utc, line.Assessment.OpenedAt);
}
