using Halfday.HalfDays;
using Halfday.HalfDays.Ties;
using Halfday.Shared.Journal;
using Halfday.Tests.Harness;
using Halfday.Tests.Rota;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays.Ties;

/// <summary>What workers say in one tap is counted by unit, and leads to nobody.</summary>
public sealed class TiesTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task After_confirming_the_mentor_is_asked_and_each_question_once(Database database)
    {
        var works = await AConfirmedHalfDay(database);
        var mentor = works.SignedInAs(works.Mentor);
        (await mentor.Get("/mentoring")).ShouldShow("I was heard");

        (await mentor.Post($"/half-days/{works.HalfDay.Id}/ties", ("question", "Heard"), ("yes", "true"))).ShouldBeDone();
        (await mentor.Post($"/half-days/{works.HalfDay.Id}/ties", ("question", "Heard"), ("yes", "false"))).ShouldBeDone();

        Assert.Equal([true], await Answers(works));
        Assert.DoesNotContain("I was heard", (await mentor.Get("/mentoring")).Body, StringComparison.Ordinal);
        (await mentor.Get("/mentoring")).ShouldShow("We really worked together");
    }

    [Theory, EachDatabase]
    public async Task Nobody_but_who_confirmed_is_asked(Database database)
    {
        var works = await AConfirmedHalfDay(database);

        (await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/ties", ("question", "Heard"), ("yes", "true"))).ShouldBeUnseen();
        (await works.SignedInAs(works.SecondMentor).PostJson($"/api/v1/half-days/{works.HalfDay.Id}/ties", new { question = 1, yes = true })).ShouldBeUnseen();

        Assert.Empty(await Answers(works));
    }

    [Theory, EachDatabase]
    public async Task An_answer_leads_to_nobody_by_key_column_or_journal(Database database)
    {
        var works = await AConfirmedHalfDay(database);
        var before = await works.Ask(db => db.Set<JournalEntry>().CountAsync(entry => entry.Chain == works.Site.Id));

        (await works.SignedInAs(works.Mentor).Post($"/half-days/{works.HalfDay.Id}/ties", ("question", "Together"), ("yes", "true"))).ShouldBeDone();

        var answer = await works.Ask(db => db.TieAnswers.AsNoTracking().SingleAsync(each => each.SiteId == works.Site.Id));
        var told = DateTimeOffset.UnixEpoch.AddMilliseconds(Convert.ToInt64(answer.Id.ToString("N")[..11], 16) * 16 % 200_000_000_000_000);
        Assert.True((TimeProvider.System.GetUtcNow() - told).Duration() > TimeSpan.FromHours(1), "The key tells the time.");
        Assert.Equal(new[] { "Id", "Monday", "Question", "SiteId", "WorkshopId", "Yes" }, typeof(TieAnswer).GetProperties().Select(property => property.Name).Order());
        Assert.Equal(before, await works.Ask(db => db.Set<JournalEntry>().CountAsync(entry => entry.Chain == works.Site.Id)));
    }

    [Theory, EachDatabase]
    public async Task Four_answers_are_not_shown_and_five_are(Database database)
    {
        var works = await Given.AWorks(database);
        await Say(works, 4, LongAgo);
        Assert.Equal(0, (await Shares(works)).GetArrayLength());

        await Say(works, 1, LongAgo);

        Assert.Equal((5, 5), ((await Shares(works))[0].GetProperty("yes").GetInt32(), (await Shares(works))[0].GetProperty("answers").GetInt32()));
        (await works.SignedInAs(works.Coordinator).Get($"/units/{works.Site.Code}")).ShouldShow("5 of 5: we really worked together");
        (await works.SignedInAs(works.Stranger).Get($"/api/v1/units/{works.Site.Code}/ties")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task One_more_in_another_workshop_or_in_weeks_that_are_not_over_changes_nothing_that_is_shown(Database database)
    {
        var works = await Given.AWorks(database);
        await Say(works, 6, LongAgo);

        await Say(works, 1, LongAgo, works.SecondWorkshop);
        await Say(works, 9, "2026-10-05");

        Assert.Equal(6, (await Shares(works))[0].GetProperty("answers").GetInt32());
    }

    [Theory, EachDatabase]
    public async Task An_answer_is_filed_under_the_week_in_which_it_was_said(Database database)
    {
        var works = await AConfirmedHalfDay(database);
        TestTime.Is(TestTime.Morning.AddDays(5));

        (await works.SignedInAs(works.Mentor).Post($"/half-days/{works.HalfDay.Id}/ties", ("question", "Together"), ("yes", "true"))).ShouldBeDone();

        Assert.Equal(RotaWorld.Day("2026-10-12"), (await works.Ask(db => db.TieAnswers.AsNoTracking().SingleAsync(each => each.SiteId == works.Site.Id))).Monday);
    }

    // A block of four weeks that is over, wherever blocks begin.
    private const string LongAgo = "2026-08-31";

    private async Task<Works> AConfirmedHalfDay(Database database)
    {
        var works = await Given.AWorks(database);
        (await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in")).ShouldBeDone();
        (await works.SignedInAs(works.Mentor).Post($"/half-days/{works.HalfDay.Id}/confirmation")).ShouldBeDone();
        return works;
    }

    private static Task<List<bool>> Answers(Works works) => works.Ask(db => db.TieAnswers.Where(answer => answer.SiteId == works.Site.Id).Select(answer => answer.Yes).ToListAsync());

    private static Task Say(Works works, int times, string monday, Halfday.Organization.Unit? workshop = null) => works.Change(db => db.AddRange(Enumerable.Range(0, times).Select(_ => new TieAnswer
    {
        SiteId = works.Site.Id, WorkshopId = (workshop ?? works.Workshop).Id, Monday = RotaWorld.Day(monday), Question = TieQuestion.Together, Yes = true,
    })));

    private static async Task<System.Text.Json.JsonElement> Shares(Works works) => (await works.SignedInAs(works.Coordinator).Get($"/api/v1/units/{works.Site.Code}/ties")).Json;
}
