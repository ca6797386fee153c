using Halfday.Learning.Bank;

namespace Halfday.Learning.Tests;

/// <summary>In which order a question shows what it offers: as positions, from 0, in the question as it is written.</summary>
public static class Shuffling
{
    /// <summary>Options in any order; things to be put in order in any but the right one; of other kinds nothing is shown to choose from.</summary>
    public static int[] Of(Asked asked, Random chance) => asked switch
    {
        ChoiceAsked choice => Any(choice.Options.Count, chance),
        OrderAsked order => Wrong(order.Items.Count, chance),
        _ => [],
    };

    private static int[] Any(int count, Random chance)
    {
        int[] places = [.. Enumerable.Range(0, count)];
        chance.Shuffle(places);
        return places;
    }

    // Of one thing there is no other order.
    private static int[] Wrong(int count, Random chance)
    {
        var places = Any(count, chance);
        while (count > 1 && places.Index().All(place => place.Index == place.Item)) places = Any(count, chance);
        return places;
    }
}
