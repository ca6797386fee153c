using Halfday.Planner;
using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Rota;

/// <summary>What a site finds dear in its rota; without a row, the weights of the contract.</summary>
[Called("weights", "权重")]
public sealed class SiteWeights : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public int Missed { get; set; } = RotaWeights.Usual.Missed;
    public int Short { get; set; } = RotaWeights.Usual.Short;
    public int Switch { get; set; } = RotaWeights.Usual.Switch;
    public int OtherPart { get; set; } = RotaWeights.Usual.OtherPart;
    public int OtherDay { get; set; } = RotaWeights.Usual.OtherDay;
    public int Overload { get; set; } = RotaWeights.Usual.Overload;

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Weighs so from now on; each from 0 to 100,000.</summary>
    public Refusal? Become(RotaWeights weights)
    {
        int[] all = [weights.Missed, weights.Short, weights.Switch, weights.OtherPart, weights.OtherDay, weights.Overload];
        if (all.Any(weight => weight is < 0 or > 100_000)) return RotaRefusals.WeightOutOfRange;

        (Missed, Short, Switch, OtherPart, OtherDay, Overload) = weights;
        return null;
    }

    /// <summary>As the planner knows them.</summary>
    public RotaWeights AsRotaWeights => new(Missed, Short, Switch, OtherPart, OtherDay, Overload);
}
