using Google.OrTools.LinearSolver;
using Google.OrTools.Sat;

namespace Halfday.Planner.Explaining;

/// <summary>
/// Conditions on things that are taken or not, as sums that lie between two numbers. Whether all hold at once is first guessed by a linear
/// programme, which takes milliseconds: when it takes whole things, and they do hold, that is an answer. Only what it
/// would share out, or finds impossible, is decided exactly.
/// </summary>
internal sealed class Rows(int things)
{
    private const string Deterministic = "num_workers:1,random_seed:0,max_deterministic_time:0.5,cp_model_presolve:false,linearization_level:2";
    private const string FromTheDual = "use_preprocessing: false use_dual_simplex: true";
    private const int MostGuesses = 3;
    private static readonly int[] Stride = [7919, 104_729, 611_953];
    private readonly List<(int[] Of, int[] Times, int Least, int Most)> rows = [];

    public void AtLeast(int least, IEnumerable<int> of) => Add(of, least, int.MaxValue);

    public void AtMost(int most, IEnumerable<int> of) => Add(of, int.MinValue, most);

    /// <summary>The thing is taken only if one of these is.</summary>
    public void Needs(int thing, IEnumerable<int> oneOf)
    {
        int[] of = [.. oneOf, thing];
        rows.Add((of, [.. Enumerable.Repeat(1, of.Length - 1), -1], 0, int.MaxValue));
    }

    /// <summary>False only when it is proven that they cannot.</summary>
    public bool CanHold()
    {
        for (var guess = 0; guess < MostGuesses; guess++)
            if (Guess(guess) is { } taken)
            {
                if (Hold(taken)) return true;
            }
            else break;
        return !IsImpossible();
    }

    private void Add(IEnumerable<int> of, int least, int most)
    {
        int[] all = [.. of];
        if (all.Length > most || least > int.MinValue) rows.Add((all, [.. Enumerable.Repeat(1, all.Length)], least, most));
    }

    /// <summary>What a linear programme would take; null when it finds nothing.</summary>
    private bool[]? Guess(int number)
    {
        using var solver = Solver.CreateSolver("GLOP");
        solver.SetSolverSpecificParametersAsString(FromTheDual);
        solver.Objective().SetMinimization();
        var taken = Enumerable.Range(0, things).Select(_ => solver.MakeNumVar(0, 1, "")).ToList();
        // Costs that differ keep it from resting between two ways that are as good; another guess has others.
        for (var at = 0; at < things; at++) solver.Objective().SetCoefficient(taken[at], 1 + (long)at * Stride[number] % 1009 / 1009.0);
        foreach (var (of, times, least, most) in rows)
        {
            var row = solver.MakeConstraint(least == int.MinValue ? double.NegativeInfinity : least, most == int.MaxValue ? double.PositiveInfinity : most);
            for (var at = 0; at < of.Length; at++) row.SetCoefficient(taken[of[at]], times[at]);
        }
        return solver.Solve() == Solver.ResultStatus.OPTIMAL ? [.. taken.Select(t => t.SolutionValue() > 0.5)] : null;
    }

    private bool Hold(bool[] taken) => rows.All(row =>
    {
        var sum = row.Of.Zip(row.Times).Sum(x => taken[x.First] ? x.Second : 0);
        return sum >= row.Least && sum <= row.Most;
    });

    private bool IsImpossible()
    {
        var model = new CpModel();
        var taken = Enumerable.Range(0, things).Select(_ => model.NewBoolVar("")).ToList();
        foreach (var (of, times, least, most) in rows)
            model.AddLinearConstraint(Google.OrTools.Sat.LinearExpr.WeightedSum(of.Select(at => taken[at]), times.Select(t => (long)t)), least, most);
        using var solver = new CpSolver { StringParameters = Deterministic };
        return solver.Solve(model) == CpSolverStatus.Infeasible;
    }
}
