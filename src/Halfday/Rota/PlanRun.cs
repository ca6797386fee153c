namespace Halfday.Rota;

/// <summary>A plan run's life.</summary>
public enum PlanRunState { Waiting, Running, Planned, Published, Failed, Cancelled }

/// <summary>
/// One asking for a plan of one site: stored at once with its problem, solved by a job, kept with its plan, so that any
/// plan can be replayed. Not journalled while it runs; publishing is.
/// </summary>
public sealed class PlanRun
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }

    /// <summary>The Monday of the horizon's first week.</summary>
    public required DateOnly FirstMonday { get; init; }

    public required int Weeks { get; init; }
    public required int Seed { get; init; }
    public required DateTime AskedAt { get; init; }
    public required string AskedBy { get; init; }
    public PlanRunState State { get; private set; } = PlanRunState.Waiting;

    /// <summary>The problem as it was read, JSON.</summary>
    public string Problem { get; set; } = "";

    /// <summary>The plan, JSON; empty until there is one.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>Best cost and proven bound so far.</summary>
    public long? Cost { get; private set; }

    public long? Bound { get; private set; }

    /// <summary>0..100.</summary>
    public int Progress { get; private set; }

    public DateTime? EndedAt { get; private set; }
    public string Failure { get; private set; } = "";
}

/// <summary>The weights of a site's rota; without a row, those of the contract.</summary>
public sealed class RotaWeights
{
    public required Guid SiteId { get; init; }
    public int Missed { get; set; } = 50;
    public int Short { get; set; } = 20;
    public int Switch { get; set; } = 3;
    public int OtherPart { get; set; } = 1;
    public int OtherDay { get; set; } = 2;
    public int Overload { get; set; } = 1;
}
