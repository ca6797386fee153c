using Halfday.Organization;
using Halfday.Shared.Journal;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Everywhere;

/// <summary>Pages speak to people: names and not codes, words and not verbs of addresses, days and not ISO dates.</summary>
public sealed class WordsForPeopleTests(RunningApp app) : OnEachDatabase(app)
{
    private readonly RunningApp app = app;

    [Theory, EachDatabase]
    public async Task The_journal_says_who_by_name_and_what_in_words(Database database)
    {
        var works = await Given.AWorks(database);
        (await works.SignedInAs(works.Leader).Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-21"))).ShouldBeDone();
        var auditor = works.SignedInAs(works.Auditor);

        var english = await auditor.Get($"/journal?chain={Guid.Empty}&who={works.Leader.Code}");
        var chinese = await auditor.InChinese().Get($"/journal?chain={Guid.Empty}&who={works.Leader.Code}&what=absences");

        english.ShouldShow(">Zhou Wen</a>");
        english.ShouldShow("said when they can come");
        english.ShouldShow("  \"Date\": \"2026-10-21\"");
        english.ShouldShow("Wed 7 Oct 2026, 0:05 UTC");
        chinese.ShouldShow(">周文</a>");
        chinese.ShouldShow("登记可来时间");
        chinese.ShouldShow("<option value=\"absences\" selected");
    }

    [Fact]
    public async Task Every_act_of_a_person_or_program_has_its_word_in_the_journal()
    {
        var endpoints = (await app.On(Database.Sqlite)).Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
        var acts = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method != "GET") == true)
            .Select(endpoint => endpoint.RoutePattern.PathSegments.Where(segment => segment.IsSimple).Select(segment => segment.Parts[0]).OfType<RoutePatternLiteralPart>().LastOrDefault()?.Content)
            .OfType<string>().Where(word => word.All(letter => letter == '-' || char.IsAsciiLetterLower(letter)))
            .Concat(["appoint", "endappointment", "grant", "endrole", "shifts", "leave", "end", "close", "open", "capacity", "part", "forget", "keep", "issue", "propose", "adopt", "preview", "confirm", "export"]);

        Assert.Empty(acts.Distinct().Except(JournalWords.Known));
    }

    [Theory, EachDatabase]
    public async Task A_plan_says_who_asked_for_it_and_for_which_weeks(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        var run = new Halfday.Rota.PlanRun { SiteId = works.Site.Id, FirstMonday = new DateOnly(2026, 11, 30), Weeks = 6, Seed = 0, AskedAt = TestTime.Morning.UtcDateTime, AskedBy = works.Coordinator.Code };
        run.Cancel(TestTime.Morning.UtcDateTime);
        await works.Change(db => db.Add(run));

        foreach (var path in new[] { $"/rota/{works.Site.Code}/plans", $"/rota/{works.Site.Code}/plans/{run.Id}" })
        {
            var page = await coordinator.Get(path);
            page.ShouldShow("Sun Meifang");
            page.ShouldShow("week 49 of 2026 to week 1 of 2027");
            page.ShouldNotShow("2026-W49 to");
        }
    }

    [Theory, EachDatabase]
    public async Task A_deadline_that_binds_is_a_day_in_words(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Leader).InChinese().Get($"/people/{works.Leader.Code}");

        page.ShouldShow("在2028年9月28日前掌握");
        page.ShouldNotShow("2028-09-28");
    }

    [Theory, EachDatabase]
    public async Task What_suits_best_is_not_said_to_be_impossible(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Availability { PersonId = works.Leader.Id, Kind = AvailabilityKind.Preferred, Weekday = DayOfWeek.Tuesday, Part = PartOfDay.Am }));

        var page = await works.SignedInAs(works.Coordinator).Get($"/people/{works.Leader.Code}");

        page.ShouldShow("Nothing is noted from today on.");
        Assert.True(page.Body.IndexOf("Likes best to come", StringComparison.Ordinal) is > 0 and var heading && heading < page.Body.IndexOf("every Tue, morning", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_mentor_reads_a_sentence_and_is_not_asked_about_what_is_not_over(Database database)
    {
        var works = await Given.AWorks(database);
        var mentor = works.SignedInAs(works.Mentor);
        await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in");

        (await mentor.Get("/")).ShouldShow("Zhou Wen comes to Workshop 1 to learn turning");
        (await mentor.Get($"/half-days/{works.HalfDay.Id}")).ShouldShow("Is Zhou Wen at work with you?");
        (await mentor.Get($"/half-days/{works.HalfDay.Id}/confirmation")).ShouldShow("Zhou Wen is at work with you at turning today?");
        TestTime.Is(new DateTimeOffset(2026, 10, 7, 4, 30, 0, TimeSpan.Zero));
        (await mentor.Get($"/half-days/{works.HalfDay.Id}")).ShouldShow("Did Zhou Wen work with you?");
    }

    [Theory, EachDatabase]
    public async Task Levels_and_groups_have_words_beside_their_numbers_and_codes(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        await works.Change(db => db.AddRange(new[] { works.Leader, works.SecondLeader, works.Mentor }.Select(person => new CoverMember { Group = $"{works.Prefix}-O", PersonId = person.Id, MaxAway = 1 })));

        (await coordinator.Get($"/trades/{works.Turning.Code}/edit")).ShouldShow("<option value=\"3\" selected>3: works alone to standard</option>");
        (await coordinator.Get($"/cover/{works.Prefix}-O")).ShouldShow("Cover group of Zhou Wen, Ma Aiguo and 1 other");
    }

    [Theory, EachDatabase]
    public async Task A_wrong_password_is_not_said_to_be_one_try_too_many(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedOut.Post("/sign-in", ("name", works.Leader.Code), ("password", "wrong"));

        answer.ShouldShow("The name or the password is not right: check both.");
    }
}
