using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Planning;

/// <summary>
/// Turns a plan into half days. Of a horizon published before, what has begun and what is pinned stays; what the new plan has
/// too stays the same half day; the rest is withdrawn, and everybody touched is told. The caller saves.
/// </summary>
public sealed class Publishing(HalfdayDb db, Actor actor, Viewer viewer, TimeProvider time)
{
    /// <summary>Publishes a run; refuses when the facts have moved on. Twice is once.</summary>
    public async Task<Refusal?> Publish(PlanRun run, Unit site, CancellationToken stop)
    {
        if (run.State == PlanRunState.Published) return null;
        if (run.State != PlanRunState.Planned) return RotaRefusals.NotAPlan;

        var (problem, plan) = (run.ReadProblem(), run.ReadPlan());
        if (await WhyStale(run, site, plan, stop) is { } stale) return stale;
        var standing = await Standing(site, run.Horizon, stop);
        var codes = await PlanCodes.Read(db, site, problem, standing, stop);
        var calendars = await Calendars.Read(db, run.Horizon.FirstDay, run.Horizon.LastDay, stop, site.Id);
        var refusal = Publish(run, site, problem, plan, standing, codes, calendars);
        if (refusal is null) await db.IsDealtWith($"/rota/{site.Code}/replan", viewer.PersonId, time.UtcNow(), stop);
        return refusal;
    }

    /// <summary>Publishes a plan made from the facts of this moment.</summary>
    public async Task<Refusal?> PublishFresh(PlanRun run, SitePlan made, PlanCodes codes, Calendars calendars, CancellationToken stop) =>
        Publish(run, made.Site, made.Problem, made.Plan, await Standing(made.Site, run.Horizon, stop), codes, calendars);

    private Task<List<HalfDay>> Standing(Unit site, Horizon horizon, CancellationToken stop) =>
        db.HalfDays.InForce().At(site.Id).Between(horizon.FirstDay, horizon.LastDay).ToListAsync(stop);

    private Refusal? Publish(
        PlanRun run, Unit site, RotaProblem problem, RotaPlan plan, IReadOnlyList<HalfDay> standing, PlanCodes codes, Calendars calendars)
    {
        var (horizon, now) = (run.Horizon, time.UtcNow());
        var change = PublishedChange.Between(standing, plan.Assignments.Select(half => codes.AsPlanned(half, horizon)),
            halfDay => calendars.Instants(site.Id, halfDay.Slot).Starts <= now);
        foreach (var gone in change.Withdrawn)
            if (gone.Withdraw(WithdrawalReason.Replanned, now) is { } refusal) return refusal;

        var pinned = problem.Pins.Select(half => codes.AsPlanned(half, horizon)).ToHashSet();
        var added = change.Added.Select(planned => planned.AsHalfDay(site.Id, run.Id, pinned.Contains(planned))).ToList();
        db.HalfDays.AddRange(added);
        db.Publications.Add(new Publication
        {
            SiteId = site.Id, PlanRunId = run.Id, FirstMonday = horizon.FirstDay, LastSunday = horizon.LastDay,
            At = now, By = actor.Name, Added = added.Count, Kept = change.Kept.Count, Withdrawn = change.Withdrawn.Count,
        });
        ChangeNotices.Tell(db, site, horizon, added, change.Withdrawn, codes);
        return run.Publish(now);
    }

    private async Task<Refusal?> WhyStale(PlanRun run, Unit site, RotaPlan plan, CancellationToken stop)
    {
        if (await db.Publications.Of(site, run.Horizon).CountAsync(stop) > run.PublicationsSeen) return RotaRefusals.NewerPlanPublished;

        var today = (await RotaFacts.Read(db, [site], run.Horizon, time.UtcNow(), stop)).Of(site, []);
        var breach = RotaRules.Breaches(today, plan).FirstOrDefault();
        return breach is null ? null : RotaRefusals.FactsChanged((await PlanNames.Read(db, site, run.ReadProblem(), stop)).Say(breach));
    }
}
