using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades.JobSheets;

/// <summary>What became of a proposal.</summary>
public enum ProposalVerdict { Open, Taken, Declined }

/// <summary>A worker would write a job sheet otherwise. It stays readable beside the sheet, with its answer.</summary>
[Called("proposal for a job sheet", "作业指导书改进建议")]
public sealed class SheetProposal : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>The version that it speaks of.</summary>
    public required int Version { get; init; }

    /// <summary>From 1; 0: the whole sheet.</summary>
    public required int Step { get; init; }

    public required Guid ByPersonId { get; init; }

    /// <summary>How they do it, or would have it written.</summary>
    public required string What { get; init; }

    public required string Why { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public ProposalVerdict Verdict { get; private set; }
    public Guid? AnsweredById { get; private set; }

    /// <summary>UTC; null: not answered yet.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The answer's word; one is needed to decline.</summary>
    public string Word { get; private set; } = "";

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Steps that two or more people would have otherwise, unanswered: a candidate for improvement each. The most differing first.</summary>
    public static IReadOnlyList<(int Step, int Ways)> Differences(IEnumerable<SheetProposal> proposals) =>
    [
        .. proposals.Where(proposal => proposal is { Verdict: ProposalVerdict.Open, Step: > 0 }).GroupBy(proposal => proposal.Step)
            .Where(step => step.Select(proposal => proposal.ByPersonId).Distinct().Count() > 1)
            .Select(step => (Step: step.Key, Ways: step.Select(proposal => proposal.What).Distinct(StringComparer.OrdinalIgnoreCase).Count()))
            .OrderByDescending(step => step.Ways).ThenBy(step => step.Step),
    ];

    /// <summary>Those who keep the sheet take or decline it; nobody answers their own. Twice is once.</summary>
    public Refusal? Answer(ProposalVerdict verdict, string word, Guid byPersonId, DateTime at)
    {
        if (byPersonId == ByPersonId) return TradesRefusals.OwnProposal;
        if (verdict == ProposalVerdict.Declined && word.Trim().Length == 0) return TradesRefusals.DeclinedWithoutWord;
        if (Verdict == verdict) return null;
        if (Verdict != ProposalVerdict.Open) return TradesRefusals.IsAnswered;

        (Verdict, Word, AnsweredById, AnsweredAt) = (verdict, word.Trim(), byPersonId, at);
        return null;
    }
}
