using Halfday.Learning.Evidence;
using Halfday.Shared.Journal;

namespace Halfday.Learning;

/// <summary>What a person was found to know and be able to do in a trade on a day; brought in from elsewhere.</summary>
[Called("competence", "技术水平")]
public sealed class Competence : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The trade's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid PersonId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>0..100.</summary>
    public required int Knowledge { get; set; }

    /// <summary>0..4.</summary>
    public required int Operation { get; set; }

    /// <summary>All half days practised up to that day.</summary>
    public required int Practised { get; set; }

    public required DateOnly On { get; init; }

    /// <summary>As a piece of evidence among others: it comes before whatever else was found that day.</summary>
    public Finding AsFinding() => new()
    {
        Id = Id, SiteId = SiteId, PersonId = PersonId, TradeId = TradeId, Method = Method.Imported, On = On, At = default, Knowledge = Knowledge, Operation = Operation,
    };

    Guid? IJournaled.JournalSite => SiteId;
}
