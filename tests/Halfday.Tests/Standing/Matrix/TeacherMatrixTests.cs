using Halfday.Organization;
using Halfday.Standing.Matrix;
using Halfday.Tests.Harness;
using Halfday.Trades;

namespace Halfday.Tests.Standing.Matrix;

public sealed class TeacherMatrixTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Today = MatrixStory.Today;

    [Theory, EachDatabase]
    public async Task A_trade_that_one_person_teaches_hangs_on_them_by_name(Database database)
    {
        var works = await Given.AWorks(database);

        var turning = (await Read(works)).Trades.Single(taught => taught.Trade.Id == works.Turning.Id);

        Assert.Equal((TeachingRisk.OnePerson, 3, 8), (turning.Risk, turning.AWeek, turning.HalfDaysLeft));
        Assert.Equal(("Hangs on Wang Peiyu alone", "只靠王佩玉一人"), (turning.Said.En, turning.Said.Zh));
        (await works.SignedInAs(works.Coordinator).Get($"/matrix/teachers?unit={works.Site.Code}")).ShouldShow("Hangs on Wang Peiyu alone");
        (await works.SignedInAs(works.Coordinator).InChinese().Get($"/matrix/teachers?unit={works.Site.Code}")).ShouldShow("只靠王佩玉一人");
    }

    [Theory, EachDatabase]
    public async Task What_nobody_teaches_stands_first_then_what_hangs_on_one(Database database)
    {
        var works = await Given.AWorks(database);
        var forging = new Trade { Code = $"{works.Prefix}-forging", SiteId = works.Site.Id, Name = "Forging", KnowledgeTarget = 70, OperationTarget = 3, PracticeHalfDays = 4 };
        await works.Change(db =>
        {
            db.Add(forging);
            var second = db.Mentors.Single(mentor => mentor.PersonId == works.SecondMentor.Id);
            db.Add(new MentorTrade { SiteId = works.Site.Id, MentorId = second.Id, TradeId = works.Turning.Id });
        });

        var trades = (await Read(works)).Trades;

        Assert.Equal([(forging.Id, TeachingRisk.Nobody), (works.Casting.Id, TeachingRisk.OnePerson), (works.Turning.Id, TeachingRisk.Several)], trades.Select(taught => (taught.Trade.Id, taught.Risk)));
        Assert.Equal(6, trades[2].AWeek);
        Assert.Equal("2 teach it", trades[2].Said.En);
    }

    [Theory, EachDatabase]
    public async Task Who_reached_level_four_could_teach_and_who_has_lapsed_could_not(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Lapses(works.Turning, 1);
        await works.Knows(works.SecondMentor, works.Turning, 90, 4, Today.AddDays(-5));
        await works.Knows(works.Leader, works.Turning, 90, 4, Today.AddMonths(-2));
        await works.Knows(works.Mentor, works.Turning, 90, 4, Today.AddDays(-5));

        var matrix = await Read(works);

        Assert.Equal([works.SecondMentor.Id], matrix.Trades.Single(taught => taught.Trade.Id == works.Turning.Id).Could.Select(teacher => teacher.Person.Id));
        Assert.DoesNotContain(matrix.Teachers, teacher => teacher.Person.Id == works.Leader.Id);
        var told = (await works.SignedInAs(works.Office).Get($"/api/v1/matrix/teachers?unit={works.Site.Code}")).Json.EnumerateArray().Single(row => row.GetProperty("trade").GetString() == works.Turning.Code);
        Assert.Equal(("onePerson", works.SecondMentor.Code), (told.GetProperty("risk").GetString(), told.GetProperty("could")[0].GetString()));
    }

    [Theory, EachDatabase]
    public async Task Who_has_left_or_no_longer_teaches_is_not_counted(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            db.Mentors.Single(mentor => mentor.PersonId == works.Mentor.Id).Until = Today.AddDays(-1);
            db.Attach(works.SecondMentor).Entity.Until = Today.AddDays(-1);
        });

        Assert.All((await Read(works)).Trades, taught => Assert.Equal(TeachingRisk.Nobody, taught.Risk));
    }

    [Theory, EachDatabase]
    public async Task A_workshop_tells_of_the_trades_practised_in_it(Database database)
    {
        var works = await Given.AWorks(database);

        Assert.Equal([works.Casting.Id], (await Read(works, works.SecondWorkshop)).Trades.Select(taught => taught.Trade.Id));
    }

    private static Task<TeacherMatrix> Read(Works works, Unit? unit = null) =>
        works.Ask(db => TeacherMatrix.Of(db, unit ?? works.Site, Today, CancellationToken.None));
}
