using Halfday.Planner;

namespace Halfday.Rota.Planning;

/// <summary>An explanation in words of one language: as JSON of the verb and the API, and kept with a run.</summary>
public sealed record ExplanationAnswer(bool Met, long Missed, long Short, IReadOnlyList<ReasonAnswer> Reasons, IReadOnlyList<RelaxationAnswer> Relaxations)
{
    /// <param name="names">The names to say; of ids for files.</param>
    /// <param name="inChinese">The sentences of the other language.</param>
    public static ExplanationAnswer Of(RotaExplanation explanation, RotaNames names, bool inChinese = false)
    {
        string Say(RotaSentence sentence) => inChinese ? sentence.Chinese(names) : sentence.English(names);
        return new ExplanationAnswer(
            explanation.IsAllMet, explanation.Plan.Penalties.Missed, explanation.Plan.Penalties.Short,
            [.. explanation.Reasons.Select(reason => new ReasonAnswer(
                reason.Unmet, reason.Together, reason.Because.Count > 0 ? [.. reason.Because.Select(Say)] : [Chosen(inChinese)], Minimal: reason.Together.Count > 0))],
            [.. explanation.Relaxations.Select(r => new RelaxationAnswer(Say(r.What), r.Mends, r.Missed, r.Short, r.Cost))]);
    }

    private static string Chosen(bool inChinese) => inChinese
        ? "各自都能满足，但合起来代价更大：方案选择了代价较小的安排。"
        : "Each could be met by itself; the plan leaves it out because meeting it costs more elsewhere.";
}

/// <summary>A smallest set of demands that cannot be met together, which of them the plan leaves out, and why.</summary>
/// <param name="Minimal">Without any one of them, the others could be met; false where the plan had a choice.</param>
public sealed record ReasonAnswer(IReadOnlyList<RotaDemand> Unmet, IReadOnlyList<RotaDemand> Together, IReadOnlyList<string> Because, bool Minimal);

/// <summary>What would help, and what a plan with it comes to.</summary>
public sealed record RelaxationAnswer(string What, int Mends, long Missed, long Short, long Cost);
