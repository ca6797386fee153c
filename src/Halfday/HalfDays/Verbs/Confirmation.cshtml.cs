using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The mentor, or a stand-in, vouches for a half day.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ConfirmationModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Seen;

    /// <summary>The person who looks teaches it.</summary>
    public bool IsMentor => Card.HalfDay.MentorId == Floor.Me;

    /// <summary>Its hours are over.</summary>
    public bool IsOver => Card.IsOverAt(Floor.Now);

    public async Task<IActionResult> OnPostAsync(Guid id, DateTimeOffset? happenedAt, CancellationToken stop) =>
        await Settle(id, await Floor.Confirm(id, happenedAt, stop),
            done: Words.Say("Thank you: it is confirmed.", "谢谢，已确认。"), stop, then: "/mentoring");
}
