using System.Text;
using System.Xml.Linq;
using Halfday.Learning.Bank;
using Halfday.Learning.Bank.Exchange;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank.Exchange;

public sealed class MoodleWriterTests
{
    [Fact]
    public void Each_topic_is_a_category_and_each_kind_a_type_of_moodle()
    {
        CarriedQuestion Carried(string topic, Asked asked) => new("k", topic, new Text("What?", "什么？"), asked, asked is PlaceAsked ? TinyPng.Of(400, 250) : null);
        var quiz = Written([.. Halfday.Tests.Learning.Tests.Asking.EveryKind.Select(asked => Carried("lathe", asked)), Carried("safety", Halfday.Tests.Learning.Tests.Asking.EveryKind[0])]);

        Assert.Equal(["category", "multichoice", "multichoice", "numerical", "ordering", "ddmarker", "category", "multichoice"], quiz.Elements("question").Select(question => question.Attribute("type")!.Value));
        Assert.Equal(["$course$/top/lathe", "$course$/top/safety"], quiz.Descendants("category").Select(category => category.Element("text")!.Value));
        Assert.Equal("<span lang=\"en\" class=\"multilang\">What?</span><span lang=\"zh_cn\" class=\"multilang\">什么？</span>", quiz.Descendants("questiontext").First().Value);
    }

    [Fact]
    public void A_place_is_a_rectangle_in_pixels_of_the_picture_that_is_inside()
    {
        var question = Written([new("k", "lathe", new Text("Where?", ""), new PlaceAsked(Guid.Empty, new("A lathe", ""), new Area(0.25m, 0.2m, 0.1m, 0.1m)), TinyPng.Of(400, 250))]).Elements("question").Last();

        Assert.Equal(("rectangle", "100,50;40,25"), (question.Element("drop")!.Element("shape")!.Value, question.Element("drop")!.Element("coords")!.Value));
        Assert.Equal(TinyPng.Of(400, 250), Convert.FromBase64String(question.Element("file")!.Value));
    }

    [Fact]
    public void What_xml_cannot_hold_is_left_out()
    {
        var read = MoodleReader.Read(MoodleWriter.Write([new("k", "lathe", new Text("a\u0001b\uFFFEc𠮷", ""), new NumberAsked(1, 0, new("m\u0002m", "")), null)]), "q.xml");

        var question = Assert.Single(read.Questions);
        Assert.Equal(("abc𠮷", "mm"), (question.Wording.En, ((NumberAsked)question.Asked).Unit.En));
    }

    [Fact]
    public void A_key_of_ours_stays_and_another_name_becomes_one()
    {
        Assert.Equal("chuck-key", QuestionKeys.Of("", "chuck-key"));
        Assert.Equal("from-moodle", QuestionKeys.Of("from-moodle", "Chuck key"));
        Assert.Matches("^m-[0-9a-f]{16}$", QuestionKeys.Of("", "Chuck key"));
        Assert.NotEqual(QuestionKeys.Of("", "Chuck key"), QuestionKeys.Of("", "chuck Key"));
    }

    private static XElement Written(CarriedQuestion[] questions) => XElement.Parse(Encoding.UTF8.GetString(MoodleWriter.Write(questions)));
}
