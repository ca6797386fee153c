using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>A sign-off in a list: whose, in what, and where it stands.</summary>
public sealed record SignOffLine(Assessment Assessment, Person Leader, Trade Trade);

/// <summary>Sign-offs with the names that a list shows.</summary>
public static class SignOffLists
{
    /// <summary>As many as a page shows.</summary>
    public const int Most = 200;

    /// <summary>The lines of these, in their order.</summary>
    public static async Task<IReadOnlyList<SignOffLine>> Lines(this HalfdayDb db, IReadOnlyList<Assessment> assessments, CancellationToken stop)
    {
        var (leaders, trades) = (assessments.Select(each => each.LeaderId).ToList(), assessments.Select(each => each.TradeId).ToList());
        var people = await db.People.AsNoTracking().Where(person => leaders.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        var taught = await db.Trades.AsNoTracking().Where(trade => trades.Contains(trade.Id)).ToDictionaryAsync(trade => trade.Id, stop);
        return [.. assessments.Select(each => new SignOffLine(each, people[each.LeaderId], taught[each.TradeId]))];
    }
}
