using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Runs;

/// <summary>
/// The stored runs are the queue. A job takes one by writing itself onto it; of two that try, the row's version lets one
/// through. What a job that died left behind is taken up again once its lease is over. See docs/decisions/0011.
/// </summary>
public sealed class WaitingRuns(HalfdayDb db, TimeProvider time)
{
    /// <summary>How long a job that says nothing is believed to live.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Takes the run that has waited longest; null when there is none.</summary>
    public async Task<PlanRun?> Take(CancellationToken stop)
    {
        while (await Next(stop) is { } run)
        {
            if (run.HasEnded) run.TakeWhy(time.UtcNow() + Lease);
            else run.Take(time.UtcNow() + Lease);
            if (await TrySave(stop)) return run;
        }

        return null;
    }

    /// <summary>Of an embedded database this process is the only one: what it left Running before it stopped waits again at once.</summary>
    public async Task TakeUpAgain(CancellationToken stop)
    {
        var left = await db.PlanRuns.Where(run => run.State == PlanRunState.Running).ToListAsync(stop);
        foreach (var run in left) run.Take(time.UtcNow());
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Saves; false when somebody else changed the run meanwhile, whose word then holds.</summary>
    public async Task<bool> TrySave(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private Task<PlanRun?> Next(CancellationToken stop)
    {
        var now = time.UtcNow();
        return db.PlanRuns
            .Where(run => run.State == PlanRunState.Waiting || (run.State == PlanRunState.Running && run.LeaseUntil <= now)
                || (run.Why == WhyState.Asked && (run.LeaseUntil == null || run.LeaseUntil <= now)))
            .OrderBy(run => run.Why == WhyState.Asked).ThenBy(run => run.AskedAt).ThenBy(run => run.Id).FirstOrDefaultAsync(stop);
    }
}
