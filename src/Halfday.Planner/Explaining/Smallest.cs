namespace Halfday.Planner.Explaining;

/// <summary>A smallest part of a set that is still wrong, when whatever holds a wrong part is wrong too.</summary>
internal static class Smallest
{
    /// <summary>Leaves out halves, quarters ... and at last single things, as long as the rest is wrong.</summary>
    public static List<T> Of<T>(List<T> set, Func<List<T>, bool> isWrong)
    {
        for (var size = Math.Max(1, set.Count / 2); ; size = Math.Max(1, size / 2))
        {
            for (var at = 0; at < set.Count; )
            {
                List<T> without = [.. set.Take(at), .. set.Skip(at + size)];
                if (without.Count > 0 && isWrong(without)) set = without;
                else at += size;
            }
            if (size == 1) return set;
        }
    }
}
