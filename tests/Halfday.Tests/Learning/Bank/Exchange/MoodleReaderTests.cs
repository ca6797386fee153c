using System.Text;
using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Bank.Exchange;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank.Exchange;

public sealed class MoodleReaderTests
{
    private const string Choice = """
        <quiz>
          <question type="category"><category><text>$course$/top/lathe</text></category></question>
          <question type="multichoice">
            <name><text>Chuck key</text></name>
            <questiontext format="html"><text><![CDATA[<p>Where is the <b>key</b>?</p><script>alert(1)</script><p>Now &amp; always é</p>]]></text></questiontext>
            <single>true</single>
            <answer fraction="100" format="html"><text>in the hand</text><feedback><text>Yes</text></feedback></answer>
            <answer fraction="0" format="plain_text"><text>a < b &amp; c</text></answer>
          </question>
        </quiz>
        """;

    [Fact]
    public void Html_becomes_text_and_no_tag_and_no_script_survives()
    {
        var question = Assert.Single(Read(Choice.Replace("a < b", "a &lt; b", StringComparison.Ordinal)).Questions);

        Assert.Equal(("lathe", "Where is the key?\nNow & always é"), (question.Topic, question.Wording.En));
        var choice = Assert.IsType<ChoiceAsked>(question.Asked);
        Assert.Equal([new Text("in the hand", ""), new("a < b & c", "")], choice.Options);
        Assert.Equal([0], choice.Right);
    }

    [Theory]
    [InlineData("<b>a</b>", "a"), InlineData("a<br>b", "a\nb"), InlineData("<img src=x onerror=alert(1)>a", "a"), InlineData("<!-- <b> -->a", "a"), InlineData("<style>b{}</style>a", "a"), InlineData("<SCRIPT>x</SCRIPT >a", "a")]
    [InlineData("a<script>never ends", "a"), InlineData("<<b>a>", "< a>"), InlineData("<a<!-- -->>", "< a>"), InlineData("<a title='>'>b</a>", "b"), InlineData("1 < 2 > 0", "1 < 2 > 0"), InlineData("&lt;b&gt;", "<b>"), InlineData("  a \n  b ", "a b"), InlineData("<?php x ?>a", "a")]
    public void Html_is_read_as_a_reader_would_see_it(string html, string text) => Assert.Equal(new Text(text, ""), PlainHtml.Read(html));

    [Theory]
    [InlineData("<span lang=\"en\" class=\"multilang\">key</span><span lang=\"zh_cn\" class=\"multilang\">扳手</span>", "key", "扳手")]
    [InlineData("<span class='multilang' lang='zh'>扳手</span> <span class='multilang' lang='en'>key</span>", "key", "扳手")]
    [InlineData("A <span lang=\"en\" class=\"multilang\">key</span><span lang=\"zh\" class=\"multilang\">扳手</span>.", "A key.", "A 扳手.")]
    [InlineData("<span lang=\"de\" class=\"multilang\">Schlüssel</span>", "Schlüssel", ""), InlineData("<span lang=\"zh\" class=\"multilang\">扳手</span>", "扳手", "扳手"), InlineData("<span lang=\"en\">key</span>", "key", "")]
    public void Languages_stand_in_spans(string html, string en, string zh) => Assert.Equal(new Text(en, zh), PlainHtml.Read(html));

    [Fact]
    public void Any_html_is_read_without_a_tag_that_is_whole() => Gen.String[Gen.Char["<>/!-abspn \"'=&;ltg"], 0, 60].Sample(html =>
        !System.Text.RegularExpressions.Regex.IsMatch(PlainHtml.Read(html.Replace("&", "", StringComparison.Ordinal)).En, "<[a-z]+>"), iter: Effort.Of(2000));

    [Theory]
    [InlineData("utf-8", false), InlineData("utf-8", true), InlineData("utf-16", true), InlineData("utf-16BE", true), InlineData("iso-8859-1", false)]
    public void Encodings_are_told_by_their_mark_or_their_declaration(string name, bool isMarked)
    {
        var encoding = Encoding.GetEncoding(name);
        var xml = $"<?xml version=\"1.0\"{(name == "iso-8859-1" ? " encoding=\"ISO-8859-1\"" : "")}?>\n" + Choice.Replace("a < b", "a", StringComparison.Ordinal);

        var read = MoodleReader.Read([.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(xml)], "q.xml");

        Assert.Empty(read.Faults);
        Assert.EndsWith("é", Assert.Single(read.Questions).Wording.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_tags_are_a_fault_at_their_place()
    {
        var fault = Assert.Single(Read("<quiz>\n  <question type=\"multichoice\">\n</quiz>").Faults);

        Assert.Equal(("q.xml", 3), (fault.File, fault.Line));
        Assert.True(fault.Column > 0);
    }

    [Theory]
    [InlineData("<!DOCTYPE quiz [<!ENTITY a \"b\">]><quiz>&a;</quiz>"), InlineData("<!DOCTYPE quiz SYSTEM \"file:///etc/passwd\"><quiz/>"), InlineData(""), InlineData("no xml at all")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><quiz/>")]
    public void What_is_no_plain_xml_is_one_fault_and_nothing_is_fetched(string xml) => Assert.Single(Read(xml).Faults);

    [Fact]
    public void A_kind_that_is_not_known_names_the_mend_and_all_faults_are_told_at_once()
    {
        var read = Read("<quiz>\n<question type=\"essay\"><name><text>Write</text></name></question>\n<question type=\"numerical\"><name><text>How far</text></name></question>\n<question type=\"multichoice\"><name><text>Empty</text></name><questiontext><text>x</text></questiontext></question>\n</quiz>");

        Assert.Equal([(2, "Write"), (3, "How far"), (4, "Empty")], read.Faults.Select(fault => (fault.Line, fault.Field)));
        Assert.Contains("multichoice, truefalse, numerical, ordering or ddmarker", read.Faults[0].Wrong.En, StringComparison.Ordinal);
        Assert.Empty(read.Questions);
    }

    [Fact]
    public void True_or_false_is_one_of_two()
    {
        var asked = Assert.IsType<ChoiceAsked>(Only("""<question type="truefalse"><answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer>"""));

        Assert.Equal((false, "False"), (asked.IsMultiple, asked.Options[Assert.Single(asked.Right)].En));
    }

    [Fact]
    public void A_number_has_a_tolerance_and_units()
    {
        var asked = Only("""<question type="numerical"><answer fraction="100"><text>3.14</text><tolerance>0.01</tolerance></answer><answer fraction="0"><text>*</text></answer><units><unit><multiplier>1</multiplier><unit_name>mm</unit_name></unit><unit><multiplier>0.001</multiplier><unit_name>m</unit_name></unit></units>""");

        Assert.Equal(new NumberAsked(3.14m, 0.01m, new("mm", "")), asked);
    }

    [Fact]
    public void Things_stand_in_the_order_of_their_numbers() =>
        Assert.Equal(["first", "second", "third"], Assert.IsType<OrderAsked>(Only("""<question type="ordering"><answer fraction="3.0"><text>third</text></answer><answer fraction="1.0"><text>first</text></answer><answer fraction="2.0"><text>second</text></answer>""")).Items.Select(item => item.En));

    [Theory]
    [InlineData("circle", "10,10;5", true), InlineData("rectangle", "390,0;20,20", true), InlineData("rectangle", "x", true), InlineData("rectangle", "100,50;40,25", false)]
    public void A_place_is_one_rectangle_in_its_picture(string shape, string coordinates, bool isFaulty)
    {
        var read = Read($"<quiz><question type=\"ddmarker\"><name><text>Where</text></name><questiontext><text>Where?</text></questiontext><file encoding=\"base64\">{Convert.ToBase64String(TinyPng.Of(400, 250))}</file><drop><shape>{shape}</shape><coords>{coordinates}</coords></drop></question></quiz>");

        Assert.Equal(isFaulty, read.Faults.Count == 1);
        if (!isFaulty) Assert.Equal(new Area(0.25m, 0.2m, 0.1m, 0.1m), Assert.IsType<PlaceAsked>(read.Questions[0].Asked).Area);
    }

    [Theory]
    [InlineData("R0lGODlhAQABAAAAACw="), InlineData("not base 64!"), InlineData("")]
    public void A_picture_is_a_png_by_what_is_in_it(string base64) => Assert.Contains("PNG",
        Assert.Single(Read($"<quiz><question type=\"ddmarker\"><name><text>Where</text></name><questiontext><text>Where?</text></questiontext><file name=\"a.png\" encoding=\"base64\">{base64}</file><drop><shape>rectangle</shape><coords>0,0;1,1</coords></drop></question></quiz>").Faults).Wrong.En, StringComparison.Ordinal);

    [Fact]
    public void A_picture_inside_a_text_is_not_lost_silently() => Assert.Contains("inside its text",
        Assert.Single(Read("""<quiz><question type="numerical"><name><text>x</text></name><questiontext><text>x</text><file name="a.png" encoding="base64"></file></questiontext><answer fraction="100"><text>1</text></answer></question></quiz>""").Faults).Wrong.En, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_are_read_or_faulty_and_never_break() =>
        Gen.Byte.Array[0, 300].Sample(bytes => MoodleReader.Read(bytes, "q.xml").Faults.Count > 0 && GiftReader.Read(bytes, "q.gift") is not null, iter: Effort.Of(500));

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_faulty()
    {
        var whole = MoodleWriter.Write([new CarriedQuestion("q-1", "lathe", new Text("What?", "什么？"), new NumberAsked(1, 0, new("mm", "毫米")), null)]);
        Gen.Int[0, whole.Length - 2].Sample(length => MoodleReader.Read(whole[..length], "q.xml").Faults.Count == 1, iter: Effort.Of(300));
    }

    private static Asked Only(string question) => Assert.Single(Read($"<quiz>{question}<name><text>x</text></name><questiontext><text>What?</text></questiontext></question></quiz>").Questions).Asked;
    private static QuestionsRead Read(string xml) => MoodleReader.Read(Encoding.UTF8.GetBytes(xml), "q.xml");
}
