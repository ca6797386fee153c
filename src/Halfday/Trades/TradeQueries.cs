using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades;

/// <summary>Questions about trades and mentors that others may ask.</summary>
public static class TradeQueries
{
    /// <summary>Trades of the sites that the viewer sees.</summary>
    public static IQueryable<Trade> TradesVisibleTo(this HalfdayDb db, Viewer viewer)
    {
        var units = db.Units.VisibleTo(viewer);
        return db.Trades.Where(trade => units.Any(unit => unit.Id == trade.SiteId));
    }

    /// <summary>Trades practised on the day.</summary>
    public static IQueryable<Trade> AliveOn(this IQueryable<Trade> trades, DateOnly day) =>
        trades.Where(trade => trade.Until == null || trade.Until >= day);

    /// <summary>Mentors of a site who teach on the day, with their trades.</summary>
    public static IQueryable<Mentor> MentorsOf(this HalfdayDb db, Guid siteId, DateOnly day) =>
        db.Mentors.Include(mentor => mentor.Trades).Where(mentor => mentor.SiteId == siteId && (mentor.Until == null || mentor.Until >= day));
}
