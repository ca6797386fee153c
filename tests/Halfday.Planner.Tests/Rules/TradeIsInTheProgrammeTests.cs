using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Rules;

public sealed class TradeIsInTheProgrammeTests
{
    private static readonly Assignment Weaving = HalfDay(workshop: "W2", trade: "weaving", mentor: "m3");

    [Fact]
    public void A_trade_with_need_0_may_be_used() => Assert.Empty(Works.Broken(Weaving));

    [Fact]
    public void A_trade_outside_the_programme_may_not() =>
        Assert.Equal(["TradeIsInTheProgramme"], Works.WithLeader(l => l with { Trades = [new("turning", 1, 2)] }).Broken(Weaving));

    [Fact]
    public void A_trade_is_practised_where_the_workshop_has_it()
    {
        var moved = Works with { Workshops = [Works.Workshops[0] with { Trades = ["casting"] }, Works.Workshops[1]] };

        Assert.Equal(["TradeIsInTheProgramme"], moved.Broken(HalfDay()));
    }

    [Fact]
    public void A_workshop_to_be_avoided_is_avoided()
    {
        var avoiding = Works.WithLeader(l => l with { Avoid = ["W2"] });

        Assert.Equal(["TradeIsInTheProgramme"], avoiding.Broken(Weaving));
        Assert.Empty(avoiding.Broken(HalfDay()));
    }
}
