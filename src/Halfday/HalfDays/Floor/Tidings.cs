using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Who is told what when something happens to a half day. Both languages at once, whoever reads.</summary>
public static class Tidings
{
    /// <summary>A half day as others name it: "Zhou Wen, turning, Wed 7 Oct".</summary>
    public static async Task<Text> NameIt(this HalfdayDb db, HalfDay halfDay, CancellationToken stop)
    {
        var names = await Names.Of(db, [halfDay], stop);
        var (leader, trade) = (names[halfDay.LeaderId], names[halfDay.TradeId]);
        return new Text(
            $"{leader.En}, {trade.En.ToLowerInvariant()}, {halfDay.Date.ToString("ddd d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}",
            $"{leader.Zh}，{trade.Zh}，{halfDay.Date.Year}年{halfDay.Date.Month}月{halfDay.Date.Day}日");
    }

    /// <summary>Tells a person of it: the subject, and a body that begins with the half day's name.</summary>
    public static async Task TellOf(
        this HalfdayDb db, HalfDay halfDay, IEnumerable<Guid> people, Text subject, Text? more, CancellationToken stop, string? key = null)
    {
        var name = await db.NameIt(halfDay, stop);
        var body = more is { } said ? new Text($"{name.En}. {said.En}", $"{name.Zh}。{said.Zh}") : new Text(name.En + ".", name.Zh + "。");
        foreach (var person in people.Distinct())
            db.Tell(person, subject, body, $"/half-days/{halfDay.Id}", key is null ? null : $"{key}:{person}");
    }

    /// <summary>The coordinators of a site on a day; where it has none, the offices above it.</summary>
    public static async Task<IReadOnlyList<Guid>> CoordinatorsOf(this HalfdayDb db, Guid siteId, DateOnly day, CancellationToken stop)
    {
        var path = await db.Units.Where(unit => unit.Id == siteId).Select(unit => unit.Path).SingleAsync(stop);
        var above = db.Units.OnTheWayTo(path).Select(unit => unit.Id);
        var grants = await db.RoleGrants.AsNoTracking()
            .Where(grant => above.Contains(grant.UnitId) && (grant.Role == Role.Coordinator || grant.Role == Role.Office)).ToListAsync(stop);
        var held = grants.Where(grant => grant.Holds(day)).ToLookup(grant => grant.Role, grant => grant.PersonId);
        return [.. held[held.Contains(Role.Coordinator) ? Role.Coordinator : Role.Office].Distinct()];
    }
}
