using CsCheck;
using Halfday.Planner.Solving;

namespace Halfday.Planner.Tests.Solving;

public sealed class KernelTests
{
    [Fact]
    public void The_kernel_and_its_plain_twin_always_agree() => Gen.Select(TinyRota.WithPins, Gen.Int[0, 1_000_000]).Sample((problem, seed) =>
    {
        var (tables, choices) = Gathered(problem, seed, out var kernel, out var stages);
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
        {
            choices.Gather(leader, Offers(tables, seed));
            if (kernel.Solve(leader, stages[leader], choices, new HalfDay[tables.Weeks * 2]) != PlainKernel.Solve(tables, leader, choices)) return false;
        }
        return true;
    }, iter: Effort.Of(400), threads: 1);

    [Fact]
    public void The_path_that_is_read_off_costs_what_the_kernel_says() => Gen.Select(TinyRota.WithPins, Gen.Int[0, 1_000_000]).Sample((problem, seed) =>
    {
        var (tables, choices) = Gathered(problem, seed, out var kernel, out var stages);
        var prices = Priced(tables, seed);
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
        {
            var path = new HalfDay[tables.Weeks * 2];
            choices.Gather(leader, Offers(tables, seed));
            var value = kernel.Solve(leader, stages[leader], choices, path);
            if (value != Tables.Never && value != LeaderCost.Of(tables, tables.Leaders[leader], path) + Paid(tables, leader, prices, path)) return false;
        }
        return true;
    }, iter: Effort.Of(400), threads: 1);

    [Theory, InlineData(7), InlineData(8), InlineData(9), InlineData(17)]
    public void A_programme_wider_than_a_vector_agrees_with_the_plain_twin_too(int count)
    {
        string[] trades = [.. Enumerable.Range(0, count).Select(t => $"T{t}")];
        var wide = Sample.Works with
        {
            Weeks = 2, Trades = [.. trades.Select((t, at) => new RotaTrade(t, at % 3 == 2 ? trades[at - 1] : null))], Cover = [],
            Workshops = [new("W1", trades, [9, 9, 9, 9, 9])],
            Mentors = [.. trades.Select(t => new RotaMentor("m" + t, "W1", [t], 5, ["11011", "01110"]))],
            Leaders = [new("l1", [2, 1], ["11111", "10110"], "Tue-AM", "T1", [], [], [.. trades.Select((t, at) => new LeaderTrade(t, at % 3, at % 2))])],
        };
        var (tables, choices) = Gathered(wide, 5, out var kernel, out var stages);
        choices.Gather(0, Offers(tables, 5));

        Assert.Equal(PlainKernel.Solve(tables, 0, choices), kernel.Solve(0, stages[0], choices, new HalfDay[4]));
    }

    [Fact]
    public void States_forget_what_no_longer_matters()
    {
        var tables = new Tables(Sample.Works.WithLeader(l => l with { Trades = [new("turning", 2, 0), new("weaving", 3, 0)] }));

        var stages = new Stages(tables, tables.Leaders[0]);

        Assert.Equal(1, stages.Sizes[^1]);
        Assert.False(stages.IsRelaxed);
    }

    [Fact]
    public void Too_many_states_are_relaxed_and_the_bound_still_holds()
    {
        var trades = Enumerable.Range(0, 14).Select(t => $"T{t}").ToArray();
        var wide = Sample.Works with
        {
            Weeks = 13, Trades = [.. trades.Select(t => new RotaTrade(t, null))], Cover = [],
            Workshops = [new("W1", trades, [9, 9, 9, 9, 9])],
            Mentors = [new("m1", "W1", trades, 5, [.. Enumerable.Repeat("11111", 13)])],
            Leaders = [new("l1", [.. Enumerable.Repeat(1, 13)], [.. Enumerable.Repeat("11111", 13)], null, null, [], [], [.. trades.Select(t => new LeaderTrade(t, 3, 12))])],
        };
        var tables = new Tables(wide);

        Assert.True(new Stages(tables, tables.Leaders[0]).IsRelaxed);
        var plan = Quick.Plan(wide);
        Assert.True(plan.Bound <= plan.Cost);
        Assert.Empty(RotaRules.Breaches(wide, plan));
        Assert.Equal(plan.Cost, RotaCost.Of(wide, plan.Assignments));
    }

    private static (Tables, Choices) Gathered(RotaProblem problem, int seed, out Kernel kernel, out Stages[] stages)
    {
        var tables = new Tables(problem);
        kernel = new Kernel(tables);
        stages = [.. tables.Leaders.Select(l => new Stages(tables, l))];
        return (tables, new Choices(tables));
    }

    private static Prices Priced(Tables tables, int seed)
    {
        var (prices, chance) = (new Prices(tables), new Random(seed));
        for (var at = 0; at < prices.All.Length; at++) prices.All[at] = Math.Min(prices.MostAt(at), chance.Next(3) == 0 ? chance.Next(10_000) : 0);
        return prices;
    }

    private static PriceOffers Offers(Tables tables, int seed)
    {
        var offers = new PriceOffers(tables, Priced(tables, seed));
        offers.Price();
        return offers;
    }

    private static long Paid(Tables tables, int leader, Prices prices, HalfDay[] path) =>
        path.Select((h, at) => h.Trade < 0 ? 0 : prices.MentorShare[h.Mentor] + prices.Shadow(tables.Leaders[leader], at / 2, h.Part, h.Mentor)).Sum();
}
