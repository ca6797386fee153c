using Halfday.Trades.Knowledge;

namespace Halfday.Tests.Trades.Knowledge;

public sealed class PassageTests
{
    [Fact]
    public void Paragraphs_are_apart_by_empty_lines() =>
        Assert.Equal(["One goes on.", "Two."], Passage.Of("One\ngoes on.\n\n\nTwo.\n").Select(passage => passage.Lines.Single()));

    [Fact]
    public void Lines_that_begin_with_a_dash_are_a_list()
    {
        var passages = Passage.Of("Bring:\n- a rule\n- a file\n  of the fine sort").ToList();

        Assert.Equal([false, true], passages.Select(passage => passage.IsList));
        Assert.Equal(["a rule", "a file of the fine sort"], passages[1].Lines);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\r\n \r\n", 0)]
    [InlineData("- only\r\n- points", 1)]
    [InlineData("A dash - within is none", 1)]
    public void Odd_texts_are_read_too(string text, int passages) => Assert.Equal(passages, Passage.Of(text).Count());

    [Fact]
    public void Nothing_that_was_written_is_lost() =>
        Assert.All(Halfday.Learning.Bodies.ShippedBodies.All.SelectMany(body => body.Readings), reading => Assert.Equal(
            Bare(reading.Body.En), Bare(string.Concat(Passage.Of(reading.Body.En).SelectMany(passage => passage.Lines.Select(line => passage.IsList ? "-" + line : line))))));

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
