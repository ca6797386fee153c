using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.LearningPages;

/// <summary>Finds what a leader learns: one's own, and for those who read a unit of theirs. Peers do not find it.</summary>
internal static class LearningFinding
{
    /// <summary>Null: there is nobody of this code whose learning is the viewer's to read.</summary>
    /// <param name="on">The day; null: today where the person is appointed.</param>
    public static async Task<LearningStory?> FindLearning(this HalfdayDb db, string code, DateOnly? on, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop) is not { } person) return null;

        var today = await db.TodayOf(time, person.Id, stop);
        if (person.Id != viewer.PersonId && !await db.ReadsLearning(viewer, person.Id, today, stop)) return null;
        return await LearningStory.Read(db, person, time.Within(on) ?? today, viewer, time.UtcNow(), stop);
    }

    // A former works reads nothing more of who has moved on.
    private static async Task<bool> ReadsLearning(this HalfdayDb db, Viewer viewer, Guid personId, DateOnly today, CancellationToken stop)
    {
        var units = db.Units.ReadBy(viewer);
        return await db.Appointments.HeldOn(today).AnyAsync(held => held.PersonId == personId && units.Any(unit => unit.Id == held.UnitId), stop)
            || await db.BaseUnitAdoptions.AnyAsync(
                adoption => adoption.PersonId == personId && adoption.From <= today && adoption.Until >= today && units.Any(unit => unit.Id == adoption.SiteId), stop);
    }
}
