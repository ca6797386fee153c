using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Tests.Harness;
using Halfday.Tests.Learning.Tests;

namespace Halfday.Tests.Learning.Bank.Statistics;

public sealed class StatisticsPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_few_tests_say_nothing_yet_and_the_page_says_so(Database database)
    {
        var works = await Given.AWorks(database);
        var questions = await works.AskEveryKind();
        await Sat(works, questions, 3, (person, item) => item <= person);

        var page = await works.SignedInAs(works.Coordinator).Get($"/trades/{works.Turning.Code}/questions/statistics");

        page.ShouldShow("there are too few: 3.");
        page.ShouldShow("too few answers yet");
        page.ShouldShow("Zhou Wen");
    }

    [Theory, EachDatabase]
    public async Task Questions_are_judged_in_words_and_numbers(Database database)
    {
        var works = await Given.AWorks(database);
        var questions = await works.AskEveryKind();
        // Everyone knows the first; the second misleads those who know; the others tell.
        await Sat(works, questions, 40, (person, item) => item switch { 0 => true, 1 => person < 20, _ => person >= 10 * (item - 1) });
        var (keeper, path) = (works.SignedInAs(works.Coordinator), $"trades/{works.Turning.Code}/questions/statistics");

        var page = await keeper.Get("/" + path);
        var told = (await keeper.Get("/api/v1/" + path)).Json;

        foreach (var words in new[] { "too easy", "who knows more gets it wrong: is the key right?", "tells who knows", "100 %", "50 %" }) page.ShouldShow(words);
        (await works.SignedInAs(works.Coordinator).InChinese().Get("/" + path)).ShouldShow("太容易");
        Assert.Equal(40, told.GetProperty("tests").GetInt32());
        Assert.InRange(told.GetProperty("alpha").GetDouble(), -1, 1);
        Assert.All(told.GetProperty("questions").EnumerateArray(), fares => Assert.Equal(40, fares.GetProperty("answers").GetInt32()));
    }

    [Theory, EachDatabase]
    public async Task A_question_that_says_something_else_now_begins_anew(Database database)
    {
        var works = await Given.AWorks(database);
        var questions = await works.AskEveryKind();
        await Sat(works, questions, 12, (person, item) => item <= person);
        await works.Change(db => db.Set<Question>().Single(each => each.Id == questions[0].Id).Says("Other words?", "", questions[0].TopicId, questions[0].Asked));

        var told = (await works.SignedInAs(works.Coordinator).Get($"/api/v1/trades/{works.Turning.Code}/questions/statistics")).Json;

        Assert.Equal([0, 12, 12, 12, 12], told.GetProperty("questions").EnumerateArray().OrderBy(fares => fares.GetProperty("key").GetString()).Select(fares => fares.GetProperty("answers").GetInt32()));
    }

    [Theory, EachDatabase]
    public async Task A_test_under_way_does_not_count(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        await works.SignedInAs(works.Leader).Begins(works);

        Assert.Equal(0, (await works.SignedInAs(works.Coordinator).Get($"/api/v1/trades/{works.Turning.Code}/questions/statistics")).Json.GetProperty("tests").GetInt32());
    }

    // So many tests of the leader, one a day, all over.
    private static Task Sat(Works works, IReadOnlyList<Question> questions, int times, Func<int, int, bool> isRight) => works.Change(db =>
    {
        for (var person = 0; person < times; person++)
        {
            var start = TestTime.Morning.UtcDateTime.AddDays(person - 100);
            var sitting = new Sitting { SiteId = works.Site.Id, TradeId = works.Turning.Id, PersonId = works.Leader.Id, Seed = person, Questions = questions.Count, StartedAt = start, EndsAt = start.AddMinutes(8) };
            foreach (var (item, question) in questions.Index())
            {
                var posed = PosedQuestion.Of(question, sitting, item + 1, new Random(person));
                if (isRight(person, item)) posed.Take(Asking.RightReply(question.Asked), start);
                db.Add(posed);
            }
            sitting.Finish([0], start.AddMinutes(5));
            db.Add(sitting);
        }
    });
}
