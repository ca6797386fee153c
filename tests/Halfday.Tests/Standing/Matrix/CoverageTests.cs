using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Standing.Matrix;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing.Matrix;

public sealed class CoverageTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Asked = new(2027, 8, 15);

    [Theory, EachDatabase]
    public async Task Each_month_end_tells_what_was_owed_and_stood_mastered_then(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 80, 3, new(2026, 10, 31));
        await works.Knows(works.SecondLeader, works.Turning, 80, 3, new(2026, 12, 1));
        await works.Change(db => db.Add(works.Found(works.Leader, works.Turning, Method.Revocation, new(2027, 2, 28), 0, 0)));

        var year = await Year(works, works.Site);

        Assert.Equal(["2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"], year.Take(6).Select(month => month.On.ToString("yyyy-MM-dd")));
        Assert.Equal([(4, 0), (4, 1), (4, 1), (4, 2), (4, 2), (4, 1)], year.Take(6).Select(month => (month.Owed, month.Mastered)));
        Assert.Equal((Asked, 12, 25), (year[^1].On, year.Count, year[^1].Percent));
    }

    // The slow, obvious twin: the matrix of each day, read anew.
    [Theory, EachDatabaseWith(1), EachDatabaseWith(2)]
    public async Task Any_evidence_gives_on_each_day_what_the_matrix_of_that_day_gives(Database database, int seed)
    {
        var works = await Given.AWorks(database);
        await works.Lapses(works.Turning, 2);
        var random = new Random(seed);
        await works.Change(db =>
        {
            foreach (var person in new[] { works.Leader, works.SecondLeader })
                foreach (var trade in new[] { works.Turning, works.Casting })
                    for (var i = 0; i < 6; i++)
                        db.Add(works.Found(person, trade, (Method)random.Next(4), Asked.AddDays(-random.Next(320)), random.Next(2) == 0 ? 80 : null, random.Next(2) == 0 ? 3 : null));
        });

        var counted = 0;
        foreach (var month in await Year(works, works.Bureau))
        {
            var matrix = await works.Matrix(month.On, works.Bureau);
            Assert.Equal((month.On, matrix.Rows.Sum(row => row.Asked), matrix.Rows.Sum(row => row.Mastered)), (month.On, month.Owed, month.Mastered));
            counted += month.Mastered;
        }
        Assert.True(counted > 0);
    }

    [Theory, EachDatabase]
    public async Task Before_anything_was_owed_there_is_no_share(Database database)
    {
        var works = await Given.AWorks(database);

        var year = await works.Ask(db => Coverage.Year(db, works.Site, new(2026, 9, 29), CancellationToken.None));

        Assert.All(year.SkipLast(1), month => Assert.Null(month.Percent));
        Assert.Equal(0, year[^1].Percent);
    }

    [Theory, EachDatabase]
    public async Task A_year_takes_no_more_statements_than_a_day(Database database)
    {
        var works = await Given.AWorks(database);

        Assert.Equal(
            await Counting.Statements(works, db => Coverage.At(db, works.Site.Path, [Asked], default)),
            await Counting.Statements(works, db => Coverage.Year(db, works.Site, Asked, default)));
    }

    [Theory, EachDatabase]
    public async Task The_page_draws_it_and_says_each_month_beneath_and_the_program_reads_the_same(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 80, 3, new(2026, 10, 1));
        var office = works.SignedInAs(works.Office);

        var page = await office.Get($"/matrix/coverage?unit={works.Site.Code}");
        var last = (await office.Get($"/api/v1/matrix/coverage?unit={works.Site.Code}")).Json.EnumerateArray().Last();

        page.ShouldShow("25%");
        page.ShouldShow("7 October 2026");
        page.ShouldShow("From 0 percent to 25 percent");
        Assert.Equal((4, 1, 25), (last.GetProperty("owed").GetInt32(), last.GetProperty("mastered").GetInt32(), last.GetProperty("percent").GetInt32()));
        (await office.InChinese().Get($"/matrix/coverage?unit={works.Site.Code}")).ShouldShow("逐月掌握率");
    }

    private static Task<IReadOnlyList<Coverage>> Year(Works works, Unit unit) => works.Ask(db => Coverage.Year(db, unit, Asked, CancellationToken.None));
}
