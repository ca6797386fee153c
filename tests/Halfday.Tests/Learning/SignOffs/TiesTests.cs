using CsCheck;
using Halfday.Learning.SignOffs;

namespace Halfday.Tests.Learning.SignOffs;

public sealed class TiesTests
{
    private static readonly Guid Leader = Guid.CreateVersion7();
    private static readonly Guid Somebody = Guid.CreateVersion7();

    [Theory]
    [InlineData("taught", "HasTaughtThem"), InlineData("marked", "HasMarkedThem"), InlineData("cover", "SharesCoverWithThem"), InlineData("reads", "ReadsTheRecord")]
    public void Any_tie_keeps_a_person_from_assessing_however_they_came_to_it(string tie, string rule)
    {
        foreach (var way in new[] { Way.DrawnHere, Way.DrawnElsewhere, Way.Named })
            Assert.Equal(rule, Tied(tie).MayNotAssess(Somebody, way)!.Rule);
    }

    [Fact]
    public void The_line_is_asked_of_those_whom_the_office_names()
    {
        Assert.Equal("StandsInTheirLine", Tied("line").MayNotAssess(Somebody, Way.Named)!.Rule);
        Assert.Null(Tied("line").MayNotAssess(Somebody, Way.DrawnHere));
    }

    [Fact]
    public void A_leader_never_assesses_themselves_whatever_ties_there_are() => Gen.Select(Gen.Bool.Array[5], Gen.Int[0, 3]).Sample((ties, way) =>
        World(ties, Leader).MayNotAssess(Leader, (Way)way) == SignOffRefusals.OwnLevel, iter: Effort.Of(200));

    [Fact]
    public void Only_somebody_without_any_tie_may() => Gen.Bool.Array[5].Sample(ties =>
        (World(ties, Somebody).MayNotAssess(Somebody, Way.Named) is null) == ties.All(tie => !tie), iter: Effort.Of(200));

    private static Ties Tied(string tie) =>
        World([tie == "taught", tie == "marked", tie == "cover", tie == "reads", tie == "line"], Somebody);

    private static Ties World(bool[] ties, Guid person)
    {
        HashSet<Guid> If(bool tie) => tie ? [person] : [];
        return new Ties(Leader, If(ties[0]), If(ties[1]), If(ties[2]), If(ties[3]), If(ties[4]));
    }
}
