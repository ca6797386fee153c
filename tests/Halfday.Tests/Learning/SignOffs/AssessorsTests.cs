using Halfday.Learning;
using Halfday.Learning.SignOffs;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Learning.SignOffs;

/// <summary>How assessors mark, as those who steer read it.</summary>
public sealed class AssessorsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Those_who_steer_read_who_marks_lower_than_others(Database database)
    {
        var works = await Given.AWorks(database);
        await Marked(works, occasions: 12, settled: true);
        var coordinator = works.SignedInAs(works.Coordinator);

        var page = await coordinator.Get("/signoffs/assessors");
        var answers = (await coordinator.Get("/api/v1/signoffs/assessors")).Json;

        page.ShouldShow("marks about half a level lower than others do");
        page.ShouldShow("marks about half a level higher than others do");
        // n occasions with marks half a level above and below the mean give n/2 / (n + 1).
        double ShiftOf(Halfday.Organization.Person person) => answers.EnumerateArray().Single(answer => answer.GetProperty("assessor").GetString() == person.Code).GetProperty("shift").GetDouble();
        Assert.Equal((6.0 / 13, -6.0 / 13, 0.0), (ShiftOf(works.Mentor), ShiftOf(works.SecondMentor), ShiftOf(works.Stranger)), new Near());
        Assert.All(answers.EnumerateArray(), answer => Assert.Equal(12, answer.GetProperty("shared").GetInt32()));
        (await coordinator.InChinese().Get("/signoffs/assessors")).ShouldShow("评定约比他人低半级");
    }

    [Theory, EachDatabase]
    public async Task Four_shared_marks_are_too_few_and_the_interval_is_kept_back(Database database)
    {
        var works = await Given.AWorks(database);
        await Marked(works, occasions: 4, settled: true);

        var answer = (await works.SignedInAs(works.Office).Get("/api/v1/signoffs/assessors")).Json[0];

        (await works.SignedInAs(works.Office).Get("/signoffs/assessors")).ShouldShow("too few shared marks to say");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("shift").ValueKind);
    }

    [Theory, EachDatabase]
    public async Task Marks_without_a_result_are_not_told_even_so(Database database)
    {
        var works = await Given.AWorks(database);
        await Marked(works, occasions: 12, settled: false);

        (await works.SignedInAs(works.Coordinator).Get("/signoffs/assessors")).ShouldShow("No marks yet");
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_steer_the_site_reads_nothing(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorksToRead(database));
        await Marked(works, occasions: 12, settled: true);

        foreach (var who in new[] { works.Leader, works.Mentor, works.Auditor }) Assert.NotEqual(System.Net.HttpStatusCode.OK, (await works.SignedInAs(who).Get("/signoffs/assessors")).Status);
        Assert.Equal("[]", (await foreign.SignedInAs(foreign.Coordinator).Get("/api/v1/signoffs/assessors")).Body);
    }

    // The mentor finds 2, the second mentor 1, and a third now the one, now the other; without a result the third is only asked.
    private static Task Marked(Works works, int occasions, bool settled) => works.Change(db =>
    {
        var at = TestTime.Morning.UtcDateTime;
        for (var number = 0; number < occasions; number++)
        {
            var assessment = Assessment.Open(new PersonTrade(works.Leader.Id, works.Turning.Id), works.Site.Id, Guid.CreateVersion7(), works.Mentor.Id, 2, "", at).Opened!;
            Assert.Null(assessment.Object(works.Leader.Id, "more"));
            Assert.Null(assessment.Ask(works.SecondMentor.Id, Way.DrawnHere, 1, at) ?? assessment.Mark(works.SecondMentor.Id, 1, "", at));
            Assert.Null(assessment.Ask(works.Stranger.Id, Way.Named, 1, at));
            if (settled) Assert.Null(assessment.Mark(works.Stranger.Id, 1 + (number % 2), "", at));
            db.Assessments.Add(assessment);
        }
    });

    private sealed class Near : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) one, (double, double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) + Math.Abs(one.Item3 - other.Item3) < 1e-6;

        public int GetHashCode((double, double, double) told) => 0;
    }
}
