using CsCheck;
using Halfday.Planner.Solving;

namespace Halfday.Planner.Tests.Solving;

public sealed class RuinTests
{
    [Fact]
    public void After_any_tries_the_best_plan_obeys_every_rule_and_costs_what_is_said() => Gen.Select(TinyRota.WithPins, Gen.Int[0, 1_000_000]).Sample((problem, seed) =>
    {
        var tables = new Tables(problem);
        var ruin = new Ruin(tables, [.. tables.Leaders.Select(l => new Stages(tables, l))], seed);
        var prices = Some(tables, seed);
        if (!ruin.Construct(new Prices(tables))) return true;
        ruin.Improve(50, 3 * Tables.One, prices);
        ruin.Construct(prices);
        ruin.Improve(50, 0, prices);
        var plan = PlanWriting.Plan(tables, ruin.Best, new Prices(tables), 0, seed);
        return !RotaRules.Breaches(problem, plan).Any() && plan.Cost * Tables.One == ruin.BestCost;
    }, iter: Soak.Iterations(100), threads: 1, print: p => RotaJson.Write(p.Item1));

    [Fact]
    public void One_who_adopts_anothers_plan_has_its_cost()
    {
        var tables = new Tables(Sample.Works);
        Stages[] stages = [.. tables.Leaders.Select(l => new Stages(tables, l))];
        var (one, other) = (new Ruin(tables, stages, 1), new Ruin(tables, stages, 2));
        one.Construct(new Prices(tables));
        one.Improve(100, 0, new Prices(tables));

        other.Adopt(one);

        Assert.Equal(one.BestCost, other.BestCost);
    }

    [Fact]
    public void Whoever_is_in_the_way_is_named_once_and_a_pin_gives_no_way()
    {
        var problem = Sample.Works.WithMentor(m => m with { MaxPerWeek = 1 }) with { Pins = [Sample.HalfDay("l2", week: 1)] };
        var tables = new Tables(problem);
        var board = new Board(tables);
        HalfDay[] turning = [new(0, 0, 0), new(-1, -1, -1), new(-1, -1, -1), new(-1, -1, -1), new(-1, -1, -1), new(-1, -1, -1)];
        board.Place(1, [turning[0], turning[1], turning[0], .. turning[3..]]);
        var found = new List<int>();

        new InTheWay(tables, board, new Chance(0)).Of(0, turning, found);

        Assert.Equal([1], found);
        board.Lift(1);
        Assert.True(board.Fits(0, turning));
        Assert.False(board.Fits(0, [turning[1], turning[1], turning[0], .. turning[3..]]));
    }

    private static Prices Some(Tables tables, int seed)
    {
        var (prices, chance) = (new Prices(tables), new Random(seed));
        for (var at = 0; at < prices.All.Length; at++) prices.All[at] = Math.Min(prices.MostAt(at), chance.Next(3) == 0 ? chance.Next(10_000) : 0);
        return prices;
    }
}
