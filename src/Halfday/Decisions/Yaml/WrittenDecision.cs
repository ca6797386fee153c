using Halfday.Shared;

namespace Halfday.Decisions.Yaml;

/// <summary>A decision as it stands in a file: codes instead of keys, nothing stored yet.</summary>
/// <param name="Body">The code of the issuing unit.</param>
/// <param name="Clauses">In the order of the document; belong to no stored decision yet.</param>
/// <param name="File">The file it was read from; empty when it was not.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record WrittenDecision(
    string Number, string Title, string TitleZh, string Body, DateOnly? Issued, DateOnly From, DateOnly? Until,
    string? Amends, string? Supersedes, int? OpenPromises, IReadOnlyList<Clause> Clauses, string File = "", int Line = 0)
{
    /// <summary>A stored decision as it is written.</summary>
    /// <param name="body">The code of its issuing unit.</param>
    public static WrittenDecision Of(Decision decision, string body) => new(
        decision.Number, decision.Title, decision.TitleZh, body, decision.Issued, decision.From, decision.Until,
        decision.Amends, decision.Supersedes, decision.OpenPromises,
        [.. decision.Clauses.OrderBy(clause => clause.Order)]);

    /// <summary>True when both say the same; a day of issue left open agrees with any.</summary>
    public bool SaysTheSame(WrittenDecision other) =>
        DecisionYaml.Write([this with { Issued = Issued ?? other.Issued }])
        == DecisionYaml.Write([other with { Issued = other.Issued ?? Issued }]);
}

/// <summary>What was read of a file: its decisions, and all that is wrong; with faults the decisions are not to be used.</summary>
public sealed record DecisionReading(IReadOnlyList<WrittenDecision> Decisions, IReadOnlyList<Fault> Faults);

/// <summary>Codes that a decision may name; null where they are not known and not checked.</summary>
/// <param name="Decisions">Numbers of the decisions that one may amend or supersede, beside those of the file itself.</param>
public sealed record KnownCodes(IReadOnlySet<string>? Posts, IReadOnlySet<string>? Units, IReadOnlySet<string>? Decisions = null)
{
    /// <summary>Nothing is known, any code will do.</summary>
    public static readonly KnownCodes None = new(null, null);
}
