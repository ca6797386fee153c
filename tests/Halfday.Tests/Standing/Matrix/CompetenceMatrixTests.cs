using Halfday.Decisions;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Standing.Matrix;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing.Matrix;

public sealed class CompetenceMatrixTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Today = MatrixStory.Today;

    [Theory, EachDatabase]
    public async Task Every_leader_has_a_cell_for_every_trade_they_owe_found_or_not(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 80, 3, Today.AddDays(-5));

        var matrix = await works.Matrix();

        Assert.Equal([works.Casting.Code, works.Turning.Code], matrix.Columns.Select(column => column.Key));
        Assert.Equal([works.Leader.Code, works.SecondLeader.Code], matrix.Rows.Select(row => row.Person.Code));
        Assert.All(matrix.Rows, row => Assert.All(row.Cells, Assert.NotNull));
        Assert.True(matrix.Of(works.Leader, works.Turning)!.IsMastered);
        Assert.Equal((1, 2), (matrix.Of(works.Leader).Mastered, matrix.Of(works.Leader).Asked));
        Assert.Equal((0, 2), (matrix.Of(works.SecondLeader).Mastered, matrix.Of(works.SecondLeader).Asked));
    }

    [Theory, EachDatabase]
    public async Task What_is_left_adds_up_over_the_trades_that_are_asked_for(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 80, 2, Today.AddDays(-5), practised: 3);

        var left = (await works.Matrix()).Of(works.Leader).Left;

        Assert.Equal((1 + 4, 1, 2), (left.HalfDays, left.Tests, left.SignOffs));
        Assert.Equal((new DateOnly(2028, 9, 28), Pressure.Low), (left.Deadline!.Value, left.Pressure));
    }

    [Theory, EachDatabase]
    public async Task Shortly_before_the_deadline_the_time_is_too_short_and_who_is_done_is_not_pressed(Database database)
    {
        var works = await Given.AWorks(database);
        foreach (var trade in new[] { works.Turning, works.Casting }) await works.Knows(works.SecondLeader, trade, 80, 3, Today.AddDays(-5));

        var matrix = await works.Matrix(new DateOnly(2028, 9, 20));

        Assert.Equal((Pressure.TooLate, Pressure.None), (matrix.Of(works.Leader).Left.Pressure, matrix.Of(works.SecondLeader).Left.Pressure));
        Assert.Equal([works.Leader.Code], matrix.Find(null, MatrixLook.OnlyPressed, null).Select(row => row.Person.Code));
        Assert.Equal("late", matrix.Of(works.Leader, works.Turning)!.DueMark());
    }

    [Theory, EachDatabase]
    public async Task A_lapse_ahead_is_marked_sixty_days_before_and_one_that_came_takes_with_it_what_rests_on_it(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Lapses(works.Turning, 12);
        await works.Knows(works.Leader, works.Turning, 80, 3, new DateOnly(2026, 1, 1));
        await works.Knows(works.Leader, works.Casting, 80, 3, new DateOnly(2026, 1, 1));
        var (before, ahead, gone) = (await works.Matrix(new(2026, 11, 1)), await works.Matrix(new(2026, 11, 2)), await works.Matrix(new(2027, 1, 1)));

        Assert.Equal([null, "soon", "gone"], new[] { before, ahead, gone }.Select(matrix => matrix.Of(works.Leader, works.Turning)!.LapseMark()));
        Assert.Equal([0, 1, 0], new[] { before, ahead, gone }.Select(matrix => matrix.Find(null, MatrixLook.OnlyLapsing, null).Count));
        Assert.Equal((2, 0), (ahead.Of(works.Leader).Mastered, gone.Of(works.Leader).Mastered));
        Assert.Equal(works.Turning.Id, gone.Of(works.Leader, works.Casting)!.FallenBelow?.Id);
        Assert.Null(gone.Of(works.SecondLeader, works.Casting)!.LapseMark());
    }

    [Theory, EachDatabase]
    public async Task A_later_finding_does_not_change_an_earlier_matrix(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 40, 1, Today.AddDays(-5));
        var before = await works.Matrix(Today.AddDays(-1));
        await works.Change(db => db.AddRange(works.Found(works.Leader, works.Turning, Method.Test, Today, knowledge: 90), works.Found(works.Leader, works.Turning, Method.SignOff, Today, operation: 4)));

        Assert.Equal(before.Of(works.Leader, works.Turning)!.State, (await works.Matrix(Today.AddDays(-1))).Of(works.Leader, works.Turning)!.State);
        Assert.True((await works.Matrix()).Of(works.Leader, works.Turning)!.IsMastered);
    }

    [Theory, EachDatabase]
    public async Task Above_the_sites_trades_of_one_name_share_a_column(Database database)
    {
        var works = await Given.AWorks(database);
        var second = await SecondSite(works);
        await works.Knows(second.Leader, second.Turning, 75, 3, Today.AddDays(-5));

        var matrix = await works.Matrix(unit: works.Bureau);

        Assert.Equal(["Casting", "Turning"], matrix.Columns.Select(column => column.Key));
        Assert.Equal(2, matrix.Columns[1].TradeIds.Count);
        Assert.True(matrix.Of(second.Leader, second.Turning)!.IsMastered);
        Assert.Null(matrix.Of(second.Leader).Cells[0]);
        Assert.Single(matrix.Only("Casting").Columns);
        Assert.DoesNotContain(matrix.Only("Casting").Rows, row => row.Person.Id == second.Leader.Id);
    }

    [Theory, EachDatabase]
    public async Task The_same_number_of_queries_serves_two_leaders_and_forty(Database database)
    {
        var works = await Given.AWorks(database);
        var few = await Counting.Statements(works, db => CompetenceMatrix.Of(db, works.Site, Today, default));
        await works.Change(db =>
        {
            var post = db.Posts.Single(post => post.Code == $"{works.Prefix}-director");
            for (var i = 0; i < 40; i++)
            {
                var person = works.NewPerson($"more{i:00}", $"Leader {i}", "");
                db.AddRange(person, new Appointment { PersonId = person.Id, PostId = post.Id, UnitId = works.Site.Id, From = new DateOnly(2026, 1, 1), Detached = true });
                db.Add(works.Found(person, works.Turning, Method.Test, Today.AddDays(-i), knowledge: i));
            }
        });

        Assert.Equal(few, await Counting.Statements(works, db => CompetenceMatrix.Of(db, works.Site, Today, default)));
        Assert.Equal(42, (await works.Matrix()).Rows.Count);
    }

    [Theory, EachDatabase]
    public async Task Leaders_are_put_in_the_order_that_is_asked_for(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 80, 3, Today.AddDays(-5));
        var matrix = await works.Matrix();

        foreach (var (sort, first) in new[] { ("name", "Ma Aiguo"), ("-name", "Zhou Wen"), ("mastered", "Ma Aiguo"), ("-mastered", "Zhou Wen"), ("", "Ma Aiguo"), ("pressure", "Zhou Wen"), ("nonsense", "Ma Aiguo") })
            Assert.Equal((sort, first), (sort, matrix.Find(null, null, sort)[0].Person.Name));
        Assert.Equal(["Zhou Wen"], matrix.Find(" 周文 ", null, null).Select(row => row.Person.Name));
        Assert.Empty(matrix.Find("nobody", null, null));
    }

    private static async Task<(Person Leader, Halfday.Trades.Trade Turning)> SecondSite(Works works)
    {
        var site = new Unit { Code = $"{works.Prefix}-S2", Name = "Second Works", Level = UnitLevel.Site };
        site.HangBelow(works.Bureau);
        var (leader, turning) = (works.NewPerson("other", "Xu Ling", "徐玲"), new Halfday.Trades.Trade
        {
            Code = $"{works.Prefix}-turning2", SiteId = site.Id, Name = "Turning", NameZh = "车工", IsMain = true, KnowledgeTarget = 70, OperationTarget = 3, PracticeHalfDays = 4,
        });
        await works.Change(db => db.AddRange(site, leader, turning, new Appointment
        {
            PersonId = leader.Id, PostId = db.Posts.Single(post => post.Code == $"{works.Prefix}-director").Id, UnitId = site.Id, From = new DateOnly(2026, 1, 1), Detached = true,
        }));
        return (leader, turning);
    }
}
