using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>Sign-offs by what they mean to someone.</summary>
public static class SignOffQueries
{
    /// <summary>Those that the viewer may see at all: their own, those in which they are asked or marked, those of sites they read.</summary>
    public static IQueryable<Assessment> SignOffsVisibleTo(this HalfdayDb db, Viewer viewer)
    {
        var (sites, me) = (db.Units.ReadBy(viewer).Select(unit => unit.Id), viewer.PersonId);
        return db.Assessments.Include(assessment => assessment.Seats).Where(assessment => assessment.LeaderId == me
            || assessment.Seats.Any(seat => seat.PersonId == me && seat.SetAsideAt == null) || sites.Contains(assessment.SiteId));
    }

    /// <summary>Those in which the person is asked for a mark.</summary>
    public static IQueryable<Assessment> AskedOf(this IQueryable<Assessment> assessments, Guid? personId) => assessments
        .Where(assessment => assessment.State == AssessmentState.Assessing
            && assessment.Seats.Any(seat => seat.PersonId == personId && seat.Level == null && seat.SetAsideAt == null));

    /// <summary>Those whose leader has a word to say.</summary>
    public static IQueryable<Assessment> ForTheWordOf(this IQueryable<Assessment> assessments, Guid? personId) =>
        assessments.Where(assessment => assessment.LeaderId == personId && assessment.State == AssessmentState.ToAcknowledge);

    /// <summary>Those that wait for the office: for a name, for an answer, or for an assessor who was asked before this instant, UTC, and has not marked.</summary>
    public static IQueryable<Assessment> WaitingForAnOffice(this IQueryable<Assessment> assessments, DateTime askedBefore) => assessments
        .Where(assessment => assessment.State == AssessmentState.Waiting || assessment.State == AssessmentState.Disputed
            || (assessment.State == AssessmentState.Assessing && assessment.Seats.Any(seat => seat.Level == null && seat.SetAsideAt == null && seat.AskedAt < askedBefore)));

    /// <summary>Those of sites where the viewer is an office or administrator; never their own.</summary>
    public static async Task<IQueryable<Assessment>> SignOffsDecidedBy(this HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        var (sites, me) = (await db.SitesDecidedBy(viewer, stop), viewer.PersonId);
        return db.Assessments.Include(assessment => assessment.Seats).Where(assessment => sites.Contains(assessment.SiteId) && assessment.LeaderId != me);
    }

    /// <summary>Sites where the viewer is an office or administrator.</summary>
    public static async Task<List<Guid>> SitesDecidedBy(this HalfdayDb db, Viewer viewer, CancellationToken stop) =>
        [.. (await db.Units.SteeredBy(viewer).Sites().Select(unit => new { unit.Id, unit.Path }).ToListAsync(stop)).Where(unit => viewer.Decides(unit.Path)).Select(unit => unit.Id)];
}
