namespace Halfday.HalfDays;

/// <summary>Half days by what they mean to someone.</summary>
public static class HalfDayQueries
{
    /// <summary>Not withdrawn.</summary>
    public static IQueryable<HalfDay> InForce(this IQueryable<HalfDay> halfDays) =>
        halfDays.Where(halfDay => halfDay.Withdrawal == null);

    /// <summary>A leader's own.</summary>
    public static IQueryable<HalfDay> OwnedBy(this IQueryable<HalfDay> halfDays, Guid? personId) =>
        halfDays.Where(halfDay => halfDay.LeaderId == personId);

    /// <summary>Those a mentor teaches.</summary>
    public static IQueryable<HalfDay> TaughtBy(this IQueryable<HalfDay> halfDays, Guid? personId) =>
        halfDays.Where(halfDay => halfDay.MentorId == personId);

    /// <summary>Of a site.</summary>
    public static IQueryable<HalfDay> At(this IQueryable<HalfDay> halfDays, Guid siteId) =>
        halfDays.Where(halfDay => halfDay.SiteId == siteId);

    /// <summary>From the one day to the other, both included, in the site's zone.</summary>
    public static IQueryable<HalfDay> Between(this IQueryable<HalfDay> halfDays, DateOnly from, DateOnly until) =>
        halfDays.Where(halfDay => halfDay.Date >= from && halfDay.Date <= until);
}
