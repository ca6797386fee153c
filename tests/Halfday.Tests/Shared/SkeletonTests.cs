using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared;

public sealed class SkeletonTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Todays_page_opens_for_whoever_is_signed_in(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Leader).Get("/");

        answer.ShouldBeDone();
        answer.ShouldShow("Today");
    }

    [Theory, EachDatabase]
    public async Task The_journal_of_a_works_verifies(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("migrate");

        var verified = await line.Do("journal", "verify");

        Assert.Contains("0 breaches", verified.Out, StringComparison.Ordinal);
    }
}
