using System.Text.Json;
using Halfday.HalfDays;
using Halfday.Rota;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Rota;

/// <summary>Facts change after publication; a coordinator mends what stands.</summary>
public sealed class ReplanPageTests(RunningApp app) : OnEachDatabase(app)
{
    private async Task<(Works Works, HalfDay Hit)> AMentorIsIll(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Publish(await works.Plan());
        var hit = (await works.Standing()).First(half => half.MentorId == works.Mentor.Id);
        await works.Away(works.Mentor, hit.Date.ToString("yyyy-MM-dd"), hit.Part);
        return (works, hit);
    }

    private static async Task<Guid> Replanned(Works works)
    {
        var asked = await works.SignedInAs(works.Coordinator).PostJson($"/api/v1/rota/{works.Site.Code}/replans", new { });
        asked.ShouldBeDone();
        return (await works.Ended(JsonDocument.Parse(asked.Body).RootElement.GetProperty("id").GetGuid())).Id;
    }

    [Theory, EachDatabase]
    public async Task What_no_longer_holds_is_said_before_anything_is_asked(Database database)
    {
        var (works, _) = await AMentorIsIll(database);

        var page = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/replan");

        page.ShouldShow("Wang Peiyu is not on shift");
        page.ShouldShow("Find ways to mend it");
    }

    [Theory, EachDatabase]
    public async Task Choices_are_offered_by_how_much_they_move_and_none_makes_a_half_day(Database database)
    {
        var (works, hit) = await AMentorIsIll(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        var asked = await coordinator.Post($"/rota/{works.Site.Code}/replan");
        asked.ShouldBeDone();
        var run = await works.Ended(Guid.Parse(asked.Location.Split('/')[^1]));

        Assert.Equal((RunKind.Replan, PlanRunState.Planned), (run.Kind, run.State));
        (await coordinator.Get(asked.Location)).ShouldShow("Choose how much may change");
        Assert.Null((await works.Reload(hit)).Withdrawal);
    }

    [Theory, EachDatabase]
    public async Task The_one_chosen_is_published_only_what_it_touches_changes_and_those_are_told(Database database)
    {
        var (works, hit) = await AMentorIsIll(database);
        var before = await works.Standing();
        var toldBefore = await Told(works);
        var id = await Replanned(works);
        var coordinator = works.SignedInAs(works.Coordinator);
        var choices = JsonDocument.Parse((await coordinator.Get($"/api/v1/rota/{works.Site.Code}/plans/{id}/choices")).Body).RootElement.EnumerateArray().ToList();
        var fewest = choices.MinBy(choice => (choice.GetProperty("lost").GetInt32(), choice.GetProperty("visible").GetInt32(), choice.GetProperty("mentor").GetInt32()));

        (await coordinator.PostJson($"/api/v1/rota/{works.Site.Code}/plans/{id}/choice", new { number = fewest.GetProperty("number").GetInt32() })).ShouldBeDone();
        (await works.Publish(id)).ShouldBeDone();

        var after = await works.Standing();
        Assert.Equal(WithdrawalReason.Replanned, (await works.Reload(hit)).Withdrawal!.Reason);
        Assert.Equal(before.Count - 1, after.Select(half => half.Id).Intersect(before.Select(half => half.Id)).Count());
        Assert.True(await Told(works) > toldBefore);
        Assert.True(fewest.GetProperty("proven").GetBoolean());
    }

    [Theory, EachDatabase]
    public async Task With_nobodys_week_moved_the_half_day_is_lost_unless_another_mentor_takes_over(Database database)
    {
        var (works, _) = await AMentorIsIll(database);
        var id = await Replanned(works);

        var choices = JsonDocument.Parse((await works.SignedInAs(works.Coordinator).Get($"/api/v1/rota/{works.Site.Code}/plans/{id}/choices")).Body).RootElement.EnumerateArray().ToList();

        var still = choices.Single(choice => choice.GetProperty("visible").GetInt32() == 0);
        Assert.Equal(1, still.GetProperty("lost").GetInt32() + still.GetProperty("mentor").GetInt32());
    }

    [Theory, EachDatabase]
    public async Task A_choice_that_is_not_there_is_refused(Database database)
    {
        var (works, _) = await AMentorIsIll(database);
        var id = await Replanned(works);

        (await works.SignedInAs(works.Coordinator).PostJson($"/api/v1/rota/{works.Site.Code}/plans/{id}/choice", new { number = 99 })).ShouldBeRefusedBecause("NoSuchChoice");
    }

    [Theory, EachDatabase]
    public async Task Where_nothing_is_announced_there_is_nothing_to_mend(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.HalfDays.Where(half => half.SiteId == works.Site.Id).ExecuteDelete());
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Get($"/rota/{works.Site.Code}/replan")).ShouldShow("Nothing is announced");
        (await coordinator.PostJson($"/api/v1/rota/{works.Site.Code}/replans", new { })).ShouldBeRefusedBecause("NothingStands");
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_steer_the_site_finds_no_re_plan(Database database)
    {
        var (works, hit) = await AMentorIsIll(database);
        var leader = works.SignedInAs(works.Leader);

        foreach (var page in new[] { "replan", "fairness" }) (await leader.Get($"/rota/{works.Site.Code}/{page}")).ShouldBeUnseen();
        (await leader.Get($"/api/v1/rota/{works.Site.Code}/half-days/{hit.Id}/candidates")).ShouldBeUnseen();
        (await leader.PostJson($"/api/v1/rota/{works.Site.Code}/replans", new { })).ShouldBeUnseen();
    }

    private static Task<int> Told(Works works) => works.Ask(db => db.Notices.To(works.Mentor.Id).CountAsync());
}
