using Halfday.Shared.Data;
using Halfday.Shared.Security;

namespace Halfday.Decisions;

/// <summary>Whether the viewer is a leader: bound by a clause in force today. Every request asks it, so it asks little.</summary>
internal static class LeaderFinding
{
    public static async Task Find(Guid personId, Viewer viewer, IServiceProvider services, CancellationToken stop)
    {
        if (viewer.PersonId is null) return;

        var db = services.GetRequiredService<HalfdayDb>();
        var today = await db.TodayOf(services.GetRequiredService<TimeProvider>(), personId, stop);
        viewer.Works(asLeader: await PersonFacts.IsBound(db, personId, today, stop), asMentor: viewer.IsMentor);
    }
}
