namespace Halfday.Planner;

/// <summary>A sentence in both languages, with names found when it is said.</summary>
public sealed record RotaSentence(Func<RotaNames, string> English, Func<RotaNames, string> Chinese);

/// <summary>What a problem's best plan does not meet, why, and what would mend it.</summary>
/// <param name="Plan">The plan that was asked.</param>
/// <param name="Reasons">One for each set of demands that cannot be met together.</param>
/// <param name="Relaxations">Small changes of the facts that mend some of it, the best first.</param>
public sealed record RotaExplanation(RotaPlan Plan, IReadOnlyList<UnmetReason> Reasons, IReadOnlyList<RotaRelaxation> Relaxations)
{
    public bool IsAllMet => Plan.Status != PlanStatus.Infeasible && Plan.Penalties is { Missed: 0, Short: 0 };
}

/// <summary>What is asked of a plan for one leader: the half days owed in a week, or the practice of a trade by its week.</summary>
/// <param name="Week">Of what is owed; of practice the week by which.</param>
/// <param name="Trade">Null: half days owed, whatever the trade.</param>
public sealed record RotaDemand(string Leader, int Week, string? Trade, int HalfDays);

/// <summary>Demands that cannot all be met, and why; without any of them the others could be.</summary>
/// <param name="Unmet">Those that the plan leaves out.</param>
/// <param name="Together">The smallest set that already cannot be met together; empty when the plan had a choice and chose what costs less.</param>
/// <param name="Because">Each sentence names a limit without which the set could be met.</param>
public sealed record UnmetReason(IReadOnlyList<RotaDemand> Unmet, IReadOnlyList<RotaDemand> Together, IReadOnlyList<RotaSentence> Because);

/// <summary>A small change of the facts.</summary>
/// <param name="Mends">How many of the reasons it removes, each tried.</param>
/// <param name="Missed">Half days missed when planned anew with it.</param>
/// <param name="Short">Practice lacking when planned anew with it.</param>
/// <param name="Cost">Of that plan.</param>
public sealed record RotaRelaxation(RotaSentence What, int Mends, long Missed, long Short, long Cost);
