namespace Halfday.Planner.Checking;

/// <summary>Proves the bound again: the cheapest path of each leader alone at the certificate's prices, minus price x limit.</summary>
internal static class BoundProof
{
    /// <summary>Sums of prices are rounded by the machine; a bound that needs more than this proves nothing.</summary>
    private const double Rounding = 1e-6;

    public static IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var prices = new PriceList(problem, plan.Certificate);
        if (prices.Faults.Count > 0) return prices.Faults;
        var proven = Value(problem, prices);
        return plan.Bound <= Math.Max(0, Math.Ceiling(proven - Rounding)) ? [] : [NotProven(plan.Bound, proven)];
    }

    /// <summary>What the prices prove before rounding up; infinite if a leader alone cannot keep the pins.</summary>
    public static double Value(RotaProblem problem, PriceList prices) =>
        problem.Leaders.Sum(leader => new CheapestPath(problem, leader, prices).Cost()) - prices.OfLimits();

    private static Breach NotProven(long bound, double proven) => Account.Says("BoundIsProven",
        $"The certificate proves {proven:0.######}, so no bound of {bound}.", $"凭证只能证明{proven:0.######}，不能证明下界{bound}。");
}
