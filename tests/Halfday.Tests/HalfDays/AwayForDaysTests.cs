using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>A fortnight's leave, or a week of closure, is said once and read as one.</summary>
public sealed class AwayForDaysTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_fortnight_is_said_at_once_reads_as_one_and_is_taken_back_as_one(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        (await leader.Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-12"), ("until", "2026-10-25"))).ShouldBeDone();

        var away = await Away(works);
        Assert.Equal(Enumerable.Range(0, 14).Select(new DateOnly(2026, 10, 12).AddDays), away.Select(given => given.Date!.Value).Order());
        var page = await leader.Get("/absences");
        page.ShouldShow("Mon 12 Oct to Sun 25 Oct, all day");
        (await leader.InChinese().Get("/absences")).ShouldShow("10月12日 周一至10月25日 周日，全天");
        var form = Page(page).Forms.Single(form => form.Action.EndsWith("/withdrawal", StringComparison.Ordinal));
        Assert.Equal(13, form.QuerySelectorAll("[name='more']").Length);
        (await Answer.Of(await leader.Client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(
            form.QuerySelectorAll<IHtmlInputElement>("[name='more']").Select(more => KeyValuePair.Create("more", more.Value))), TestContext.Current.CancellationToken))).ShouldBeDone();
        Assert.Empty(await Away(works));
    }

    [Theory, EachDatabase]
    public async Task Days_that_run_backwards_or_for_more_than_a_quarter_are_refused_as_a_whole(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        var backwards = await leader.Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-20"), ("until", "2026-10-12"));
        backwards.ShouldBeRefusedBecause("AbsenceEndsBeforeItBegins");
        Assert.Equal("2026-10-12", Page(backwards).QuerySelectorAll<IHtmlInputElement>("#until").Single().Value);
        (await leader.Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-12"), ("until", "2027-10-12"))).ShouldBeRefusedBecause("AbsenceTooLong");
        (await leader.Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-01"), ("until", "2026-10-12"))).ShouldBeRefusedBecause("AbsenceInThePast");

        Assert.Empty(await Away(works));
    }

    [Theory, EachDatabase]
    public async Task Nobody_takes_back_another_persons_days(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.SecondLeader).Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-12"));
        await works.SignedInAs(works.Leader).Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-12"));
        var theirs = await works.Ask(db => db.Availabilities.SingleAsync(given => given.PersonId == works.SecondLeader.Id));
        var own = Assert.Single(await Away(works));

        (await works.SignedInAs(works.Leader).Post($"/absences/{own.Id}/withdrawal", ("more", theirs.Id.ToString()))).ShouldBeDone();

        Assert.True(await works.Ask(db => db.Availabilities.AnyAsync(given => given.Id == theirs.Id)));
    }

    [Theory, EachDatabase]
    public async Task All_half_days_that_fall_into_it_stand_in_one_notice(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 14), PartOfDay.Am), works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 21), PartOfDay.Am)));
        var leader = works.SignedInAs(works.Leader);
        await leader.Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-12"), ("until", "2026-10-25"));

        var page = Page(await leader.Get("/absences"));

        Assert.Equal(2, Assert.Single(page.QuerySelectorAll(".notice[data-tone='warn']")).QuerySelectorAll("a").Length);
    }

    [Theory, EachDatabase]
    public async Task The_form_of_the_preference_shows_what_is_kept_and_nothing_before(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        Assert.Equal("", Page(await leader.Get("/absences")).QuerySelectorAll<IHtmlSelectElement>("#preferredDay").Single().Value);
        await leader.Post("/absences", ("kind", "Preferred"), ("weekday", "Friday"), ("part", "PM"));

        var kept = Page(await leader.Get("/absences"));
        Assert.Equal(("Friday", "PM"), (kept.QuerySelectorAll<IHtmlSelectElement>("#preferredDay").Single().Value, kept.QuerySelectorAll<IHtmlSelectElement>("#preferredPart").Single().Value));
    }

    [Theory, EachDatabase]
    public async Task A_week_of_closure_is_kept_at_once(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Post($"/units/{works.Site.Code}/close", ("date", "2027-02-08"), ("until", "2027-02-12"), ("reason", "Spring Festival"))).ShouldBeDone();
        (await coordinator.Post($"/units/{works.Site.Code}/close", ("date", "2027-03-08"), ("until", "2027-03-01"))).ShouldBeRefusedBecause("EndsBeforeItBegins");
        (await coordinator.Post($"/units/{works.Site.Code}/close", ("date", "2027-03-08"), ("until", "2028-03-01"))).ShouldBeRefusedBecause("ClosedTooLong");

        Assert.Equal(5, await works.Ask(db => db.Closures.CountAsync(closure => closure.UnitId == works.Site.Id)));
    }

    private static Task<List<Availability>> Away(Works works) => works.Ask(db => db.Availabilities.AsNoTracking().Where(given => given.PersonId == works.Leader.Id).ToListAsync());

    private static IHtmlDocument Page(Answer answer) => new HtmlParser().ParseDocument(answer.Body);
}
