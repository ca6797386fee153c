using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Moves;
using Halfday.Rota.Runs;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;

namespace Halfday.Rota.Changes;

/// <summary>What stands at a site and no longer may, and asking for ways to mend it.</summary>
public sealed class ReplanRequests(HalfdayDb db, Actor actor, TimeProvider time, PlanSignal signal)
{
    /// <summary>The rules that today's facts break in what is announced, in sentences.</summary>
    public static IReadOnlyList<Text> WhatHasHappened(PublishedWeeks weeks) =>
        [.. RotaRules.Breaches(weeks.Problem, weeks.Ahead).Select(breach => Say(weeks, breach))];

    /// <summary>The rule's sentence, and whose half days it is about.</summary>
    private static Text Say(PublishedWeeks weeks, Breach breach)
    {
        var (sentence, leaders) = (weeks.Names.Say(breach), string.Join(", ", breach.Assignments.Select(half => weeks.Names.Mine.Leader(half.Leader)).Distinct()));
        return leaders.Length == 0 || sentence.ToString().Contains(leaders, StringComparison.Ordinal) ? sentence : new Text($"{leaders}: {sentence.En}", $"{leaders}：{sentence.Zh}");
    }

    /// <summary>Stores a run that will offer choices; the caller saves, then wakes the job.</summary>
    public (PlanRun? Run, Refusal? Refusal) Ask(Unit site, PublishedWeeks weeks)
    {
        if (weeks.Plan.Assignments.Count == 0) return (null, RotaRefusals.NothingStands);

        var run = new PlanRun
        {
            Kind = RunKind.Replan, SiteId = site.Id, FirstMonday = weeks.Horizon.FirstDay, Weeks = weeks.Horizon.Weeks, Seed = 0,
            AskedAt = time.UtcNow(), AskedBy = actor.Name,
        };
        db.PlanRuns.Add(run);
        return (run, null);
    }

    /// <summary>The run is saved.</summary>
    public void Wake() => signal.Wake();
}
