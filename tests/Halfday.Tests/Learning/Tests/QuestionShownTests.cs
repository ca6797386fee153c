using System.Text.Json;
using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Tests.Learning.Bank;

namespace Halfday.Tests.Learning.Tests;

public sealed class QuestionShownTests
{
    [Fact]
    public void What_is_right_changes_nothing_in_what_is_shown() => Gen.Select(SomeAsked.Choice, Gen.Int, Gen.Int[0, 4095]).Sample((asked, seed, other) =>
    {
        var choice = (ChoiceAsked)asked;
        var turned = choice with { Right = [.. Enumerable.Range(0, choice.Options.Count).Where(at => ((other >> at) & 1) == 1)] };
        return Shown(asked, seed) == Shown(turned, seed);
    }, iter: Effort.Of(500));

    [Fact]
    public void A_number_and_a_place_are_shown_alike_whatever_is_right() => Gen.Select(Gen.OneOf(SomeAsked.Number, SomeAsked.Place), Gen.Int[-100, 100]).Sample((asked, other) =>
    {
        Asked turned = asked is NumberAsked number ? number with { Value = other, Tolerance = 1 } : (PlaceAsked)asked with { Area = new Area(0.5m, 0.5m, 0.1m, 0.1m) };
        return Shown(asked, 1) == Shown(turned, 1);
    }, iter: Effort.Of(500));

    [Fact]
    public void Things_are_shown_in_the_order_of_their_places_until_they_are_put() => Gen.Select(SomeAsked.Order, Gen.Int).Sample((asked, seed) =>
    {
        var posed = Asking.Pose(asked, seed);
        var shown = QuestionShown.Of(posed);
        return !shown.IsAnswered && shown.Order.SequenceEqual(Enumerable.Range(0, posed.Places.Count))
            && shown.Options.SequenceEqual(posed.Places.Select(place => ((OrderAsked)asked).Items[place].En));
    }, iter: Effort.Of(300));

    [Fact]
    public void Picks_are_told_by_place_and_not_in_the_order_in_which_the_question_is_written()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var posed = Asking.Pose(new ChoiceAsked(true, [new("a", ""), new("b", ""), new("c", ""), new("d", "")], [0]), seed);
            posed.Take(new ChoiceReply([0, 1, 2]), default);
            var picks = QuestionShown.Of(posed).Picks;
            Assert.Equal(picks.Order(), picks);
        }
    }

    private static string Shown(Asked asked, int seed) => JsonSerializer.Serialize(QuestionShown.Of(Asking.Pose(asked, seed)) with { Picture = "" });
}
