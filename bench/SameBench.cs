using System.Security.Cryptography;
using System.Text;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>Whether planning is a function of its input: the same bytes from every run, on any number of threads.</summary>
public static class SameBench
{
    private const string Method =
        "Each problem (`bench/ShapedRota.cs`, seed 1) is planned a hundred times, in turn on one, two and eight threads, with the quick limits of a " +
        "city's run; each plan, certificate included, is written and hashed.";

    private static readonly int[] Threads = [1, 2, 8];

    /// <summary>Measures.</summary>
    public static Task<Section> Run() => Task.FromResult(new Section("The same plan again", Method, ["problem", "runs", "hashes", "the hash begins with"],
        [Row("open", 8), Row("open", 12), Row("two", 12), Row("scarce", 12), Row("open", 40), Row("scarce", 40)]));

    private static string[] Row(string kind, int leaders)
    {
        var shape = new ShapedRota(kind, leaders, 1);
        var problem = shape.Make();
        var hashes = Enumerable.Range(0, 100).Select(run => Hash(problem, Threads[run % 3])).Distinct().ToList();
        return [shape.Name, "100", $"{hashes.Count}", hashes[0][..12]];
    }

    private static string Hash(RotaProblem problem, int threads) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        RotaJson.Write(RotaPlanner.Plan(problem, new PlannerOptions { Threads = threads, Limits = PlannerLimits.Quick(problem) })))));
}
