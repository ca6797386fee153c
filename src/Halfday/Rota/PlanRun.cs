using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Time;

namespace Halfday.Rota;

/// <summary>A plan run's life.</summary>
public enum PlanRunState { Waiting, Running, Planned, Published, Failed, Cancelled }

/// <summary>What is asked for: weeks planned from the facts, or what is announced mended after a change.</summary>
public enum RunKind { Plan, Replan }

/// <summary>Whether the reasons for what a plan does not meet were asked for, and found.</summary>
public enum WhyState { NotAsked, Asked, Answered }

/// <summary>
/// One asking for a plan of one site: stored at once, solved by a job, kept with its problem and plan, so that any plan can be
/// replayed. Not journalled while it runs; publishing is.
/// </summary>
public sealed class PlanRun
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public RunKind Kind { get; init; }

    /// <summary>The Monday of the horizon's first week.</summary>
    public required DateOnly FirstMonday { get; init; }

    public required int Weeks { get; init; }
    public required int Seed { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>The code of who asked, or the program's part.</summary>
    public required string AskedBy { get; init; }

    /// <summary>The run whose pins it keeps; null: none.</summary>
    public Guid? BasedOnId { get; init; }

    /// <summary>The most that planning may take, turned into rounds; null: as long as its size deserves.</summary>
    public int? MostSeconds { get; init; }

    public PlanRunState State { get; private set; } = PlanRunState.Waiting;

    /// <summary>Of a re-plan: what was announced and what may be chosen, JSON; see <see cref="Changes.ReplanChoices"/>.</summary>
    public string Choices { get; private set; } = "";

    /// <summary>Which of the choices <see cref="Plan"/> is.</summary>
    public int? Chosen { get; private set; }

    public WhyState Why { get; private set; }

    /// <summary>The reasons in English and Chinese, JSON; empty until answered.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>The problem as it was read, JSON; empty until then.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The plan, JSON; empty until there is one.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>Best cost and proven bound so far.</summary>
    public long? Cost { get; private set; }

    public long? Bound { get; private set; }
    public int? Owed { get; private set; }
    public int? Missed { get; private set; }

    /// <summary>0..100.</summary>
    public int Progress { get; private set; }

    /// <summary>Until when the job that works on it is believed to live, UTC; then another may take it up.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>How many publications of these weeks there were when the facts were read; when there are more, the plan is stale.</summary>
    public int PublicationsSeen { get; private set; }

    public DateTime? EndedAt { get; private set; }
    public string Failure { get; private set; } = "";

    /// <summary>Counts the changes, so that of two jobs only one takes it.</summary>
    public int Version { get; private set; }

    /// <summary>The weeks it covers.</summary>
    public Horizon Horizon => new(new IsoWeek(FirstMonday), Weeks);

    /// <summary>Nothing more will happen to it by itself.</summary>
    public bool HasEnded => State is not (PlanRunState.Waiting or PlanRunState.Running);

    /// <summary>How far the plan may be from the best, 0..1.</summary>
    public double? Gap => Cost is { } cost && Bound is { } bound ? (cost - bound) / (double)Math.Max(1, cost) : null;

    /// <summary>The problem it was made from.</summary>
    public RotaProblem ReadProblem() => RotaProblemReader.Read(Problem).Value!;

    /// <summary>The plan it led to.</summary>
    public RotaPlan ReadPlan() => RotaPlanReader.Read(Plan).Value!;

    /// <summary>A job takes it, or takes it up again after the one before it died.</summary>
    public void Take(DateTime leaseUntil) => (State, LeaseUntil, Version) = (PlanRunState.Running, InWholeMilliseconds(leaseUntil), Version + 1);

    /// <summary>The job that wrote this lease still holds the run: its plan or its reasons are wanted, and no other job took it up meanwhile.</summary>
    public bool IsHeldUnder(DateTime? lease) => (State == PlanRunState.Running || Why == WhyState.Asked) && LeaseUntil == lease;

    // Both databases give whole milliseconds back as they were written.
    private static DateTime InWholeMilliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>Word from the job: it lives, and so far it is.</summary>
    public void Report(PlannerProgress progress, DateTime leaseUntil)
    {
        (Cost, Bound, LeaseUntil) = (progress.Cost, progress.Bound, InWholeMilliseconds(leaseUntil));
        Progress = Math.Clamp((int)(progress.Done * 100), Progress, 99);
        Version++;
    }

    /// <summary>A checked plan is there.</summary>
    public void Keep(RotaProblem problem, RotaPlan plan, int publicationsSeen, DateTime at)
    {
        (Problem, Plan) = (RotaJson.Write(problem), RotaJson.Write(plan));
        (Cost, Bound, PublicationsSeen) = (plan.Cost, plan.Bound, publicationsSeen);
        (Owed, Missed) = (problem.Leaders.Sum(leader => leader.Owed.Sum()), plan.Missed.Count);
        Progress = 100;
        End(plan.Status == PlanStatus.Infeasible ? PlanRunState.Failed : PlanRunState.Planned, at,
            plan.Status == PlanStatus.Infeasible ? "The pinned half days leave no plan that lets people learn things in their order." : "");
    }

    /// <summary>Choices are there; the one with the fewest losses and changes is taken until a person says otherwise.</summary>
    public void Offer(RotaProblem problem, Changes.ReplanChoices choices, int publicationsSeen, DateTime at)
    {
        Choices = choices.Write();
        Keep(problem, choices.Plans[choices.Proposed], publicationsSeen, at);
        Chosen = choices.Proposed;
    }

    /// <summary>Another of the choices is taken.</summary>
    public Refusal? Choose(int number)
    {
        if (State != PlanRunState.Planned) return RotaRefusals.NotAPlan;
        if (Changes.ReplanChoices.Read(Choices) is not { } choices || number < 0 || number >= choices.Plans.Count) return RotaRefusals.NoSuchChoice;

        var plan = choices.Plans[number];
        (Plan, Cost, Bound, Missed, Chosen) = (RotaJson.Write(plan), plan.Cost, plan.Bound, plan.Missed.Count, number);
        (Why, Explanation) = (WhyState.NotAsked, "");
        Version++;
        return null;
    }

    /// <summary>The reasons for what the plan does not meet are to be found. Twice is once.</summary>
    public Refusal? AskWhy()
    {
        if (Plan.Length == 0) return RotaRefusals.NotAPlan;
        if (Why != WhyState.NotAsked) return null;

        Why = WhyState.Asked;
        Version++;
        return null;
    }

    /// <summary>The reasons are found; of a plan that was changed meanwhile nobody asks any more.</summary>
    public void Answer(string explanation)
    {
        (Why, Explanation, LeaseUntil) = (WhyState.Answered, explanation, null);
        Version++;
    }

    /// <summary>A job looks for the reasons.</summary>
    public void TakeWhy(DateTime leaseUntil) => (LeaseUntil, Version) = (InWholeMilliseconds(leaseUntil), Version + 1);

    /// <summary>The plan is changed by hand and priced anew. Its bound still holds while nothing was unpinned: pins only make plans dearer.</summary>
    public Refusal? Change(RotaProblem problem, RotaPlan plan, bool boundHolds)
    {
        if (State != PlanRunState.Planned) return RotaRefusals.NotAPlan;

        var before = ReadPlan();
        if (boundHolds) plan = plan with { Bound = before.Bound, Certificate = before.Certificate };
        if (plan.Cost == plan.Bound) plan = plan with { Status = PlanStatus.Optimal };
        (Problem, Plan, Cost, Bound) = (RotaJson.Write(problem), RotaJson.Write(plan), plan.Cost, plan.Bound);
        (Missed, Why, Explanation) = (plan.Missed.Count, WhyState.NotAsked, "");
        Version++;
        return null;
    }

    /// <summary>It could not be planned; the sentence says why.</summary>
    public void Fail(string why, DateTime at) => End(PlanRunState.Failed, at, why);

    /// <summary>Its half days stand. Twice is once.</summary>
    public Refusal? Publish(DateTime at)
    {
        if (State == PlanRunState.Published) return null;
        if (State != PlanRunState.Planned) return RotaRefusals.NotAPlan;

        End(PlanRunState.Published, at, "");
        return null;
    }

    /// <summary>Nobody wants it any more: it is no longer made, or what was made is let go. Twice is once.</summary>
    public Refusal? Cancel(DateTime at)
    {
        if (State == PlanRunState.Cancelled) return null;
        if (HasEnded && State != PlanRunState.Planned) return RotaRefusals.HasEnded;

        End(PlanRunState.Cancelled, at, "");
        return null;
    }

    private void End(PlanRunState state, DateTime at, string failure)
    {
        (State, EndedAt, Failure, LeaseUntil) = (state, at, failure, null);
        Version++;
    }
}
