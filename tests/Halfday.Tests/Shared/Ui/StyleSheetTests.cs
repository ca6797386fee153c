using System.Globalization;
using System.Text.RegularExpressions;
using Halfday.Shared.Ui;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Ui;

public sealed partial class StyleSheetTests
{
    [Theory]
    [InlineData("ink", 7, "paper sheet sunk enamel-ground workwear-ground redlead-ground brass-ground steel-ground")]
    [InlineData("ink-2", 4.5, "paper sheet sunk enamel-ground redlead-ground")]
    [InlineData("ink-3", 4.5, "paper sheet sunk enamel-ground")]
    [InlineData("enamel", 4.5, "paper sheet sunk enamel-ground")]
    [InlineData("workwear", 4.5, "paper sheet sunk enamel-ground workwear-ground")]
    [InlineData("redlead", 4.5, "paper sheet sunk enamel-ground redlead-ground")]
    [InlineData("brass", 4.5, "paper sheet sunk enamel-ground brass-ground")]
    [InlineData("steel", 4.5, "paper sheet sunk enamel-ground steel-ground")]
    [InlineData("on-action", 4.5, "action action-over")]
    [InlineData("on-wall", 4.5, "wall wall-2")]
    [InlineData("on-wall-2", 4.5, "wall wall-2")]
    [InlineData("edge", 3, "paper sheet")]
    [InlineData("focus", 3, "paper sheet sunk")]
    [InlineData("enamel-solid", 3, "sheet")]
    public void Ink_can_be_read_on_its_grounds_in_both_themes(string ink, double least, string grounds)
    {
        var tokens = Tokens();

        foreach (var ground in grounds.Split(' '))
        {
            Assert.True(Contrast(tokens[ink].Light, tokens[ground].Light) >= least, $"--{ink} on --{ground}, light");
            Assert.True(Contrast(tokens[ink].Dark, tokens[ground].Dark) >= least, $"--{ink} on --{ground}, dark");
        }
    }

    [Fact]
    public void The_layout_reads_every_style_sheet_there_is() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Source.Root, "wwwroot", "css")).Select(Path.GetFileNameWithoutExtension).Order(),
        Look.Sheets.Order());

    [Fact]
    public void Nothing_is_written_inline_that_the_security_policy_would_drop()
    {
        var guilty = Source.Templates().Where(file => Inline().IsMatch(file.Text));

        Assert.Empty(guilty);
    }

    [GeneratedRegex("""\sstyle=|<style[\s>]|<script(?![^>]*\ssrc=)|\son(click|change|submit|load|input)=""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));")]
    private static partial Regex Token();

    private static Dictionary<string, (string Light, string Dark)> Tokens() =>
        Token().Matches(File.ReadAllText(Path.Combine(Source.Root, "wwwroot", "css", "tokens.css"))).ToDictionary(
            match => match.Groups[1].Value,
            match => match.Groups[4].Success ? (match.Groups[4].Value, match.Groups[4].Value) : (match.Groups[2].Value, match.Groups[3].Value));

    // WCAG 2.2: contrast ratio and relative luminance.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
