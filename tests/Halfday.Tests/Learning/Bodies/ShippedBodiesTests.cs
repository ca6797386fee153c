using System.Buffers.Binary;
using Halfday.Learning.Bank;
using Halfday.Learning.Bodies;
using Halfday.Shared;
using Halfday.Trades.Inductions;
using Halfday.Trades.Knowledge;

namespace Halfday.Tests.Learning.Bodies;

/// <summary>What Halfday brings must be whole: a test cannot say that it is true, but it can say that nothing is missing.</summary>
public sealed class ShippedBodiesTests
{
    private static readonly string[] Trades =
        ["electrical", "fitting", "forging", "heat", "milling", "pouring", "printing", "spinning", "testing", "turning", "weaving", "welding"];

    public static TheoryData<string> Names => [.. Trades];

    [Fact]
    public void Twelve_trades_are_brought() => Assert.Equal(Trades, ShippedBodies.All.Select(body => body.Name));

    [Fact]
    public void Each_is_found_by_its_kind_of_work()
    {
        Assert.All(ShippedBodies.All, body => Assert.Same(body, ShippedBodies.For(body.Taxonomy)));
        Assert.Null(ShippedBodies.For("99-9999.00"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Everything_is_said_in_both_languages(string name)
    {
        var body = Body(name);
        Assert.All(Texts(body), text =>
        {
            Assert.NotEmpty(text.En);
            Assert.NotEmpty(text.Zh);
            Assert.DoesNotContain(text.En, letter => letter is >= '\u4E00' and <= '\u9FFF');
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_topic_has_something_to_read_and_three_questions(string name)
    {
        var body = Body(name);
        Assert.InRange(body.Topics.Count, 4, 6);
        Assert.All(body.Topics, topic =>
        {
            Assert.Contains(body.Readings, reading => reading.Topic == topic.Key);
            Assert.True(body.Questions.Count(question => question.Topic == topic.Key) >= 3, topic.Key);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void There_are_twenty_questions_of_every_kind(string name)
    {
        var questions = Body(name).Questions;
        Assert.Equal(20, questions.Count);
        Assert.Equal(["hotspot", "multiple", "number", "order", "single"], questions.Select(question => question.Asked.Kind).Distinct().Order());
    }

    [Theory, MemberData(nameof(Names))]
    public void Right_answers_stand_in_no_favourite_place(string name)
    {
        var places = Body(name).Questions.Select(question => question.Asked).OfType<ChoiceAsked>()
            .Where(asked => !asked.IsMultiple).CountBy(asked => asked.Right.Single());
        Assert.All(places, place => Assert.InRange(place.Value, 1, 4));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_to_be_found_lies_in_a_picture_that_is_there(string name)
    {
        var question = Assert.Single(Body(name).Questions, question => question.Asked is PlaceAsked);
        var png = ShippedBodies.Picture(question.Picture!)!;
        Assert.Equal((960, 600), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_job_sheet_gives_a_reason_for_every_key_point(string name)
    {
        var sheet = Body(name).Sheet!;
        Assert.InRange(sheet.Steps.Count, 6, 10);
        Assert.All(sheet.Steps, step => Assert.NotEmpty(step.Points));
        Assert.All(sheet.Steps.SelectMany(step => step.Points), point => Assert.NotEqual(point.Point, point.Reason));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nobody_lays_hands_on_a_machine_without_induction_and_equipment(string name)
    {
        var kinds = Body(name).Requirements.Select(requirement => requirement.Kind).ToList();
        Assert.Contains(RequirementKind.Induction, kinds);
        Assert.Contains(RequirementKind.Equipment, kinds);
        Assert.Contains(Body(name).Readings, reading => reading.Kind == ReadingKind.Course);
    }

    private static WrittenBody Body(string name) => ShippedBodies.All.Single(body => body.Name == name);

    private static IEnumerable<Text> Texts(WrittenBody body) =>
    [
        body.Title, body.Sheet!.Task, .. body.Sheet.Tools,
        .. body.Topics.Select(topic => topic.Name), .. body.Requirements.Select(requirement => requirement.Name),
        .. body.Readings.SelectMany(reading => new[] { reading.Name, reading.Body }),
        .. body.Sheet.Steps.SelectMany(step => step.Points.SelectMany(point => new[] { point.Point, point.Reason }).Concat(step.Hazards).Append(step.What)),
        .. body.Questions.Select(question => question.Wording), .. body.Questions.SelectMany(question => Shown(question.Asked)),
    ];

    private static IEnumerable<Text> Shown(Asked asked) => asked switch
    {
        ChoiceAsked choice => choice.Options,
        OrderAsked order => order.Items,
        PlaceAsked place => [place.Alt],
        _ => [],
    };
}
