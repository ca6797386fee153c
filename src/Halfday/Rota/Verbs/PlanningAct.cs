using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared.Cli;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Verbs;

/// <summary>One run of `plan`: base units, facts, plans, files, runs kept and perhaps published, site by site.</summary>
public sealed class PlanningAct(Session session, Horizon horizon, PlanningOptions options)
{
    /// <param name="sites">Null: all.</param>
    public async Task<PlanningOutcome> Run(IReadOnlyList<Unit>? sites, bool publish, string? folder)
    {
        var proposals = await BaseUnits.Propose(session.Db, horizon.FirstDay, session.Stop);
        if (publish) await Adopt(proposals);
        var now = session.Time.UtcNow();
        var facts = publish ? await Facts(sites, now) : await FactsAsIfAdopted(proposals, sites, now);
        var plans = Plan(facts);
        if (folder is not null) await Write(plans, folder);

        return await Keep(plans, publish) is { } refusal
            ? new PlanningOutcome(plans, proposals.Count, refusal)
            : new PlanningOutcome(plans, proposals.Count);
    }

    private async Task Adopt(IReadOnlyList<BaseUnitProposal> proposals)
    {
        BaseUnits.Adopt(session.Db, proposals);
        await session.Db.SaveChangesAsync(session.Stop);
        session.Db.ChangeTracker.Clear();
    }

    private Task<RotaFacts> Facts(IReadOnlyList<Unit>? sites, DateTime now) =>
        RotaFacts.Read(session.Db, sites, horizon, now, session.Stop);

    // Without --publish a proposal counts in this plan only: it is adopted, read, and taken back.
    private async Task<RotaFacts> FactsAsIfAdopted(IReadOnlyList<BaseUnitProposal> proposals, IReadOnlyList<Unit>? sites, DateTime now)
    {
        if (proposals.Count == 0) return await Facts(sites, now);

        await using var transaction = await session.Db.Database.BeginTransactionAsync(session.Stop);
        await Adopt(proposals);
        var facts = await Facts(sites, now);
        await transaction.RollbackAsync(session.Stop);
        session.Db.ChangeTracker.Clear();
        return facts;
    }

    private IReadOnlyList<SitePlan> Plan(RotaFacts facts)
    {
        var planned = 0;
        return SitePlanner.PlanAll(facts, options, plan =>
        {
            var at = Interlocked.Increment(ref planned);
            lock (facts) session.Terminal.Progress($"Planning {at} of {facts.Sites.Count}: {plan.Site.Code} cost {plan.Plan.Cost}");
        }, session.Stop);
    }

    private async Task Write(IReadOnlyList<SitePlan> plans, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var plan in plans.Where(plan => plan.Findings.Count == 0))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, plan.Site.Code + ".problem.json"), RotaJson.Write(plan.Problem), session.Stop);
            await File.WriteAllTextAsync(Path.Combine(folder, plan.Site.Code + ".plan.json"), RotaJson.Write(plan.Plan), session.Stop);
        }
    }

    /// <summary>Keeps every sound plan as a run, each site in a transaction of its own; publishes it if asked.</summary>
    private async Task<Shared.Refusal?> Keep(IReadOnlyList<SitePlan> plans, bool publish)
    {
        var publishing = session.Services.GetRequiredService<Publishing>();
        var codes = publish ? await PlanCodes.Read(session.Db, session.Stop) : null;
        var calendars = publish ? await Calendars.Read(session.Db, horizon.FirstDay, horizon.LastDay, session.Stop) : null;
        foreach (var made in plans.Where(plan => plan.Findings.Count == 0 && plan.Problem.Leaders.Count > 0))
        {
            session.Terminal.Progress($"{(publish ? "Publishing" : "Keeping")} {made.Site.Code}");
            var run = Run(made, await session.Db.Publications.Of(made.Site, horizon).CountAsync(session.Stop));
            session.Db.PlanRuns.Add(run);
            if (publish && run.State == PlanRunState.Planned
                && await publishing.PublishFresh(run, made, codes!, calendars!, session.Stop) is { } refusal) return refusal;
            await session.Db.SaveChangesAsync(session.Stop);
            session.Db.ChangeTracker.Clear();
        }

        return null;
    }

    private PlanRun Run(SitePlan made, int publicationsSeen)
    {
        var now = session.Time.UtcNow();
        var run = new PlanRun
        {
            SiteId = made.Site.Id, FirstMonday = horizon.FirstDay, Weeks = horizon.Weeks, Seed = options.Seed, AskedAt = now,
            AskedBy = session.Services.GetRequiredService<Actor>().Name,
        };
        run.Keep(made.Problem, made.Plan, publicationsSeen, now);
        return run;
    }
}
