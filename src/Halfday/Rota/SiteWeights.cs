using Halfday.Planner;
using Halfday.Shared.Journal;

namespace Halfday.Rota;

/// <summary>What a site finds dear in its rota; without a row, the weights of the contract.</summary>
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

    /// <summary>As the planner knows them.</summary>
    public RotaWeights AsRotaWeights => new(Missed, Short, Switch, OtherPart, OtherDay, Overload);
}
