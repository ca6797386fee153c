using CsCheck;

namespace Halfday.Planner.Tests.Reading;

public sealed class ReaderFuzzTests
{
    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e999", "99999999999999999999", "\\u0000", "true", "\"l1\"", "\"\"", " ", "é", "\n"];
    private static readonly string PlanText = RotaJson.Write(RotaPlan.Of(Sample.Works, [Sample.HalfDay()]));

    private static readonly Gen<(int At, int Length, string Piece)[]> Wounds =
        Gen.Select(Gen.Int[0, 1500], Gen.Int[0, 12], Gen.Int[0, 17].Select(i => Pieces[i])).Array[1, 4];

    [Fact]
    public void A_wounded_problem_gives_a_value_or_faults_and_never_an_exception() => Wounds.Sample(wounds =>
    {
        var read = RotaProblemReader.Read(Wounded(Sample.Json, wounds));
        return read.Value is null == read.Faults.Count > 0;
    }, iter: Effort.Of(3_000), threads: 1);

    [Fact]
    public void A_wounded_plan_gives_a_value_or_faults_and_what_is_read_can_be_checked() => Wounds.Sample(wounds =>
    {
        var read = RotaPlanReader.Read(Wounded(PlanText, wounds));
        if (read.Value is not null) _ = RotaChecker.Check(Sample.Works, read.Value);
        return read.Value is null == read.Faults.Count > 0;
    }, iter: Effort.Of(2_000), threads: 1);

    [Fact]
    public void A_problem_that_is_read_can_be_planned() => Wounds.Sample(wounds =>
    {
        var read = RotaProblemReader.Read(Wounded(Sample.Json, wounds));
        return read.Value is null || RotaChecker.Check(read.Value, Quick.Plan(read.Value)).Count == 0;
    }, iter: Effort.Of(1_000), threads: 1);

    private static string Wounded(string text, (int At, int Length, string Piece)[] wounds)
    {
        foreach (var (at, length, piece) in wounds)
        {
            var from = at % text.Length;
            text = text[..from] + piece + text[Math.Min(text.Length, from + length)..];
        }
        return text;
    }
}
