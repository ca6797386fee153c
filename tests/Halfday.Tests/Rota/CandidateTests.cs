using System.Text.Json;
using Halfday.HalfDays;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

/// <summary>One place that cannot be as announced: who or when else, each checked by the rules.</summary>
public sealed class CandidateTests(RunningApp app) : OnEachDatabase(app)
{
    private async Task<(Works Works, HalfDay Half)> APlace(Database database)
    {
        var works = await Given.AWorks(database);
        var half = works.Pinned(works.Leader, "2026-10-15", works.Mentor);
        half.Pinned = false;
        await works.Change(db => db.Add(half));
        await works.Away(works.Mentor, "2026-10-15", PartOfDay.Am);
        return (works, half);
    }

    private static async Task<List<JsonElement>> Candidates(Works works, HalfDay half) =>
        [.. JsonDocument.Parse((await works.SignedInAs(works.Coordinator).Get($"/api/v1/rota/{works.Site.Code}/half-days/{half.Id}/candidates")).Body).RootElement.EnumerateArray()];

    [Theory, EachDatabase]
    public async Task Candidates_that_may_come_stand_before_those_that_may_not_each_with_its_reason(Database database)
    {
        var (works, half) = await APlace(database);

        var candidates = await Candidates(works, half);

        Assert.NotEmpty(candidates);
        Assert.Equal(candidates.OrderByDescending(c => c.GetProperty("mayCome").GetBoolean()).Select(c => c.ToString()), candidates.Select(c => c.ToString()));
        Assert.All(candidates, c => Assert.NotEmpty(c.GetProperty("why").GetString()!));
    }

    [Theory, EachDatabase]
    public async Task What_is_offered_can_be_taken_and_both_people_are_told(Database database)
    {
        var (works, half) = await APlace(database);
        var open = (await Candidates(works, half)).First(c => c.GetProperty("mayCome").GetBoolean()).GetProperty("to");

        var answer = await works.SignedInAs(works.Coordinator).Post($"/rota/{works.Site.Code}/half-days/{half.Id}/move",
            ("when", $"{open.GetProperty("week").GetInt32()}|{open.GetProperty("part").GetString()}"),
            ("lesson", $"{open.GetProperty("trade").GetString()}|{open.GetProperty("mentor").GetString()}"), ("leader", open.GetProperty("leader").GetString()!));

        answer.ShouldBeDone();
        Assert.Equal(WithdrawalReason.MovedByHand, (await works.Reload(half)).Withdrawal!.Reason);
    }

    [Theory, EachDatabase]
    public async Task The_page_of_a_half_day_lists_them(Database database)
    {
        var (works, half) = await APlace(database);

        var page = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/half-days/{half.Id}");

        page.ShouldShow("Who or when else");
        page.ShouldShow("fair share");
    }
}
