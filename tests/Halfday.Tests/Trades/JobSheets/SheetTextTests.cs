using CsCheck;
using Halfday.Learning.Bodies;
using Halfday.Shared;
using Halfday.Trades.JobSheets;

namespace Halfday.Tests.Trades.JobSheets;

/// <summary>A job sheet as people edit it, and back.</summary>
public sealed class SheetTextTests
{
    private static readonly Gen<string> Phrase = Gen.String[Gen.Char["abcdefgh 车工焊接"], 1, 20].Where(text => text.Trim().Length > 0).Select(text => text.Trim());
    private static readonly Gen<Text> Both = Gen.Select(Phrase, Phrase, (en, zh) => new Text(en, zh));
    private static readonly Gen<JobStep> Step = Gen.Select(Both, Gen.Select(Both, Both, (point, reason) => new KeyPoint(point, reason)).Array[0, 4], Both.Array[0, 3],
        (what, points, hazards) => new JobStep(what, points, hazards));

    [Fact]
    public void What_is_written_is_read_again() => Step.Array[1, 6].Sample(steps =>
    {
        var (read, refusal) = SheetText.Read(SheetText.Write(steps, text => text.En), SheetText.Write(steps, text => text.Zh));
        return refusal is null && read.Count == steps.Length && read.Zip(steps).All(pair => pair.First.SaysTheSameAs(pair.Second));
    }, iter: Effort.Of(500));

    [Fact]
    public void Every_sheet_that_Halfday_brings_can_be_edited() => Assert.All(ShippedBodies.All, body =>
    {
        var (read, refusal) = SheetText.Read(SheetText.Write(body.Sheet!.Steps, text => text.En), SheetText.Write(body.Sheet.Steps, text => text.Zh));

        Assert.Null(refusal);
        Assert.True(read.Zip(body.Sheet.Steps).All(pair => pair.First.SaysTheSameAs(pair.Second)), body.Name);
    });

    [Fact]
    public void Without_Chinese_the_English_stands_for_both()
    {
        var (read, _) = SheetText.Read("Clamp the work\n- tight | or it flies", "");

        Assert.Equal(new Text("Clamp the work", "Clamp the work"), Assert.Single(read).What);
    }

    [Theory]
    [InlineData("", "SheetWithoutSteps")]
    [InlineData("- tight | or it flies", "SheetLineUnclear")]
    [InlineData("Clamp\n- tight", "SheetLineUnclear")]
    [InlineData("Clamp\n! ", "SheetLineUnclear")]
    [InlineData("Clamp\n- | or it flies", "SheetLineUnclear")]
    public void What_cannot_be_understood_is_named(string english, string rule) => Assert.Equal(rule, SheetText.Read(english, "").Refusal?.Rule);

    [Fact]
    public void An_unclear_line_is_named_by_its_number() =>
        Assert.StartsWith("Line 3:", SheetText.Read("Clamp\n- tight | or it flies\n- loose", "").Refusal!.Sentence.En, StringComparison.Ordinal);

    [Fact]
    public void The_first_step_in_which_the_languages_differ_is_named()
    {
        var (_, refusal) = SheetText.Read("One\n- a | b\nTwo\n- c | d", "一\n- 甲 | 乙\n二");

        Assert.Equal("LanguagesDiffer", refusal?.Rule);
        Assert.StartsWith("From step 2", refusal!.Sentence.En, StringComparison.Ordinal);
    }
}
