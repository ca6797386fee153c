using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades;

/// <summary>A kind of work at a site, with what it takes to master it.</summary>
[Called("trade", "工种")]
public sealed class Trade : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Code { get; init; }
    public required Guid SiteId { get; init; }
    public required string Name { get; set; }
    public string NameZh { get; set; } = "";

    /// <summary>One of the main trades of the factory.</summary>
    public bool IsMain { get; set; }

    /// <summary>The trade to be practised first; null: none.</summary>
    public Guid? AfterId { get; set; }

    /// <summary>Half days of practice that mastering takes.</summary>
    public int PracticeHalfDays { get; set; }

    /// <summary>0..100.</summary>
    public int KnowledgeTarget { get; set; }

    /// <summary>0..4.</summary>
    public int OperationTarget { get; set; }

    /// <summary>Months until a competence lapses; null: never.</summary>
    public int? ExpiresMonths { get; set; }

    /// <summary>Code in a catalogue of occupations, such as O*NET.</summary>
    public string Taxonomy { get; set; } = "";

    public DateOnly? Until { get; set; }

    /// <summary>The workshops where it is practised.</summary>
    public List<TradeWorkshop> Workshops { get; private set; } = [];

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>True while it is practised.</summary>
    public bool IsAliveOn(DateOnly day) => Until is null || day <= Until;

    /// <summary>It is practised in these workshops from now on; answers with those that are new and those that are gone.</summary>
    public (IReadOnlyList<TradeWorkshop> Fresh, IReadOnlyList<TradeWorkshop> Gone) PractiseIn(IReadOnlySet<Guid> workshops)
    {
        var gone = Workshops.Where(place => !workshops.Contains(place.WorkshopId)).ToList();
        var fresh = workshops.Except(Workshops.Select(place => place.WorkshopId))
            .Select(id => new TradeWorkshop { SiteId = SiteId, TradeId = Id, WorkshopId = id }).ToList();
        return (fresh, gone);
    }

    /// <summary>Sets the trade that comes first; a circle could never be begun.</summary>
    /// <param name="others">All trades of the site.</param>
    public Refusal? ComesAfter(Trade? first, IReadOnlyCollection<Trade> others)
    {
        var byId = others.ToDictionary(trade => trade.Id);
        for (var at = first; at is not null; at = at.AfterId is { } id ? byId.GetValueOrDefault(id) : null)
            if (at.Id == Id) return TradesRefusals.Circle;
        AfterId = first?.Id;
        return null;
    }

    /// <summary>The name in the reader's language.</summary>
    public string Title => Words.Name(Name, NameZh);
}

/// <summary>A trade is practised in a workshop.</summary>
[Called("place of a trade", "工种所在车间")]
public sealed class TradeWorkshop : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid TradeId { get; init; }
    public required Guid WorkshopId { get; init; }
    Guid? IJournaled.JournalSite => SiteId;
}

/// <summary>A worker who may teach, in one workshop.</summary>
[Called("mentor", "师傅")]
public sealed class Mentor : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; set; }
    public required Guid PersonId { get; init; }
    public required Guid WorkshopId { get; set; }

    /// <summary>Half days of teaching a week at most.</summary>
    public required int MaxPerWeek { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>The trades they teach.</summary>
    public List<MentorTrade> Trades { get; private set; } = [];

    /// <summary>They teach these trades from now on; answers with those that are new and those that are gone.</summary>
    public (IReadOnlyList<MentorTrade> Fresh, IReadOnlyList<MentorTrade> Gone) Teach(IReadOnlySet<Guid> trades)
    {
        var gone = Trades.Where(taught => !trades.Contains(taught.TradeId)).ToList();
        var fresh = trades.Except(Trades.Select(taught => taught.TradeId))
            .Select(id => new MentorTrade { SiteId = SiteId, MentorId = Id, TradeId = id }).ToList();
        return (fresh, gone);
    }

    Guid? IJournaled.JournalSite => SiteId;
}

/// <summary>A mentor teaches a trade.</summary>
[Called("mentor's trade", "师傅的工种")]
public sealed class MentorTrade : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid MentorId { get; init; }
    public required Guid TradeId { get; init; }
    Guid? IJournaled.JournalSite => SiteId;
}
