using CsCheck;
using Halfday.Planner.Solving;

namespace Halfday.Planner.Tests.Solving;

public sealed class PriceSearchTests
{
    [Fact]
    public void No_price_is_negative_and_no_share_above_the_weight_of_overload() => TinyRota.Any.Sample(problem =>
    {
        var (tables, search) = Searched(problem, steps: 30, threads: 1);
        return search.Best.All.Select((price, at) => price >= 0 && price <= search.Best.MostAt(at)).All(holds => holds)
            && search.Best.MentorShare.ToArray().All(p => p <= problem.Weights.Overload * Tables.One) && tables.Weeks == problem.Weeks;
    }, iter: Soak.Iterations(60), threads: 1);

    [Fact]
    public void Threads_change_neither_prices_nor_bound()
    {
        var problem = Sample.Read(Sample.Instances().First(f => f.Data.EndsWith("open-40-1.json", StringComparison.Ordinal)).Data);

        var (_, one) = Searched(problem, steps: 20, threads: 1);
        var (_, three) = Searched(problem, steps: 20, threads: 3);

        Assert.Equal(one.BestBound, three.BestBound);
        Assert.Equal(one.Best.All, three.Best.All);
    }

    [Fact]
    public void A_week_that_owes_more_than_mentors_can_give_is_priced_at_nearly_a_miss()
    {
        // Two leaders, one mentor who gives one half day a week: one of them misses, whatever is done.
        var problem = Sample.Works with { Mentors = [Sample.Mentor("m1", "W1", "turning") with { MaxPerWeek = 1 }], Cover = [] };

        var (tables, search) = Searched(problem, steps: 150, threads: 1);

        Assert.True(search.BestBound > 3 * 45 * Tables.One, $"{search.BestBound / Tables.One}");
        Assert.Equal(3, tables.Weeks);
    }

    [Fact]
    public void A_tide_takes_back_no_more_than_it_has_given()
    {
        var tables = new Tables(Sample.Works with { Mentors = [Sample.Mentor("m1", "W1", "turning")] });
        var tides = new Tides(tables);
        double[] price = [5, 0, 0];

        tides.Move([0, 0, 0], [1, 1, 1], price, 1);
        Assert.Equal([5, 0, 0], price);
        for (var i = 0; i < 20; i++) tides.Move([3, 0, 0], [1, 1, 1], price, 1);
        Assert.True(price[0] > 20 && price[1] == 0);
        for (var i = 0; i < 500; i++) tides.Move([0, 0, 0], [1, 1, 1], price, 1);

        Assert.Equal(5, price[0], 6);
    }

    private static (Tables, PriceSearch) Searched(RotaProblem problem, int steps, int threads)
    {
        var tables = new Tables(problem);
        var search = new PriceSearch(tables, [.. tables.Leaders.Select(l => new Stages(tables, l))], threads, steps);
        for (var i = 0; i < steps; i++) search.Step();
        return (tables, search);
    }
}
