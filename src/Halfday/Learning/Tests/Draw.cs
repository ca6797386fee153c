namespace Halfday.Learning.Tests;

/// <summary>A question that a test may ask.</summary>
public readonly record struct InBank(Guid Id, Guid TopicId);

/// <summary>
/// Which questions a test asks. Topics are gone round one question at a time, so that their numbers differ by one at most as long
/// as each has questions left; the last round, which may not reach all, goes first to topics that still have something new.
/// The same bank and the same chance give the same draw.
/// </summary>
public static class Draw
{
    /// <param name="count">How many; all, where the bank has fewer.</param>
    /// <param name="known">Questions that the person has had lately or wrote: within a topic they come last.</param>
    public static IReadOnlyList<Guid> Of(IEnumerable<InBank> bank, int count, IReadOnlySet<Guid> known, Random chance)
    {
        var piles = bank.OrderBy(question => question.Id).GroupBy(question => question.TopicId)
            .Select(topic => Pile([.. topic.Select(question => question.Id)], known, chance)).ToList();
        var drawn = new List<Guid>();
        while (drawn.Count < count && piles.RemoveAll(pile => pile.Count == 0) >= 0 && piles.Count > 0)
            foreach (var pile in Round(piles, known, chance).Take(count - drawn.Count)) drawn.Add(pile.Dequeue());
        return Shuffled(drawn, chance);
    }

    private static Queue<Guid> Pile(List<Guid> topic, IReadOnlySet<Guid> known, Random chance) =>
        new(Shuffled(topic, chance).OrderBy(known.Contains));

    private static List<Queue<Guid>> Round(List<Queue<Guid>> piles, IReadOnlySet<Guid> known, Random chance) =>
        [.. Shuffled(piles, chance).OrderBy(pile => known.Contains(pile.Peek()))];

    private static T[] Shuffled<T>(List<T> things, Random chance)
    {
        var shuffled = things.ToArray();
        chance.Shuffle(shuffled);
        return shuffled;
    }
}
