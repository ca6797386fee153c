using Halfday.Decisions;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>What the foreman's page says of a leader who does not come at eight.</summary>
public sealed class NotHereYetTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Within_the_time_to_check_in_the_leader_is_expected(Database database)
    {
        var page = await TheDay(await Given.AWorks(database), minutes: 25);

        page.ShouldShow("Planned");
        page.ShouldNotShow("Not here yet");
    }

    [Theory, EachDatabase]
    public async Task After_it_the_page_says_who_is_not_here_yet_and_offers_a_substitute(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await TheDay(works, minutes: 26);

        page.ShouldShow("Not here yet");
        page.ShouldShow("<span>not checked in</span><span class=\"value\">1</span>");
        page.ShouldShow($"/half-days/{works.HalfDay.Id}/substitute");
    }

    [Theory, EachDatabase]
    public async Task The_minutes_are_those_of_the_clause_that_binds_the_leader(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Decisions.Include(decision => decision.Clauses).Single(decision => decision.Id == works.Decision.Id)
            .Clauses.Single(clause => clause.Duty == DutyKind.FloorTime).CheckInMinutes = 60);

        (await TheDay(works, minutes: 50)).ShouldNotShow("Not here yet");
        (await TheDay(works, minutes: 56)).ShouldShow("Not here yet");
    }

    [Theory, EachDatabase]
    public async Task Once_it_is_over_the_page_says_so_and_offers_no_substitute_any_more(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(TestTime.Morning.AddMinutes(240));

        var page = await TheDay(works, minutes: 240);

        page.ShouldShow("Over, and not checked in");
        page.ShouldNotShow($"/half-days/{works.HalfDay.Id}/substitute");
        (await works.SignedInAs(works.Coordinator).Get($"/half-days/{works.HalfDay.Id}")).ShouldNotShow("Name a substitute");
    }

    [Theory, EachDatabase]
    public async Task A_mentor_who_is_away_is_no_longer_missed_once_it_is_over(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Halfday.Organization.Availability
        {
            PersonId = works.Mentor.Id, Date = works.HalfDay.Date, Kind = Halfday.Organization.AvailabilityKind.Unavailable,
        }));

        (await TheDay(works, minutes: 60)).ShouldShow("Wang Peiyu is away");
        (await TheDay(works, minutes: 240)).ShouldNotShow("Wang Peiyu is away");
    }

    [Theory, EachDatabase]
    public async Task The_half_days_own_page_and_the_mentors_say_it_too(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(TestTime.Morning.AddMinutes(40));

        (await works.SignedInAs(works.Coordinator).Get($"/half-days/{works.HalfDay.Id}")).ShouldShow("Not here yet");
        (await works.SignedInAs(works.Mentor).Get("/")).ShouldShow("Not here yet");
        (await works.SignedInAs(works.Coordinator).InChinese().Get("/day")).ShouldShow("尚未到场");
    }

    private static async Task<Answer> TheDay(Works works, int minutes)
    {
        TestTime.Is(TestTime.Morning.AddMinutes(minutes));
        return await works.SignedInAs(works.Coordinator).Get($"/day?site={works.Site.Code}");
    }
}
