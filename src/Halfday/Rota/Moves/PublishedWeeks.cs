using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Changes;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Moves;

/// <summary>
/// What stands published at a site from this week on, seen as a plan, so that a move by hand is checked by the very rules that
/// the planner keeps. A move withdraws the half day and puts a pinned one in its place; both people and the new mentor are told.
/// </summary>
public sealed class PublishedWeeks
{
    private readonly HalfdayDb db;
    private readonly Unit site;
    private readonly PlanCodes codes;
    private readonly Calendars calendars;
    private readonly DateTime now;
    private readonly List<HalfDay> standing;

    private PublishedWeeks(
        HalfdayDb db, Unit site, Horizon horizon, RotaProblem problem, List<HalfDay> standing, PlanCodes codes, PlanNames names, Calendars calendars, DateTime now)
    {
        (this.db, this.site, this.codes, this.now) = (db, site, codes, now);
        (Names, this.calendars) = (names, calendars);
        (Horizon, Problem, this.standing) = (horizon, problem, standing);
        Plan = RotaPlan.Of(problem, standing.Select(half => codes.AsAssignment(half, horizon)).Where(half => Pinning.Knows(problem, half)));
    }

    /// <summary>From the current week to the last one with a half day.</summary>
    public Horizon Horizon { get; }

    /// <summary>The facts as they are now, without pins: a person may move what a plan may not.</summary>
    public RotaProblem Problem { get; }

    /// <summary>What stands, as a plan.</summary>
    public RotaPlan Plan { get; }

    /// <summary>Reads a site's published weeks.</summary>
    /// <param name="until">A day that is to lie within, though nothing stands there yet.</param>
    public static async Task<PublishedWeeks> Read(HalfdayDb db, Unit site, TimeProvider time, CancellationToken stop, DateOnly? until = null)
    {
        var zones = await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, site.Id);
        var current = IsoWeek.Of(time.Today(zones.Zone(site.Id)));
        var last = await db.HalfDays.InForce().At(site.Id).Where(half => half.Date >= current.Monday).Select(half => (DateOnly?)half.Date).MaxAsync(stop);
        var horizon = new Horizon(current, Math.Clamp(Math.Max(WeeksTo(last), WeeksTo(until)), 1, 53));
        var problem = (await RotaFacts.Read(db, [site], horizon, time.UtcNow(), stop)).Of(site, []) with { Pins = [] };
        var standing = await db.HalfDays.InForce().At(site.Id).Between(horizon.FirstDay, horizon.LastDay).ToListAsync(stop);
        return new PublishedWeeks(db, site, horizon, problem, standing,
            await PlanCodes.Read(db, site, problem, standing, stop), await PlanNames.Read(db, site, problem, stop), zones, time.UtcNow());

        int WeeksTo(DateOnly? day) => day is { } known ? IsoWeek.Of(known).Since(current) + 1 : 1;
    }

    /// <summary>What stands and has not begun: what facts of now can still break.</summary>
    public RotaPlan Ahead => RotaPlan.Of(Problem, standing.Where(half => !HasBegun(half) && AnnouncedHalfDays.IsAnnounced(half)).Select(AsAssignment));

    /// <summary>The half day of this key; null when it does not stand in these weeks.</summary>
    public HalfDay? Find(Guid id) => standing.SingleOrDefault(half => half.Id == id);

    /// <summary>What has begun is history.</summary>
    public bool HasBegun(HalfDay halfDay) => calendars.Instants(site.Id, halfDay.Slot).Starts <= now;

    /// <summary>What things are called.</summary>
    public PlanNames Names { get; }

    /// <summary>The half day as the planner knows it.</summary>
    public Assignment AsAssignment(HalfDay halfDay) => codes.AsAssignment(halfDay, Horizon);

    /// <summary>Moves a half day, if every rule still holds; the caller saves.</summary>
    public Refusal? Move(HalfDay from, Assignment to)
    {
        if (Problem.Parts.All(part => part.Id != to.Part) || !Pinning.Knows(Problem, to) || to.Week < 0 || to.Week >= Horizon.Weeks) return RotaRefusals.NoSuchPlace;
        if (AsAssignment(from) == to) return null;
        if (from.Pinned) return RotaRefusals.IsPinned;
        if (HasBegun(from)) return RotaRefusals.AlreadyPast;
        if (RotaRules.BreachesOfMove(Problem, Plan, AsAssignment(from), to) is [var breach, ..]) return RotaRefusals.Breaks(breach, Names.Say(breach));
        if (from.Withdraw(WithdrawalReason.MovedByHand, now) is { } refusal) return refusal;

        var moved = codes.AsPlanned(to, Horizon).AsHalfDay(site.Id, from.PlanRunId, pinned: true);
        db.HalfDays.Add(moved);
        ChangeNotices.TellOfMove(db, site, from, moved, codes);
        return null;
    }
}
