using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades;

/// <summary>Tells whether the person who looks is a mentor today.</summary>
public static class MentorViewers
{
    /// <summary>Marks the viewer who teaches.</summary>
    public static async Task Find(Guid personId, Viewer viewer, IServiceProvider services, CancellationToken stop)
    {
        var today = services.GetRequiredService<TimeProvider>().Today(TimeZoneInfo.Utc);
        var mentors = services.GetRequiredService<HalfdayDb>().Mentors;
        if (await mentors.AnyAsync(mentor => mentor.PersonId == personId && (mentor.Until == null || mentor.Until >= today), stop))
            viewer.Teaches();
    }
}
