using System.Text;
using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Bank.Exchange;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank.Exchange;

public sealed class GiftWriterTests
{
    [Fact]
    public void A_choice_is_written_as_moodle_reads_it() => Assert.Equal(
        "$CATEGORY: $course$/top/lathe\n\n::k::[html]Where is the key?{\n=in the hand\n~in the chuck\n}\n\n",
        Written(new ChoiceAsked(false, [new("in the hand", ""), new("in the chuck", "")], [0]), "Where is the key?"));

    [Fact]
    public void Several_right_ones_share_a_hundred_and_wrong_ones_take_as_much() =>
        Assert.Contains("~%33.33333%a\n~%33.33333%b\n~%33.33333%c\n~%-33.33333%d\n", Written(new ChoiceAsked(true, [new("a", ""), new("b", ""), new("c", ""), new("d", "")], [0, 1, 2]), "Which?"), StringComparison.Ordinal);

    [Fact]
    public void A_number_has_its_unit_before_it() =>
        Assert.Contains("//unit mm | 毫米\n::k::[html]How far?{#12.5:0.1}", Written(new NumberAsked(12.5m, 0.1m, new("mm", "毫米")), "How far?"), StringComparison.Ordinal);

    [Fact]
    public void An_order_is_matched_to_its_places() =>
        Assert.Contains("{\n=clamp -> 1\n=centre -> 2\n=cut -> 3\n}", Written(new OrderAsked([new("clamp", ""), new("centre", ""), new("cut", "")]), "In which order?"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a=b", "a\\=b"), InlineData("{x}", "\\{x\\}"), InlineData("~#:\\", "\\~\\#\\:\\\\"), InlineData("plain 中文", "plain 中文")]
    public void What_means_something_stands_behind_a_backslash(string text, string escaped)
    {
        Assert.Equal(escaped, GiftEscapes.Escaped(text));
        Assert.Equal(text, GiftEscapes.Unescaped(escaped));
    }

    [Fact]
    public void What_is_escaped_comes_back() => Gen.String[Gen.Char["ab\\~=#{}:n %中"], 0, 30].Sample(text => GiftEscapes.Unescaped(GiftEscapes.Escaped(text)) == text, iter: Effort.Of(1000));

    [Fact]
    public void Only_what_no_backslash_stands_before_is_found()
    {
        Assert.Equal(4, GiftEscapes.Find(@"a\=b=c", "="));
        Assert.Equal(-1, GiftEscapes.Find(@"a\=b", "="));
        Assert.Equal(2, GiftEscapes.Find(@"\\=", "="));
        Assert.Equal(-1, GiftEscapes.Find("", "="));
    }

    private static string Written(Asked asked, string wording) =>
        Encoding.UTF8.GetString(GiftWriter.Write([new CarriedQuestion("k", "lathe", new Text(wording, ""), asked, null)]));
}
