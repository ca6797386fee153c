using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Changes;
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
        lease = taken.LeaseUntil;
        var asked = await Read(taken.Id, stop);
        if (asked.Run.HasEnded) await Explain(asked, stop);
        else if (asked.Problem.Leaders.Count == 0) await Change(taken.Id, run => run.Fail(RotaRefusals.NobodyToPlan.Sentence.En, time.UtcNow()), stop);
        else await Plan(asked, stop);
    }

    private sealed record Asked(PlanRun Run, Unit Site, RotaProblem Problem, IReadOnlyList<Assignment> Standing, int Seen);

    private async Task Plan(Asked asked, CancellationToken stop)
    {
        using var unwanted = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var options = new PlanningOptions(asked.Run.Seed, Quick: false, Threads: 1, asked.Run.MostSeconds);
        var planning = Task.Run(() => asked.Run.Kind == RunKind.Replan
            ? SitePlanner.Replan(asked.Site, asked.Problem, asked.Standing, options, unwanted.Token, progress => latest = progress)
            : SitePlanner.Plan(asked.Site, asked.Problem, options, unwanted.Token, progress => latest = progress), stop);
        await Follow(asked.Run.Id, planning, unwanted, stop);
        if (!unwanted.IsCancellationRequested) await Keep(asked.Run.Id, planning, asked.Seen, stop);
    }

    /// <summary>Finds the reasons; the lease is renewed meanwhile, so that a job that dies leaves them to the next.</summary>
    private async Task Explain(Asked asked, CancellationToken stop)
    {
        var (problem, plan) = (asked.Run.ReadProblem(), asked.Run.ReadPlan());
        var finding = Task.Run(() => RotaExplainer.Explain(problem, plan, PlannerLimits.Quick(problem), stop), stop);
        while (await Task.WhenAny(finding, Task.Delay(WaitingRuns.Lease / 3, stop)) != finding && !stop.IsCancellationRequested)
            await Change(asked.Run.Id, run => run.TakeWhy(time.UtcNow() + WaitingRuns.Lease), stop);
        if (!finding.IsCompletedSuccessfully)
        {
            if (!stop.IsCancellationRequested) await Change(asked.Run.Id, run => run.Answer(""), stop);
            return;
        }

        var explanation = await finding;
        await using var scope = scopes.CreateAsyncScope();
        var names = await PlanNames.Read(scope.ServiceProvider.GetRequiredService<HalfdayDb>(), asked.Site, problem, stop);
        await Change(asked.Run.Id, run => run.Answer(names.Write(explanation)), stop);
    }

    private async Task<Asked> Read(Guid runId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        var run = await db.PlanRuns.AsNoTracking().SingleAsync(run => run.Id == runId, stop);
        var site = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == run.SiteId, stop);
        if (run.HasEnded) return new Asked(run, site, run.ReadProblem(), [], 0);

        var seen = await db.Publications.Of(site, run.Horizon).CountAsync(stop);
        var problem = (await RotaFacts.Read(db, [site], run.Horizon, time.UtcNow(), stop)).Of(site, []);
        var based = run.BasedOnId is { } id ? await db.PlanRuns.AsNoTracking().SingleOrDefaultAsync(other => other.Id == id, stop) : null;
        if (based is { Problem.Length: > 0 }) problem = Pinning.WithPinsOf(problem, based.ReadProblem());
        return new Asked(run, site, problem, run.Kind == RunKind.Replan ? await AnnouncedHalfDays.Read(db, site, run.Horizon, problem, stop) : [], seen);
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
        else if (made.Choices is { } choices) run.Offer(made.Problem, choices, publicationsSeen, time.UtcNow());
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
