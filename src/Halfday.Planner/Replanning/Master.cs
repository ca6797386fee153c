using Google.OrTools.LinearSolver;

namespace Halfday.Planner.Replanning;

/// <summary>
/// The repair as a linear programme over the ways found so far: each leader's week takes shares of its ways that sum to 1, within all
/// limits and chains. Its prices say which further ways would help.
/// </summary>
internal sealed class Master : IDisposable
{
    /// <summary>
    /// No way costs less than nothing, so the dual has a first solution and the primal must look for one: a third of the time. Each
    /// solving begins anew, so what presolving would save is spent on it.
    /// </summary>
    private const string FromTheDual = "use_preprocessing: false use_dual_simplex: true";
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Dictionary<(int, int), Constraint> weekOf = [];
    private readonly Dictionary<(int, int), double> valueOf = [];
    private readonly Constraint?[] limitOf;
    private readonly Constraint[] chainOf;
    private readonly List<Variable> shareOf = [];
    private readonly List<int> usedLimits = [];
    private List<Way> taken = [];
    private readonly Limits limits;
    private readonly Chains chains;
    private readonly Scale scale;

    public Master(Limits limits, Chains chains, Scale scale)
    {
        (this.limits, this.chains, this.scale) = (limits, chains, scale);
        limitOf = new Constraint?[limits.Count];
        chainOf = new Constraint[chains.Count];
        (LimitPrices, ChainPrices) = (new double[limits.Count], new double[chains.Count]);
        solver.SetSolverSpecificParametersAsString(FromTheDual);
        solver.Objective().SetMinimization();
        for (var row = 0; row < chainOf.Length; row++) chainOf[row] = Chain();
    }

    public List<Way> Ways { get; } = [];
    public double[] LimitPrices { get; }
    public double[] ChainPrices { get; }

    public void Dispose() => solver.Dispose();

    public void Add(Way way)
    {
        var share = solver.MakeNumVar(0, double.PositiveInfinity, "");
        solver.Objective().SetCoefficient(share, scale.Of(way));
        Week(way.Leader, way.Week).SetCoefficient(share, 1);
        limits.Use(way, row => Raise(Limit(row), share));
        foreach (var (row, sign) in chains.Of(way)) chainOf[row].SetCoefficient(share, sign);
        Ways.Add(way);
        shareOf.Add(share);
    }

    /// <summary>Solves and brings the prices up to date; false when the solver gives up.</summary>
    public bool Solve()
    {
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL) return false;
        foreach (var (week, row) in weekOf) valueOf[week] = row.DualValue();
        foreach (var row in usedLimits) LimitPrices[row] = Math.Max(0, -limitOf[row]!.DualValue());
        for (var row = 0; row < chainOf.Length; row++) ChainPrices[row] = Math.Max(0, -chainOf[row].DualValue());
        taken = [.. Ways.Where((_, at) => shareOf[at].SolutionValue() > 1 - 1e-6)];
        return true;
    }

    /// <summary>What a leader's week costs now; a way that costs less would help.</summary>
    public double Value(int leader, int week) => valueOf[(leader, week)];

    /// <summary>Price x limit over everything priced.</summary>
    public double OfLimits() => usedLimits.Sum(row => LimitPrices[row] * limits.Of(row));

    /// <summary>The ways taken when last solved, if none was shared; else null.</summary>
    public List<Way>? Taken => taken.Count == weekOf.Count ? taken : null;

    private static void Raise(Constraint constraint, Variable share) => constraint.SetCoefficient(share, constraint.GetCoefficient(share) + 1);

    private Constraint Week(int leader, int week) =>
        weekOf.TryGetValue((leader, week), out var known) ? known : weekOf[(leader, week)] = solver.MakeConstraint(1, 1);

    private Constraint Limit(int row)
    {
        if (limitOf[row] is { } known) return known;
        usedLimits.Add(row);
        return limitOf[row] = solver.MakeConstraint(double.NegativeInfinity, limits.Of(row));
    }

    /// <summary>A chain may be left open at a cost that no plan has, so that there is always a first solution.</summary>
    private Constraint Chain()
    {
        var row = solver.MakeConstraint(double.NegativeInfinity, 0);
        var open = solver.MakeNumVar(0, double.PositiveInfinity, "");
        solver.Objective().SetCoefficient(open, scale.Forbidden);
        row.SetCoefficient(open, -1);
        return row;
    }
}
