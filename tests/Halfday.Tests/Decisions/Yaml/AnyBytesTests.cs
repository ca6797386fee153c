using System.Text;
using CsCheck;
using Halfday.Decisions.Yaml;

namespace Halfday.Tests.Decisions.Yaml;

/// <summary>Whatever stands in a file, reading it as a decision ends with decisions or with faults at their places.</summary>
public sealed class AnyBytesTests
{
    private static readonly string Whole = File.ReadAllText(Root.Shared("data/one-works/decision.yaml"));

    private static readonly string[] Snippets =
    [
        "[", "]", "{", "}", "- ", "? ", ": ", ":", ",", "\n", "\n  ", "\n    ", "\t", "'", "\"", "|", ">", "|2", "&a ", "*a", "!a ", "!<", "%", "%YAML 9", "\n---\n", "\n...\n", "#",
        "\\", "\"\\0\"", "\"\\uD800\"", "\"\\x\"", "\"\\U00110000\"", "P2Y", "P٣M", "null", "~", "2026-02-30", "9999-12-31", "99999999999999999999", "\u0085", "\u2028", "\uFEFF", "厂", "𠮷", "\0", "<<: ",
        "number: ", "title: ", "clauses: ", "id: ", "scope: {posts: [", "floor-time: {half-days: ", "master-trades: {within: ", "base-unit: {for: ", "study: {hours: ", "from: ",
    ];

    private static readonly Gen<string> Scraps = Gen.Int[0, Snippets.Length - 1].Select(at => Snippets[at]).Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Wounded = Gen.Select(Gen.Int[0, Whole.Length], Gen.Int[0, 30], Scraps,
        (at, length, instead) => Whole[..at] + instead + Whole[Math.Min(Whole.Length, at + length)..]);

    private static readonly Gen<byte[]> AnyFile = Gen.OneOf(
        Gen.Byte.Array[0, 60], Scraps.Select(Encoding.UTF8.GetBytes), Wounded.Select(Encoding.UTF8.GetBytes), Wounded.Select(Encoding.Unicode.GetBytes));

    [Fact]
    public void Any_bytes_give_decisions_or_faults_each_on_a_line_of_its_own() => AnyFile.Sample(bytes =>
    {
        var reading = DecisionYaml.Read(bytes, "d.yaml", KnownCodes.None);

        Assert.All(reading.Faults, fault => Assert.Matches(@"\Ad\.yaml:[1-9][0-9]*:[1-9][0-9]*: .+\z", fault.ToString()));
        if (reading.Faults.Count == 0) Assert.Empty(DecisionYaml.Read(DecisionYaml.Write(reading.Decisions), "", KnownCodes.None).Faults);
    }, iter: Effort.Of(20_000));

    [Theory]
    [InlineData("[", 100_000, "2:39: yaml"), InlineData("{", 100_000, "2:39: yaml"), InlineData("- ", 100_000, "yaml"), InlineData("[{? ", 50_000, "yaml")]
    public void A_file_nested_without_end_is_a_fault_and_no_end_of_the_program(string piece, int times, string fault)
    {
        var reading = DecisionYaml.Read("number: X\ntitle: " + string.Concat(Enumerable.Repeat(piece, times)), "d.yaml", KnownCodes.None);

        Assert.Contains(fault, reading.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [1\nb: 2\n", ": yaml: this is no YAML")]
    [InlineData("number: X\ntitle: \"a\\0b\"\n", "d.yaml:2:8: yaml: this is no YAML (a character that is no text)")]
    [InlineData("number: \"X\\n\"\n", "1:9: number")]
    public void What_the_library_trips_over_is_a_fault_at_its_place(string text, string fault) =>
        Assert.Contains(DecisionYaml.Read(text, "d.yaml", KnownCodes.None).Faults, found => found.ToString().Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void A_file_in_another_encoding_is_named_where_it_begins() =>
        Assert.StartsWith("d.yaml:2:8: file: is not UTF-8",
            Assert.Single(DecisionYaml.Read([.. "number: X\ntitle: "u8, 0xD6, 0xD0, .. "\n"u8], "d.yaml", KnownCodes.None).Faults).ToString(), StringComparison.Ordinal);
}
