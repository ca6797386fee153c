using Halfday.Planner.Rules;

namespace Halfday.Planner.Reading;

/// <summary>Pins by themselves obey every rule but LearnFirst; a pin that does not is named with the rule it breaks.</summary>
internal static class PinFaults
{
    public static void Find(RotaProblem problem, IReadOnlyList<Spot> spots, Faults faults)
    {
        if (problem.Pins.Count == 0) return;
        var spotOf = problem.Pins.Zip(spots).GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.First().Second);
        var onlyPins = RotaPlan.Bare(problem.Pins);
        foreach (var breach in RotaRules.All.Where(r => r is not LearnFirst).SelectMany(r => r.Breaches(problem, onlyPins)))
            faults.Add(spotOf[breach.Assignments[^1]], $"the pin breaks {breach.Rule}: {breach.English(RotaNames.Ids).TrimEnd('.')}", "take the pin away or move it");
    }
}
