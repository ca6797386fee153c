using System.Security.Cryptography;
using System.Text;

namespace Halfday.Planner.Tests.Solving;

/// <summary>The same input gives the same plan, whoever plans it and with how many threads: ten runs in every build, a hundred in a soak.</summary>
public sealed class SameBytesTests
{
    private static readonly int[] Threads = [1, 2, 8];

    public static TheoryData<string> Twelves() => [.. Sample.Instances().Select(f => f.Data).Where(f => f.Contains("-12-", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Twelves))]
    public void A_problem_planned_again_and_again_on_one_two_and_eight_threads_has_one_hash(string file)
    {
        var problem = Sample.Read(file);

        var hashes = Enumerable.Range(0, Effort.Of(10)).Select(run => Hash(Quick.Plan(problem, Options(Threads[run % 3]))));

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void A_problem_that_was_written_and_read_again_is_the_same_problem()
    {
        var problem = Sample.Read(Twelves().First().Data);

        Assert.Equal(Hash(Quick.Plan(problem, Options(1))), Hash(Quick.Plan(RotaProblemReader.Read(RotaJson.Write(problem)).Value!, Options(2))));
    }

    [Fact]
    public void Another_seed_is_another_search()
    {
        var problem = Sample.Read(Twelves().First(f => f.Data.Contains("scarce", StringComparison.Ordinal)).Data);

        Assert.True(Enumerable.Range(0, 4).Select(seed => Hash(Quick.Plan(problem, Options(2) with { Seed = seed }) with { Seed = 0 })).Distinct().Count() > 1);
    }

    private static PlannerOptions Options(int threads) => new() { Limits = new PlannerLimits(30), Threads = threads };

    private static string Hash(RotaPlan plan) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(RotaJson.Write(plan))));
}
