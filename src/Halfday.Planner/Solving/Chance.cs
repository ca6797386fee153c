namespace Halfday.Planner.Solving;

/// <summary>The same numbers from the same seed on every machine (xorshift64*).</summary>
internal sealed class Chance(long seed)
{
    private ulong state = Mixed((ulong)seed + 0x9E3779B97F4A7C15UL);

    /// <summary>0 up to but not including <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (int)((state * 2685821657736338717UL >> 32) * (ulong)limit >> 32);
    }

    public void Shuffle(Span<int> order)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            var other = Below(at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return (z ^ z >> 31) | 1;
    }
}
