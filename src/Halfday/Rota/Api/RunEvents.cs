using System.Runtime.CompilerServices;
using Halfday.Rota.Pages;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Api;

/// <summary>Server-sent events of one run, until it has ended. They are read from the stored run, so any node can tell them.</summary>
public static class RunEvents
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>The stream; 404 for who does not steer the site.</summary>
    public static async Task<IResult> Follow(HalfdayDb db, Viewer viewer, string site, Guid id, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found || await db.RunOf(found, id, stop) is null) return Results.NotFound();

        return TypedResults.ServerSentEvents(Changes(db, id, stop));
    }

    private static async IAsyncEnumerable<RunProgress> Changes(HalfdayDb db, Guid id, [EnumeratorCancellation] CancellationToken stop)
    {
        RunProgress? told = null;
        while (!stop.IsCancellationRequested)
        {
            var now = Of(await db.PlanRuns.AsNoTracking().SingleAsync(run => run.Id == id, stop));
            if (now != told) yield return told = now;
            if (now.Ended) yield break;
            await Task.Delay(BetweenLooks, stop);
        }
    }

    private static RunProgress Of(PlanRun run) => new(run.Progress, run.Cost is null || run.Cost == 0
        ? run.State.Shown().ToString()
        : Words.Say($"Cost {run.Cost}, at best {run.Bound}", $"代价 {run.Cost}，最好不低于 {run.Bound}"), run.HasEnded);
}
