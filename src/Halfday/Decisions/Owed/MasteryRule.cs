using Halfday.Organization;
using Halfday.Trades;

namespace Halfday.Decisions;

/// <summary>
/// Which trades a person is to master, by when. Duties of two sites both bind; of several clauses for the same trades the
/// stricter counts: more trades, the earlier deadline.
/// </summary>
internal sealed class MasteryRule(DutyFacts facts, Places places)
{
    private readonly ILookup<Guid, Trade> trades = facts.Trades.OrderBy(trade => trade.Code, StringComparer.Ordinal).ToLookup(trade => trade.SiteId);
    private readonly Dictionary<string, string> taxonomies = facts.Trades.ToDictionary(trade => trade.Code, trade => trade.Taxonomy);
    private readonly HashSet<(Guid, Guid)> declined = [.. facts.Choices.Where(choice => choice.IsAgreed == false).Select(choice => (choice.PersonId, choice.TradeId))];
    private readonly ILookup<(Guid, Guid), Guid> choices = facts.Choices.Where(choice => choice.IsAgreed != false).OrderBy(choice => choice.Order)
        .ToLookup(choice => (choice.PersonId, choice.ClauseId), choice => choice.TradeId);

    public IReadOnlyList<MasteryDuty> On(Guid personId, IReadOnlyList<Hold> bound, DateOnly day) =>
        [.. bound.Order(ByRank.Order)
            .GroupBy(hold => (Site: places.Site(personId, hold.Unit, day), hold.Clause.Which))
            .Select(duty => Of(personId, duty.Key.Site, [.. duty], day))];

    /// <summary>The trades of a site that a leader may choose among, the most related first.</summary>
    public IReadOnlyList<Trade> Candidates(Guid siteId, IEnumerable<string> portfolio, DateOnly day) =>
        Related.Candidates(Alive(siteId, day), [.. portfolio.Select(code => taxonomies.GetValueOrDefault(code, ""))]);

    private MasteryDuty Of(Guid personId, Guid? site, IReadOnlyList<Hold> bound, DateOnly day)
    {
        var (first, deadline) = (bound[0], bound.Min(hold => hold.Deadline));
        var chosen = site is { } id ? Chosen(personId, id, bound, day) : [];
        var atLeast = Math.Max(1, bound.Max(hold => AtLeast(hold.Clause, chosen.Count)));
        if (chosen.Count > 0) atLeast = Math.Min(atLeast, chosen.Count);
        return new MasteryDuty(
            first.Clause, first.Decision, site, [.. chosen.Select(trade => trade.Id)], atLeast, deadline,
            [.. bound.Select(hold => hold.Clause).Distinct()], first.Held,
            () => Reasons.Mastery(first.Clause.Which!.Value, site is { } at ? places.Unit(at) : null, deadline, bound));
    }

    private List<Trade> Chosen(Guid personId, Guid site, IReadOnlyList<Hold> bound, DateOnly day) =>
        bound[0].Clause.Which == TradeChoice.AllMain
            ? [.. Alive(site, day).Where(trade => trade.IsMain)]
            : OwnChoice(personId, site, bound, day) is { Count: > 0 } own ? Enough(own, personId, site, bound, day) : [.. Default(personId, site, bound, day)];

    // What the office declined is made up from the most related ones, so that nobody owes less for it.
    private List<Trade> Enough(List<Trade> own, Guid personId, Guid site, IReadOnlyList<Hold> bound, DateOnly day)
    {
        var atLeast = bound.Max(hold => hold.Clause.AtLeast ?? 1);
        return own.Count >= atLeast ? own : [.. own.Concat(Default(personId, site, bound, day).Except(own)).Take(atLeast)];
    }

    private List<Trade> OwnChoice(Guid personId, Guid site, IReadOnlyList<Hold> bound, DateOnly day)
    {
        var alive = Alive(site, day).ToDictionary(trade => trade.Id);
        return [.. bound.Select(hold => hold.Clause.Id).Distinct().SelectMany(clause => choices[(personId, clause)])
            .Distinct().Where(alive.ContainsKey).Select(trade => alive[trade])];
    }

    private IReadOnlyList<Trade> Default(Guid personId, Guid site, IReadOnlyList<Hold> bound, DateOnly day)
    {
        var portfolio = bound.SelectMany(hold => hold.Held.Portfolio).Distinct().Select(code => taxonomies.GetValueOrDefault(code, ""));
        return Related.Default(
            Alive(site, day).Where(trade => !declined.Contains((personId, trade.Id))), [.. portfolio], bound.Max(hold => hold.Clause.AtLeast ?? 1), bound.Max(hold => hold.Clause.AtMost ?? int.MaxValue));
    }

    private IEnumerable<Trade> Alive(Guid site, DateOnly day) => trades[site].Where(trade => trade.Until is null || trade.Until >= day);

    private static int AtLeast(Clause clause, int all) =>
        clause.AtLeast ?? (clause.Which == TradeChoice.AllMain ? Math.Min(all, clause.AtMost ?? all) : 1);
}
