using System.Text;
using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Bank.Exchange;
using Halfday.Shared;
using Halfday.Tests.Learning.Bank;

namespace Halfday.Tests.Learning.Bank.Exchange;

/// <summary>What goes out comes back as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly byte[] Png = TinyPng.Of(400, 250);

    private static readonly Gen<CarriedQuestion> Single = Gen.Select(SomeAsked.Any, SomeAsked.Text, Gen.Int[0, 1], (asked, wording, topic) =>
        new CarriedQuestion("", topic == 0 ? "safety" : "lathe", wording, asked, asked is PlaceAsked ? Png : null));

    private static readonly Gen<CarriedQuestion[]> Several = Single.Array[1, 8].Select(questions =>
        questions.OrderBy(question => question.Topic, StringComparer.Ordinal).Select((question, at) => question with { Key = $"q-{at}" }).ToArray());

    [Fact]
    public void Moodle_xml_brings_back_every_kind() => Several.Sample(questions => Same(questions, MoodleReader.Read(MoodleWriter.Write(questions), "q.xml")), iter: Effort.Of(500));

    [Fact]
    public void Gift_brings_back_every_kind_but_places() => Several.Sample(questions =>
        Same([.. questions.Where(question => question.Asked is not PlaceAsked)], GiftReader.Read(GiftWriter.Write(questions), "q.gift")), iter: Effort.Of(500));

    [Fact]
    public void A_text_in_two_languages_comes_back_from_html() => SomeAsked.Text.Sample(text => PlainHtml.Read(PlainHtml.Of(text)) == text, iter: Effort.Of(2000));

    [Fact]
    public void A_text_of_several_lines_comes_back() => Assert.All(new Text[] { new("one\ntwo", ""), new("one\ntwo", "一\n二") }, text => Assert.Equal(text, PlainHtml.Read(PlainHtml.Of(text))));

    [Fact]
    public void What_gift_leaves_out_it_says() =>
        Assert.Contains("// q-0 is left out", Encoding.UTF8.GetString(GiftWriter.Write([new CarriedQuestion("q-0", "lathe", new Text("Where?", ""), new PlaceAsked(Guid.Empty, new("A lathe", ""), new Area(0, 0, 1, 1)), Png)])), StringComparison.Ordinal);

    private static bool Same(CarriedQuestion[] sent, QuestionsRead read) =>
        read.Faults.Count == 0 && read.Questions.Count == sent.Length && sent.Zip(read.Questions).All(pair => pair.First.SaysTheSameAs(pair.Second));
}
