using System.Threading.Channels;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;

namespace Halfday.Rota.Runs;

/// <summary>Asking for plans: the run is stored at once and solved by a job, never inside a request.</summary>
public sealed class PlanRequests(HalfdayDb db, Actor actor, TimeProvider time, PlanSignal signal)
{
    private IReadOnlyList<PlanRun> asked = [];

    /// <summary>Stores a run for each site; the caller saves, then wakes the job.</summary>
    /// <param name="basedOn">The run whose pins they keep.</param>
    /// <param name="mostSeconds">The most that one site may take; null: as long as its size deserves.</param>
    public async Task<Refusal?> Ask(
        IReadOnlyList<Unit> sites, Horizon horizon, int seed, PlanRun? basedOn, CancellationToken stop, int? mostSeconds = null)
    {
        if (mostSeconds is < 1 or > 600) return RotaRefusals.SecondsOutOfRange;
        if (horizon.Weeks is < 1 or > 53) return RotaRefusals.WeeksOutOfRange;
        if (await WhyPast(sites, horizon, stop) is { } past) return past;

        asked = [.. sites.Select(site => New(site, horizon, seed, basedOn, mostSeconds))];
        db.PlanRuns.AddRange(asked);
        return null;
    }

    /// <summary>The run just asked for at one site, for who wants to go to it.</summary>
    public PlanRun Asked(Unit site) => asked.Single(run => run.SiteId == site.Id);

    /// <summary>The run is saved: the job of this machine need not wait for its next look.</summary>
    public void Wake() => signal.Wake();

    private PlanRun New(Unit site, Horizon horizon, int seed, PlanRun? basedOn, int? mostSeconds) => new()
    {
        SiteId = site.Id, FirstMonday = horizon.FirstDay, Weeks = horizon.Weeks, Seed = seed, AskedAt = time.UtcNow(),
        AskedBy = actor.Name, BasedOnId = basedOn?.Id, MostSeconds = mostSeconds,
    };

    // The current week is that of each site's own zone.
    private async Task<Refusal?> WhyPast(IReadOnlyList<Unit> sites, Horizon horizon, CancellationToken stop)
    {
        var calendars = await Calendars.Read(db, horizon.FirstDay, horizon.FirstDay, stop);
        var current = sites.Select(site => IsoWeek.Of(time.Today(calendars.Zone(site.Id)))).DefaultIfEmpty(horizon.First).Max();
        return horizon.First < current ? RotaRefusals.WeekIsPast(horizon.First, current) : null;
    }
}

/// <summary>Wakes the waiting job of this process.</summary>
public sealed class PlanSignal
{
    private readonly Channel<bool> asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to plan.</summary>
    public void Wake() => asked.Writer.TryWrite(true);

    /// <summary>Until woken, or until it is time to look whether another node stored something.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(atMost);
        try
        {
            await asked.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
