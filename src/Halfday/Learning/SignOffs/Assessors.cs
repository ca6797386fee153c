using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>An assessor and how they mark.</summary>
public sealed record AssessorLine(Person Person, Severity Severity);

/// <summary>How assessors mark, for those who steer; only from sign-offs with a result, since before it nobody reads a mark.</summary>
public static class Assessors
{
    /// <summary>All who have marked at sites the viewer steers, those who differ most first.</summary>
    public static async Task<IReadOnlyList<AssessorLine>> SeveritiesFor(this HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        var sites = db.Units.SteeredBy(viewer).Select(unit => unit.Id);
        var settled = db.Assessments.Where(assessment => sites.Contains(assessment.SiteId) && assessment.Result != null).Select(assessment => assessment.Id);
        var marks = await db.Seats.Where(seat => seat.Level != null && settled.Contains(seat.AssessmentId))
            .Select(seat => new { seat.AssessmentId, seat.PersonId, Level = seat.Level!.Value }).ToListAsync(stop);
        var told = SeverityEstimate.Of([.. marks.Select(mark => new GivenMark(mark.AssessmentId, mark.PersonId, mark.Level))]);
        var ids = told.Select(severity => severity.Assessor).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        return [.. told.Select(severity => new AssessorLine(people[severity.Assessor], severity))
            .OrderByDescending(line => line.Severity.Differs).ThenByDescending(line => line.Severity.CanBeSaid)
            .ThenByDescending(line => Math.Abs(line.Severity.Shift)).ThenBy(line => line.Person.Code, StringComparer.Ordinal)];
    }
}
