using System.Globalization;
using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Shared;
using Halfday.Shared.Pictures;
using Halfday.Tests.Harness;
using Halfday.Tests.Learning.Bank;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.Tests;

/// <summary>A bank with a question of every kind, and who knows all the answers.</summary>
internal static class Asking
{
    /// <summary>What stands in the file of the picture beside the picture.</summary>
    public const string Whispered = "the loose thing is the chuck key";

    public static readonly Asked[] EveryKind =
    [
        new ChoiceAsked(false, [new("gloves", "手套"), new("glasses", "眼镜"), new("a tie", "领带")], [1]),
        new ChoiceAsked(true, [new("stop the spindle", "停主轴"), new("wear gloves", "戴手套"), new("take out the key", "拿下扳手"), new("brake by hand", "用手刹")], [0, 2]),
        new NumberAsked(73.125m, 0.0625m, new("mm", "毫米")),
        new OrderAsked([new("clamp", "夹紧"), new("centre", "找正"), new("start", "开机"), new("cut", "切削")]),
        new PlaceAsked(Guid.Empty, new("A lathe from the front", "车床正面"), new Area(0.234375m, 0.546875m, 0.1171875m, 0.203125m)),
    ];

    /// <summary>Two topics with a reading each, and one question of every kind, in the bank of turning.</summary>
    public static async Task<IReadOnlyList<Question>> AskEveryKind(this Works works)
    {
        var topics = await works.TeachTwoTopics();
        var picture = PictureOf(works, out var bytes);
        var questions = EveryKind.Select((asked, at) => works.NewQuestion(topics[at % 2], $"k{at}", asked is PlaceAsked place ? place with { PictureId = picture.Id } : asked)).ToList();
        await works.Change(db =>
        {
            db.AddRange(picture, bytes);
            db.AddRange(questions);
        });
        return questions;
    }

    public static async Task<Topic[]> TeachTwoTopics(this Works works)
    {
        Topic[] topics = [works.NewTopic("safety", 0), works.NewTopic("lathe", 1)];
        await works.Change(db =>
        {
            db.AddRange(topics.AsEnumerable());
            db.AddRange(topics.Select(topic => new Reading
            {
                SiteId = works.Site.Id, TradeId = works.Turning.Id, TopicId = topic.Id, Key = $"read-{topic.Key}", Order = topic.Order, Kind = ReadingKind.Reading, Minutes = 20, Name = $"About {topic.Key}", Body = "Read.",
            }));
        });
        return topics;
    }

    public static Topic NewTopic(this Works works, string key, int order) => new()
    {
        SiteId = works.Site.Id, TradeId = works.Turning.Id, Key = key, Order = order, Name = $"Topic {key}", NameZh = $"知识点{key}",
    };

    public static Question NewQuestion(this Works works, Topic topic, string key, Asked asked) => new()
    {
        SiteId = works.Site.Id, TradeId = works.Turning.Id, TopicId = topic.Id, Key = key, Wording = $"Question {key}?", WordingZh = $"题{key}？", Asked = asked,
    };

    public static Picture PictureOf(Works works, out PictureBytes bytes)
    {
        var png = TinyPng.Of(400, 250, ("tEXt", System.Text.Encoding.ASCII.GetBytes($"Comment\0{Whispered}")));
        var picture = PngHeader.Describe(png, works.Site.Id, works.Prefix);
        bytes = new PictureBytes { Id = picture.Id, Bytes = png };
        return picture;
    }

    /// <summary>Begins a test of turning; its id.</summary>
    public static async Task<Guid> Begins(this Visitor visitor, Works works)
    {
        var answer = await visitor.Post($"/trades/{works.Turning.Code}/test");
        answer.ShouldBeDone();
        return Guid.Parse(answer.Location.Split('/')[^1]);
    }

    public static Task<List<PosedQuestion>> Posed(this Works works, Guid sitting) =>
        works.Ask(db => db.PosedQuestions.AsNoTracking().Where(posed => posed.SittingId == sitting).OrderBy(posed => posed.Number).ToListAsync());

    public static Task<Sitting> Sitting(this Works works, Guid id) => works.Ask(db => db.Sittings.AsNoTracking().SingleAsync(sitting => sitting.Id == id));

    /// <summary>Answers so many questions rightly, through the API.</summary>
    public static async Task AnswersRightly(this Visitor visitor, Works works, Guid sitting, int count)
    {
        foreach (var posed in (await works.Posed(sitting)).Take(count))
            (await visitor.PutJson($"/api/v1/tests/{sitting}/questions/{posed.Number}", RightCall(posed))).ShouldBeDone();
    }

    /// <summary>A question as a test would ask it.</summary>
    public static PosedQuestion Pose(Asked asked, int seed) => PosedQuestion.Of(
        new Question { SiteId = Guid.Empty, TradeId = Guid.Empty, TopicId = Guid.Empty, Key = "q", Wording = "What?", Asked = asked },
        new Sitting { SiteId = Guid.Empty, TradeId = Guid.Empty, PersonId = Guid.Empty, Seed = seed, Questions = 1, StartedAt = default, EndsAt = default }, 1, new Random(seed));

    /// <summary>The right answer, as it is written.</summary>
    public static Reply RightReply(Asked asked) => asked switch
    {
        ChoiceAsked choice => new ChoiceReply(choice.Right),
        NumberAsked number => new NumberReply(number.Value),
        OrderAsked order => new OrderReply([.. Enumerable.Range(0, order.Items.Count)]),
        PlaceAsked place => new PlaceReply(place.Area.X, place.Area.Y),
        _ => throw new ArgumentException(asked.Kind),
    };

    /// <summary>The right answer, as it is sent from what is shown.</summary>
    public static ReplyCall RightCall(PosedQuestion posed)
    {
        var placeOf = posed.Places.Index().ToDictionary(place => place.Item, place => place.Index);
        return posed.Asked switch
        {
            ChoiceAsked choice => new ReplyCall { Picks = [.. choice.Right.Select(right => placeOf[right])] },
            NumberAsked number => new ReplyCall { Number = number.Value.ToString(CultureInfo.InvariantCulture) },
            OrderAsked order => new ReplyCall { Order = [.. order.Items.Index().Select(item => placeOf[item.Index])] },
            PlaceAsked place => new ReplyCall { X = Percent(place.Area.X + (place.Area.Width / 2)), Y = Percent(place.Area.Y + (place.Area.Height / 2)) },
            _ => throw new ArgumentException(posed.Asked.Kind),
        };
    }

    private static string Percent(decimal part) => Math.Round(part * 100, 6).ToString(CultureInfo.InvariantCulture);
}
