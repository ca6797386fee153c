using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;

namespace Halfday.Planner.Tests.Reading;

/// <summary>Whatever a file holds: a value that goes on to be planned, mended, explained and checked, or faults that say where.</summary>
public sealed partial class ReaderFuzzTests
{
    private static readonly RotaPlan Good = Quick.Plan(Sample.Works);
    private static readonly byte[][] Problems =
    [
        Encoding.UTF8.GetBytes(Sample.Json),
        Encoding.UTF8.GetBytes(RotaJson.Write(Sample.Works with { Pins = [Sample.HalfDay(), Sample.HalfDay("l2", week: 1, trade: "casting", mentor: "m2")] })),
    ];

    private static readonly byte[] PlanText = Encoding.UTF8.GetBytes(RotaJson.Write(Good with { Changes = new RotaChanges(0, 1, 2, true) }));

    [Fact]
    public void A_wounded_problem_gives_a_value_or_faults_with_their_places() => Any(Problems).Sample(text =>
        IsWhole(RotaProblemReader.Read(new MemoryStream(text)), text), iter: Effort.Of(5_000), threads: 1, print: Encoding.UTF8.GetString);

    [Fact]
    public void A_wounded_plan_gives_a_value_or_faults_with_their_places() => Any([PlanText]).Sample(text =>
        IsWhole(RotaPlanReader.Read(new MemoryStream(text)), text), iter: Effort.Of(5_000), threads: 1, print: Encoding.UTF8.GetString);

    [Fact]
    public void A_problem_that_is_read_can_be_planned_and_explained() => Any(Problems).Sample(text =>
    {
        if (RotaProblemReader.Read(new MemoryStream(text)).Value is not { } problem) return true;
        var plan = Quick.Plan(problem);
        _ = RotaExplainer.Explain(problem, plan, new PlannerLimits(10));
        return RotaChecker.Check(problem, plan).Count == 0 && RotaPlanReader.Read(RotaJson.Write(plan)).Value is not null;
    }, iter: Effort.Of(800), threads: 1, print: Encoding.UTF8.GetString);

    [Fact]
    public void A_plan_that_is_read_can_be_checked_and_mended() => Any([PlanText]).Sample(text =>
    {
        if (RotaPlanReader.Read(new MemoryStream(text)).Value is not { } plan) return true;
        _ = RotaChecker.Check(Sample.Works, plan);
        var today = Sample.Works.WithMentor(m => m with { OnShift = ["00000", "11111", "00000"] });
        return RotaChecker.Check(today, RotaReplanner.Replan(Sample.Works, plan, today)).All(b => b.Rule == "BoundIsProven");
    }, iter: Effort.Of(1_500), threads: 1, print: Encoding.UTF8.GetString);

    private static Gen<byte[]> Any(byte[][] texts) => Gen.Select(Gen.Int[0, texts.Length - 1], Wounds.Any).Select((at, wounds) => Wounds.Of(texts[at], wounds));

    private static bool IsWhole<T>(Read<T> read, byte[] text) where T : class =>
        read.Value is null == read.Faults.Count > 0
        && read.Faults.All(f => f.Line >= 1 && f.Column >= 1 && f.What.Length > 0 && f.Mend.Length > 0 && Exists(f.Path, text));

    /// <summary>Of what is no JSON any more only the beginning of a path is known.</summary>
    private static bool Exists(string path, byte[] text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.AsMemory(text.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return Steps().Matches(path).Aggregate((IReadOnlyList<JsonElement>)[json.RootElement], (from, step) => Step(from, step.Value)).Count > 0;
        }
        catch (JsonException)
        {
            return path.StartsWith('$');
        }
    }

    /// <summary>A field that stands twice is two steps.</summary>
    private static List<JsonElement> Step(IReadOnlyList<JsonElement> from, string step) => char.IsAsciiDigit(step[1]) && step[0] == '['
        ? [.. from.Where(e => e.ValueKind == JsonValueKind.Array).SelectMany(e => e.EnumerateArray().Skip(int.Parse(step[1..^1], CultureInfo.InvariantCulture)).Take(1))]
        : [.. from.Where(e => e.ValueKind == JsonValueKind.Object).SelectMany(e => e.EnumerateObject().Where(f => step.Trim('.', '[', ']', '"') == NameOf(f)).Select(f => f.Value))];

    /// <summary>Null when it is no text.</summary>
    private static string? NameOf(JsonProperty field)
    {
        try
        {
            return JsonEncodedText.Encode(field.Name).ToString();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""\.\w+|\[\d+\]|\["[^"]*"\]""")]
    private static partial Regex Steps();
}
