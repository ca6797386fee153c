using System.Text;
using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Bodies;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bodies;

public sealed class BodyReadingTests
{
    private const string Whole = """
        name: turning
        taxonomy: 51-4034.00
        title: Turning
        title_zh: 车工
        topics:
          - {id: safety, title: Safety, title_zh: 安全}
        readings:
          - {id: first, topic: safety, kind: course, minutes: 60, title: First, title_zh: 开始, text: Look., text_zh: 看。}
        inductions:
          - {id: lathe, kind: induction, title: Lathe, title_zh: 车床, months: 12}
        job-sheet:
          task: Turn a pin
          task_zh: 车销子
          tools: [rule, file]
          tools_zh: [钢尺, 锉刀]
          steps:
            - step: Clamp it
              step_zh: 夹紧
              points: [{point: Hard, point_zh: 用力, reason: It flies, reason_zh: 会飞}]
              hazards: [{hazard: Hair, hazard_zh: 头发}]
        questions:
          - id: one
            topic: safety
            kind: single
            text: Which?
            text_zh: 哪个？
            options: [{text: This, text_zh: 这个, right: true}, {text: That, text_zh: 那个}]
          - {id: two, topic: safety, kind: number, text: How fast?, text_zh: 多快？, value: -3.5, tolerance: 0.1, unit: mm, unit_zh: 毫米}
          - id: three
            topic: safety
            kind: order
            text: In order?
            items: [{text: a}, {text: b}, {text: c}]
          - id: four
            topic: safety
            kind: hotspot
            text: Where?
            picture: lathe.png
            alt: A lathe
            area: {x: 0.1, y: 0.2, width: 0.3, height: 0.4}
        """;

    [Fact]
    public void Every_key_of_a_body_is_read()
    {
        var body = Read(Whole).Body!;

        Assert.Equal(("turning", "51-4034.00", new Text("Turning", "车工")), (body.Name, body.Taxonomy, body.Title));
        Assert.Equal(60, body.Readings.Single().Minutes);
        Assert.Equal(12, body.Requirements.Single().Months);
        Assert.Equal(new Text("file", "锉刀"), body.Sheet!.Tools[1]);
        Assert.Equal(new Text("It flies", "会飞"), body.Sheet.Steps.Single().Points.Single().Reason);
        Assert.Equal(["single", "number", "order", "hotspot"], body.Questions.Select(question => question.Asked.Kind));
        Assert.Equal(new NumberAsked(-3.5m, 0.1m, new Text("mm", "毫米")), body.Questions[1].Asked);
        Assert.Equal("lathe.png", body.Questions[3].Picture);
    }

    [Theory]
    [InlineData("minutes: 60", "minutes: 0", "minutes: cannot be \"0\": write a whole number from 1 to 2400")]
    [InlineData("kind: course", "kind: film", "kind: cannot be \"film\": write reading or course")]
    [InlineData("topic: safety, kind: number", "topic: speed, kind: number", "topic: there is no topic speed: name one of those above")]
    [InlineData("id: two", "id: one", "questions: one stands here twice: give each its own id")]
    [InlineData("id: two", "id: Two!", "id: cannot be \"Two!\": use at most 40 of a-z 0-9 -")]
    [InlineData("right: true", "right: false", "options: 0 of 2 are right: a single question has one, a multiple one some but not all")]
    [InlineData("value: -3.5", "value: fast", "value: cannot be \"fast\": write a number such as 3.2")]
    [InlineData("tolerance: 0.1", "tolerance: -1", "tolerance: is below 0: write how far an answer may be off")]
    [InlineData("{text: c}", "{text: b}", "items: write 3 to 12 different things, in the right order")]
    [InlineData("width: 0.3", "width: 0.95", "area: lies outside the picture: x, y, width and height are fractions of it")]
    [InlineData("tools_zh: [钢尺, 锉刀]", "tools_zh: [钢尺]", "tools_zh: has 1 entries beside 2: write one for each")]
    [InlineData("months: 12", "months: 12, colour: red", "colour: is not a key here: remove it, or mean one of id, kind, title, title_zh, months")]
    [InlineData("kind: order", "kind: essay", "kind: cannot be \"essay\": write single, multiple, number, order, hotspot")]
    public void A_fault_names_its_key_and_the_mend(string was, string becomes, string fault)
    {
        var reading = Read(Whole.Replace(was, becomes, StringComparison.Ordinal));

        Assert.Null(reading.Body);
        Assert.Contains(reading.Faults, found => $"{found.Field}: {found.Wrong.En}" == fault);
    }

    [Fact]
    public void All_faults_are_found_at_once_each_at_its_line()
    {
        var reading = Read(Whole.Replace("minutes: 60", "minutes: x", StringComparison.Ordinal).Replace("months: 12", "months: 0", StringComparison.Ordinal));

        Assert.Equal([8, 10], reading.Faults.Select(fault => fault.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a text")]
    [InlineData("- a\n- b")]
    public void What_is_no_body_says_how_one_begins(string text) =>
        Assert.Contains("begins with `name:`", Assert.Single(Read(text).Faults).Wrong.En, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_give_a_body_or_faults_and_never_both()
    {
        var whole = Encoding.UTF8.GetBytes(Whole);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 40], Gen.Byte.Array[0, 12]).Sample((at, gone, put) =>
        {
            byte[] wounded = [.. whole[..at], .. put, .. whole[Math.Min(whole.Length, at + gone)..]];
            var reading = BodyReader.Read(wounded, "a.yaml");
            return reading.Body is null != (reading.Faults.Count == 0);
        }, iter: 2_000);
    }

    private static BodyReading Read(string text) => BodyReader.Read(Encoding.UTF8.GetBytes(text), "body.yaml");
}
