using Halfday.Planner.Rules;

namespace Halfday.Planner.Reading;

/// <summary>Pins by themselves obey every rule but LearnFirst; a pin that does not is named with the rule it breaks.</summary>
internal static class PinFaults
{
    /// <summary>So many pins are held against each other only once nobody has more of them than half days owed: it would take minutes.</summary>
    private const int Many = 5_000;

    public static void Find(RotaProblem problem, IReadOnlyList<Spot> spots, Faults faults)
    {
        if (problem.Pins.Count == 0) return;
        var spotOf = problem.Pins.Zip(spots).GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.First().Second);
        var onlyPins = RotaPlan.Bare(problem.Pins);
        foreach (var rule in RotaRules.All.Where(r => r is not LearnFirst))
        {
            foreach (var breach in rule.Breaches(problem, onlyPins))
                faults.Add(spotOf[breach.Assignments[^1]], $"the pin breaks {breach.Rule}: {breach.English(RotaNames.Ids).TrimEnd('.')}", "take the pin away or move it");
            if (rule is LeaderIsFree && faults.Any && problem.Pins.Count > Many) return;
        }
    }
}
