using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.HalfDays;

/// <summary>What half days take from the decision above them, and ask of the rota below them.</summary>
public sealed class SeamTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task The_window_is_the_clauses(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Set<Clause>().Single(clause => clause.Id == works.Decision.Clauses[0].Id).CheckInMinutes = 3);

        var answer = await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in");

        answer.ShouldBeRefusedBecause("LateWithoutReason");
        answer.ShouldShow("More than 3 minutes have passed");
    }

    [Theory, EachDatabase]
    public async Task The_weeks_for_making_up_are_the_clauses(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Set<Clause>().Single(clause => clause.Id == works.Decision.Clauses[0].Id).MakeUpWeeks = 1);
        TestTime.Is(TestTime.Morning.AddDays(1));

        var answer = await works.SignedInAs(works.Leader).PostJson(
            $"/api/v1/half-days/{works.HalfDay.Id}/make-up", new { date = "2026-10-15", part = "AM", mentorId = works.Mentor.Id });

        answer.ShouldBeRefusedBecause("MakeUpPeriodIsOver");
    }

    [Theory, EachDatabase]
    public async Task A_swap_is_checked_by_the_rules_of_the_rota_and_leaves_both_as_they_were(Database database)
    {
        var works = await Given.AWorks(database);
        var mine = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 8), PartOfDay.Am);
        var theirs = works.NewHalfDay(works.SecondLeader, new DateOnly(2026, 10, 9), PartOfDay.Pm);
        await works.Change(db => db.AddRange(mine, theirs));
        await works.SignedInAs(works.Leader).Post($"/half-days/{mine.Id}/swap", ("withHalfDayId", $"{theirs.Id}"));
        var swap = await works.Ask(db => db.Swaps.SingleAsync(swap => swap.HalfDayId == mine.Id));

        var outcome = await Floor(works, (leaving, coming) =>
            leaving.Count == 2 && coming.Count == 2 ? new Refusal("LearnFirst", "Casting comes after turning.", "先学车工，再学铸造。") : null,
            floor => floor.AnswerSwap(swap.Id, SwapState.Agreed, CancellationToken.None));

        Assert.Equal("LearnFirst", outcome.Refusal!.Rule);
        Assert.Null((await works.Reload(mine)).Withdrawal);
        Assert.Equal(SwapState.Asked, (await works.Ask(db => db.Swaps.AsNoTracking().SingleAsync(kept => kept.Id == swap.Id))).State);
    }

    private static async Task<Outcome> Floor(
        Works works, Func<IReadOnlyList<HalfDay>, IReadOnlyList<HalfDay>, Refusal?> rule, Func<Floor, Task<Outcome>> act)
    {
        await using var scope = works.App.Services.CreateAsyncScope();
        var viewer = new Viewer();
        viewer.Is(works.SecondLeader.Id, works.SecondLeader.Code, default, [], []);
        return await act(new Floor(
            scope.ServiceProvider.GetRequiredService<HalfdayDb>(), viewer, scope.ServiceProvider.GetRequiredService<TimeProvider>(),
            [(_, _, _, _) => Task.FromResult<CheckChange>((leaving, coming) => rule(leaving, coming))]));
    }
}
