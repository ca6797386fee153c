namespace Halfday.Planner.Tests.Checking;

/// <summary>A checker that shared the solver's code would share its mistakes.</summary>
public sealed class CheckerIndependenceTests
{
    private static readonly string Planner = Path.Combine(Sample.ProjectFolder(), "src", "Halfday.Planner");
    private static readonly string[] Trusted = ["RotaChecker.cs", "RotaRules.cs", "RotaCost.cs", "RotaIndex.cs", "RotaProblem.cs", "RotaPlan.cs", "WhyMissed.cs", "Breach.cs"];
    private static readonly string[] Solvers = ["Solving", "Replanning", "Explaining", nameof(RotaPlanner), "RotaReplanner", "RotaExplainer", "OrTools"];

    public static TheoryData<string> Files() =>
        [.. Trusted.Concat(new[] { "Checking", "Rules" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Planner, folder)).Select(f => Path.GetRelativePath(Planner, f))))];

    [Theory, MemberData(nameof(Files))]
    public void What_the_checker_is_made_of_names_no_solver(string file)
    {
        var code = File.ReadLines(Path.Combine(Planner, file)).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));

        Assert.DoesNotContain(code, line => Solvers.Any(solver => line.Contains(solver, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_solver_does_not_use_the_checkers_path_either()
    {
        var solving = Directory.GetFiles(Path.Combine(Planner, "Solving")).Select(File.ReadAllText);

        Assert.DoesNotContain(solving, code => code.Contains("Halfday.Planner.Checking", StringComparison.Ordinal) || code.Contains("CheapestPath", StringComparison.Ordinal));
    }
}
