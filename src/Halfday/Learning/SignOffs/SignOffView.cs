using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Trades;
using Halfday.Trades.JobSheets;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>
/// A sign-off as one person may read it. Nobody but its giver reads a mark before there is a result; then the leader and those
/// who read the site do, and the other assessors when it is complete: who is still to mark sees with fresh eyes.
/// </summary>
public sealed class SignOffView
{
    private readonly Guid me;
    private readonly bool readsTheSite;
    private readonly IReadOnlyDictionary<Guid, Person> people;

    private SignOffView(Assessment assessment, SignOffSubject about, TimeZoneInfo zone, Viewer viewer, IReadOnlyDictionary<Guid, Person> people, JobSheet? sheet)
    {
        (Assessment, About, Zone, Sheet, this.people) = (assessment, about, zone, sheet, people);
        (me, readsTheSite) = (viewer.PersonId ?? Guid.Empty, viewer.Reads(about.Site.Path));
    }

    public Assessment Assessment { get; }
    public SignOffSubject About { get; }

    /// <summary>The site's.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>What an assessor watches; null: none is written.</summary>
    public JobSheet? Sheet { get; }

    /// <summary>It is the viewer's own level.</summary>
    public bool IsMine => Assessment.LeaderId == me;

    /// <summary>The viewer is asked for a mark now.</summary>
    public bool IsAsked => Assessment.Asked?.PersonId == me;

    /// <summary>The viewer, who leads, has a word to say.</summary>
    public bool WaitsForMe => IsMine && Assessment.State == AssessmentState.ToAcknowledge;

    /// <summary>There is a result, and the viewer may read it and the marks.</summary>
    public bool ReadsTheMarks => Assessment.Result is not null && !IsAsked
        && (IsMine || readsTheSite || (Assessment.State == AssessmentState.Complete && Assessment.Marked.Any(seat => seat.PersonId == me)));

    /// <summary>The result, for those who may read it.</summary>
    public int? Result => ReadsTheMarks ? Assessment.Result : null;

    /// <summary>The marks that the viewer may read: all, or their own.</summary>
    public IReadOnlyList<Seat> Marks => [.. Assessment.Marked.Where(seat => ReadsTheMarks || seat.PersonId == me)];

    /// <summary>Who gave a mark.</summary>
    public Person By(Seat seat) => people[seat.PersonId];

    /// <summary>Reads what stands around it.</summary>
    public static async Task<SignOffView> Read(HalfdayDb db, Assessment assessment, Viewer viewer, CancellationToken stop)
    {
        var about = await SignOffSubject.Read(db, assessment, stop);
        var ids = assessment.Seats.Select(seat => seat.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        var zone = (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, assessment.SiteId)).Zone(assessment.SiteId);
        return new SignOffView(assessment, about, zone, viewer, people, await db.SheetOf(about.Trade, null, stop));
    }
}
