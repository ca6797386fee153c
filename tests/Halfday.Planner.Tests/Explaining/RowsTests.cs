using CsCheck;
using Halfday.Planner.Explaining;

namespace Halfday.Planner.Tests.Explaining;

public sealed class RowsTests
{
    private const int Things = 6;

    private static readonly Gen<(int Kind, int Bound, bool[] Of)[]> Conditions =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Bool.Array[Things]).Array[1, 8];

    [Fact]
    public void The_answer_is_that_of_trying_everything() => Conditions.Sample(conditions =>
    {
        var rows = new Rows(Things);
        foreach (var (kind, bound, of) in conditions) Add(rows, kind, bound, Chosen(of));
        return rows.CanHold() == Enumerable.Range(0, 1 << Things).Any(taken => conditions.All(c => Holds(c.Kind, c.Bound, Chosen(c.Of), taken)));
    }, iter: Effort.Of(300), threads: 1);

    private static int[] Chosen(bool[] of) => [.. Enumerable.Range(0, Things).Where(at => of[at])];

    private static void Add(Rows rows, int kind, int bound, int[] of)
    {
        if (kind == 0) rows.AtLeast(bound, of);
        else if (kind == 1) rows.AtMost(bound, of);
        else rows.Needs(bound, of.Where(at => at != bound));
    }

    private static bool Holds(int kind, int bound, int[] of, int taken)
    {
        bool Taken(int at) => (taken >> at & 1) == 1;
        return kind switch
        {
            0 => of.Count(Taken) >= bound,
            1 => of.Count(Taken) <= bound,
            _ => !Taken(bound) || of.Any(at => at != bound && Taken(at)),
        };
    }
}
