namespace Halfday.Decisions;

/// <summary>A clause over days on which it is in force without a break.</summary>
/// <param name="Decision">The decision in which this wording stands; an amendment, where it replaced another.</param>
/// <param name="CountsFrom">From when "within" counts: the first day of the decision in which the duty first stood.</param>
internal sealed record Term(Decision Decision, Clause Clause, Span Days, DateOnly CountsFrom);

/// <summary>
/// When each clause of all issued decisions is in force. A superseding decision ends the other the day before its own first
/// day, and its amendments with it. An amendment's clauses replace those of the same id from its first day to its last.
/// </summary>
internal sealed class Terms
{
    private readonly Dictionary<string, Decision> issued;
    private readonly ILookup<string, Decision> superseding;
    private readonly ILookup<string, Decision> amending;
    private readonly Dictionary<string, Span> known = [];

    private Terms(IEnumerable<Decision> decisions)
    {
        issued = decisions.Where(decision => decision.State == DecisionState.Issued).ToDictionary(decision => decision.Number);
        superseding = issued.Values.Where(decision => decision.Supersedes is not null).ToLookup(decision => decision.Supersedes!);
        amending = issued.Values.Where(decision => decision.Amends is not null).ToLookup(decision => decision.Amends!);
    }

    /// <summary>All terms of all clauses, in order of decision, clause and day. Drafts have none.</summary>
    public static IReadOnlyList<Term> Of(IEnumerable<Decision> decisions)
    {
        var terms = new Terms(decisions);
        return [.. terms.issued.Values
            .Where(decision => decision.Amends is null || !terms.issued.ContainsKey(decision.Amends))
            .OrderBy(decision => decision.Number, StringComparer.Ordinal)
            .SelectMany(terms.OfRoot)];
    }

    /// <summary>The days on which a decision is in force, superseding seen to; empty when it never is.</summary>
    public static Span DaysOf(Decision decision, IEnumerable<Decision> all) => new Terms(all).Days(decision);

    private IEnumerable<Term> OfRoot(Decision root)
    {
        var layers = Layers(root);
        return layers.SelectMany((layer, at) => layer.Clauses.OrderBy(clause => clause.Order)
            .SelectMany(clause => Pieces(Days(layer), clause.Key, layers.Skip(at + 1))
                .Select(days => new Term(layer, clause, days, CountsFrom(layers, clause)))));
    }

    // The decision, then what amends it, what amends that, and so on, later first days above earlier ones.
    private List<Decision> Layers(Decision root)
    {
        var layers = new List<Decision> { root };
        for (var at = 0; at < layers.Count; at++)
            layers.AddRange(amending[layers[at].Number].Where(amendment => !layers.Contains(amendment)));
        return [root, .. layers.Skip(1).OrderBy(layer => Days(layer).From).ThenBy(layer => layer.Number, StringComparer.Ordinal)];
    }

    private IEnumerable<Span> Pieces(Span days, string key, IEnumerable<Decision> above) => above
        .Where(layer => layer.Clauses.Any(clause => clause.Key == key))
        .Aggregate(
            days.IsEmpty ? Enumerable.Empty<Span>() : [days],
            (pieces, layer) => [.. pieces.SelectMany(piece => Days(layer).IsEmpty ? [piece] : piece.Without(Days(layer)))]);

    // Wording may change without the clock starting anew; another duty, or one more clause, starts its own.
    private DateOnly CountsFrom(List<Decision> layers, Clause clause) => Days(layers
        .First(layer => !Days(layer).IsEmpty && layer.Clauses.Any(other => other.Key == clause.Key && other.Duty == clause.Duty))).From;

    private Span Days(Decision decision)
    {
        if (known.TryGetValue(decision.Number, out var days)) return days;

        // Two decisions that name each other do not end each other.
        known[decision.Number] = Span.Of(decision.From, decision.Until);
        return known[decision.Number] = superseding[decision.Number]
            .Where(other => other != decision && !Days(other).IsEmpty)
            .Select(other => new Span(Span.Always.From, Days(other).From.AddDays(-1)))
            .Append(decision.Amends is { } amended && issued.TryGetValue(amended, out var root) ? Days(root) : Span.Always)
            .Aggregate(Span.Of(decision.From, decision.Until), (whole, part) => whole.And(part));
    }
}
