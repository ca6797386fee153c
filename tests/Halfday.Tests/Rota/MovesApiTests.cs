using Halfday.HalfDays;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

public sealed class MovesApiTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_program_moves_a_half_day_by_the_same_rules(Database database)
    {
        var works = await Given.AWorks(database);
        var half = works.Pinned(works.Leader, "2026-10-15", works.Mentor);
        await works.Change(db => db.Add(half));
        var coordinator = works.SignedInAs(works.Coordinator);
        var path = $"/api/v1/rota/{works.Site.Code}/half-days/{half.Id}";
        var to = new { week = "2026-W42", part = "Fri-AM", workshop = works.Workshop.Code, trade = works.Turning.Code, mentor = works.Mentor.Code };

        (await coordinator.PostJson($"{path}/move", to)).ShouldBeRefusedBecause("PinIsKept");
        (await coordinator.PostJson($"{path}/unpin", new { })).ShouldBeDone();
        (await coordinator.PostJson($"{path}/move", to with { mentor = works.SecondMentor.Code })).ShouldBeRefusedBecause("MentorTeachesIt");
        (await coordinator.PostJson($"{path}/move", to with { part = "Sun-AM" })).ShouldBeRefusedBecause("NoSuchPlace");
        (await coordinator.PostJson($"{path}/move", to)).ShouldBeDone();

        Assert.Equal(WithdrawalReason.MovedByHand, (await works.Reload(half)).Withdrawal!.Reason);
        (await works.SignedInAs(works.Leader).PostJson($"{path}/pin", new { })).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task Weights_of_a_site_are_kept_and_count_from_the_next_problem_on(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        var path = $"/rota/{works.Site.Code}/weights";
        (string, string)[] form = [("missed", "70"), ("lacking", "20"), ("change", "3"), ("otherPart", "1"), ("otherDay", "2"), ("overload", "0")];

        (await coordinator.Get(path)).ShouldShow("What counts how much");
        (await coordinator.Post(path, form)).ShouldBeDone();
        (await coordinator.Post(path, [.. form.Skip(1), ("missed", "-1")])).ShouldBeRefusedBecause("WeightOutOfRange");

        var weights = (await works.Problem()).Weights;
        Assert.Equal((70, 0), (weights.Missed, weights.Overload));
    }
}
