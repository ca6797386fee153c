using System.Globalization;
using System.Text;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>Files larger and worse than anybody means: how long it takes to say so.</summary>
public static class ReadingBench
{
    private const string Method =
        "`RotaProblemReader.Read` on files made from `bench/ShapedRota.cs` (open, 40 leaders): more leaders of the same shape, faults in each of " +
        "them, pins on one another, trades in one ring. Median of five, warm; time on the " +
        "clock, in brackets processor time; memory is what one reading allocated.";

    private static readonly RotaProblem Forty = new ShapedRota("open", 40, 1).Make();

    /// <summary>Measures.</summary>
    public static async Task<Section> Run() => new("Reading problems", Method, ["file", "size", "faults", "time", "allocated"],
    [
        await Row("40 leaders", Forty),
        await Row("5,000 leaders, as many as may be", Leaders(5_000)),
        await Row("18,000 leaders", Leaders(18_000)),
        await Row("60,000 leaders", Leaders(60_000)),
        await Row("50 MB of leaders", Leaders(100_000)),
        await Row("5,000 leaders, each week of each wrong", Leaders(5_000, l => l with { Owed = [.. l.Owed.Select(_ => 3)], Free = [.. l.Free.Select(f => f + "x")] })),
        await Row("100,000 pins on one place", Leaders(5_000) with { Pins = [.. Enumerable.Repeat(new Assignment("l0", 0, "Mon-AM", "W0", "T0", "m0"), 100_000)] }),
        await Row("300,000 trades in one ring", Forty with { Trades = [.. Enumerable.Range(0, 300_000).Select(t => new RotaTrade($"T{t}", $"T{(t + 1) % 300_000}"))] }),
        await Row("30 MB of [", new string('[', 30 << 20)),
    ]);

    private static Task<string[]> Row(string what, RotaProblem problem) => Row(what, RotaJson.Write(problem));

    private static async Task<string[]> Row(string what, string text)
    {
        var (bytes, faults) = (Encoding.UTF8.GetBytes(text), 0);
        Task Read()
        {
            faults = RotaProblemReader.Read(new MemoryStream(bytes)).Faults.Count;
            return Task.CompletedTask;
        }
        await Read();
        var time = Cost.Median([await Cost.Of(Read), await Cost.Of(Read), await Cost.Of(Read), await Cost.Of(Read), await Cost.Of(Read)]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Read();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return [what, $"{Section.Number(bytes.Length / 1048576.0)} MB", faults.ToString("N0", CultureInfo.InvariantCulture), $"{time}", $"{allocated >> 20} MB"];
    }

    private static RotaProblem Leaders(int count, Func<RotaLeader, RotaLeader>? change = null) => Forty with
    {
        Leaders = [.. Enumerable.Range(0, count).Select(l => Forty.Leaders[l % 40] with { Id = $"l{l}" }).Select(change ?? (l => l))],
    };
}
