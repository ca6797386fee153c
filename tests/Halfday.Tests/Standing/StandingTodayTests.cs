using Halfday.Shared.Time;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing;

/// <summary>Today, for those who steer or read: how many obligations below them are behind, and the way there.</summary>
public sealed class StandingTodayTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task The_office_the_auditor_and_the_administrator_read_how_many_are_behind(Database database)
    {
        var works = await AWorksThatIsBehind(database);

        foreach (var (person, unit) in new[] { (works.Office, works.Bureau), (works.Auditor, works.Top), (works.Administrator, works.Top) })
        {
            var page = await works.SignedInAs(person).Get("/");
            page.ShouldShow($"{unit.Name}: 2 obligations are behind");
            page.ShouldShow($"/standing/{unit.Code}\"");
        }
    }

    [Theory, EachDatabase]
    public async Task When_nothing_is_behind_it_says_that(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(new(2026, 9, 29, 0, 0, 0, TimeSpan.Zero));

        (await works.SignedInAs(works.Office).Get("/")).ShouldShow("Machinery Bureau: nothing is behind");
    }

    [Theory, EachDatabase]
    public async Task Who_reads_no_unit_is_told_nothing_of_it(Database database)
    {
        var works = await AWorksThatIsBehind(database);

        (await works.SignedInAs(works.Mentor).Get("/")).ShouldNotShow("obligations are behind");
    }

    private async Task<Works> AWorksThatIsBehind(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(
            works.NewHalfDay(works.Leader, StandingStory.LastWednesday, PartOfDay.Am), works.NewHalfDay(works.SecondLeader, StandingStory.LastWednesday, PartOfDay.Pm)));
        return works;
    }
}
