using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Tests.Learning.Bank;

namespace Halfday.Tests.Learning.Tests;

public sealed class ShufflingTests
{
    [Fact]
    public void Every_option_is_shown_once() => Gen.Select(SomeAsked.Choice, Gen.Int).Sample((asked, seed) =>
        Shuffling.Of(asked, new Random(seed)).Order().SequenceEqual(Enumerable.Range(0, ((ChoiceAsked)asked).Options.Count)), iter: Effort.Of(500));

    [Fact]
    public void Things_to_be_put_in_order_never_begin_in_it() => Gen.Select(SomeAsked.Order, Gen.Int).Sample((asked, seed) =>
    {
        var shown = Shuffling.Of(asked, new Random(seed));
        return !shown.SequenceEqual(shown.Order()) && shown.Distinct().Count() == ((OrderAsked)asked).Items.Count;
    }, iter: Effort.Of(500));

    [Fact]
    public void Where_nothing_is_chosen_from_nothing_is_shuffled() => Gen.Select(Gen.OneOf(SomeAsked.Number, SomeAsked.Place), Gen.Int).Sample((asked, seed) => Shuffling.Of(asked, new Random(seed)).Length == 0);

    [Fact]
    public void The_right_option_stands_at_every_place()
    {
        var asked = new ChoiceAsked(false, [new("a", ""), new("b", ""), new("c", "")], [0]);

        var places = Enumerable.Range(0, 100).Select(seed => Array.IndexOf(Shuffling.Of(asked, new Random(seed)), 0)).Distinct().Order();

        Assert.Equal([0, 1, 2], places);
    }
}
