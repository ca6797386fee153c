using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Who has taught whom, told to those who may not ask half days themselves.</summary>
public static class TaughtBy
{
    /// <summary>Everyone who was mentor of a half day on which the leader came, or who vouched for one.</summary>
    public static async Task<IReadOnlySet<Guid>> AllOf(HalfdayDb db, Guid leaderId, CancellationToken stop)
    {
        var begun = db.HalfDays.AsNoTracking().InForce().OwnedBy(leaderId)
            .Where(halfDay => halfDay.CheckedIn != null || halfDay.Confirmation != null || halfDay.Ruling != null);
        var taught = await begun
            .Select(halfDay => new { halfDay.MentorId, VoucherId = halfDay.Confirmation == null ? halfDay.MentorId : halfDay.Confirmation.ByPersonId })
            .Distinct().ToListAsync(stop);
        return taught.SelectMany(each => new[] { each.MentorId, each.VoucherId }).ToHashSet();
    }

    /// <summary>Who taught this half day: the mentor, or the worker who stood in and confirmed it.</summary>
    public static Guid TaughtById(this HalfDay halfDay) => halfDay.Confirmation?.ByPersonId ?? halfDay.MentorId;

    /// <summary>Half days that the person taught, as mentor or standing in.</summary>
    public static IQueryable<HalfDay> TaughtOrVouchedBy(this IQueryable<HalfDay> halfDays, Guid personId) => halfDays
        .Where(halfDay => halfDay.MentorId == personId || (halfDay.Confirmation != null && halfDay.Confirmation.ByPersonId == personId));
}
