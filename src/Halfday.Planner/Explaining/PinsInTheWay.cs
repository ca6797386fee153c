using Halfday.Planner.Rules;
using Halfday.Planner.Solving;

namespace Halfday.Planner.Explaining;

/// <summary>Pins that cannot all be kept, because nobody could then learn things in their order.</summary>
internal static class PinsInTheWay
{
    /// <summary>A smallest set of them; none where a plan keeps all.</summary>
    public static IReadOnlyList<Assignment> Of(RotaProblem problem)
    {
        List<Assignment> pins = [.. problem.Pins];
        return CanStand(problem, pins) ? [] : Smallest.Of(pins, rest => !CanStand(problem, rest));
    }

    private static bool CanStand(RotaProblem problem, List<Assignment> pins) =>
        !new LearnFirst().Breaches(problem, RotaPlan.Bare(pins)).Any() || new FirstThingsFirst(new Tables(problem with { Pins = pins })).Find() is not null;

    public static UnmetReason Reason(RotaProblem problem)
    {
        var pins = Of(problem);
        return new([], [], [new(
            n => $"The pinned half days leave no plan in which everybody learns things in their order: take a pin away or move it. {string.Join(" ", pins.Select(p => English(p, n)))}",
            n => $"固定的半天使人无法按顺序学习工种：请取消或移动其中一项。{string.Concat(pins.Select(p => Chinese(p, n)))}")]);
    }

    private static string English(Assignment p, RotaNames n) => $"{n.Leader(p.Leader)} is pinned to {n.Trade(p.Trade)} on {n.Part(p.Part)} in {n.Week(p.Week)}.";

    private static string Chinese(Assignment p, RotaNames n) => $"{n.Leader(p.Leader)}固定在{n.Week(p.Week)}{n.Part(p.Part)}学{n.Trade(p.Trade)}。";
}
