using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Runs;

/// <summary>Plans one stored run: reads the facts, plans, tells how far it is, checks, keeps.</summary>
public sealed class PlanJob(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);
    private volatile PlannerProgress latest = new("construct", 0, 0, 0);
    private DateTime? lease;

    /// <summary>Works on a run it has taken until that has ended; when told to stop it leaves the run for the next job.</summary>
    public async Task Run(PlanRun taken, CancellationToken stop)
    {
        (var runId, lease) = (taken.Id, taken.LeaseUntil);
        var (site, problem, seed, seen) = await Read(runId, stop);
        if (problem.Leaders.Count == 0)
        {
            await Change(runId, run => run.Fail(RotaRefusals.NobodyToPlan.Sentence.En, time.UtcNow()), stop);
            return;
        }

        using var unwanted = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var options = new PlanningOptions(seed, Quick: false, Threads: 1);
        var planning = Task.Run(() => SitePlanner.Plan(site, problem, options, unwanted.Token, progress => latest = progress), stop);
        await Follow(runId, planning, unwanted, stop);
        if (!unwanted.IsCancellationRequested) await Keep(runId, planning, seen, stop);
    }

    private async Task<(Unit Site, RotaProblem Problem, int Seed, int Seen)> Read(Guid runId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        var run = await db.PlanRuns.AsNoTracking().SingleAsync(run => run.Id == runId, stop);
        var site = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == run.SiteId, stop);
        var seen = await db.Publications.Of(site, run.Horizon).CountAsync(stop);
        var problem = (await RotaFacts.Read(db, [site], run.Horizon, time.UtcNow(), stop)).Of(site, []);
        var based = run.BasedOnId is { } id ? await db.PlanRuns.AsNoTracking().SingleOrDefaultAsync(other => other.Id == id, stop) : null;
        return (site, based is { Problem.Length: > 0 } ? Pinning.WithPinsOf(problem, based.ReadProblem()) : problem, run.Seed, seen);
    }

    private async Task Follow(Guid runId, Task planning, CancellationTokenSource unwanted, CancellationToken stop)
    {
        while (await Task.WhenAny(planning, Task.Delay(BetweenReports, stop)) != planning && !stop.IsCancellationRequested)
        {
            var wanted = await Change(runId, run => run.Report(latest, time.UtcNow() + WaitingRuns.Lease), stop);
            if (!wanted) await unwanted.CancelAsync();
        }
    }

    private async Task Keep(Guid runId, Task<SitePlan> planning, int publicationsSeen, CancellationToken stop)
    {
        if (planning.IsFaulted)
        {
            await Change(runId, run => run.Fail(planning.Exception!.GetBaseException().Message, time.UtcNow()), stop);
            return;
        }

        var made = await planning;
        await Change(runId, run => KeepIn(run, made, publicationsSeen), stop);
    }

    private void KeepIn(PlanRun run, SitePlan made, int publicationsSeen)
    {
        if (made.Findings.Count > 0) run.Fail("The plan failed its check and was not kept: " + made.Findings[0], time.UtcNow());
        else run.Keep(made.Problem, made.Plan, publicationsSeen, time.UtcNow());
    }

    /// <summary>Changes the run as it stands now; false when somebody has ended it meanwhile, or took it up because this job was not heard of.</summary>
    private async Task<bool> Change(Guid runId, Action<PlanRun> change, CancellationToken stop)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = await scope.ServiceProvider.GetRequiredService<HalfdayDb>().PlanRuns.SingleAsync(run => run.Id == runId, stop);
            if (!run.IsHeldUnder(lease)) return false;

            change(run);
            if (!await scope.ServiceProvider.GetRequiredService<WaitingRuns>().TrySave(stop)) continue;
            lease = run.LeaseUntil;
            return true;
        }
    }
}
