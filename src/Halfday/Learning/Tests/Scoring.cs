using Halfday.Learning.Bank;

namespace Halfday.Learning.Tests;

/// <summary>What an answer is worth, 0 to 1, and what a test is, 0 to 100.</summary>
public static class Scoring
{
    // Thirds and sevenths are kept so exactly that a sum which is a half in truth is rounded as a half.
    private const int Places = 10, PlacesOfAHalf = 6;

    /// <summary>The points of an answer; no answer has none.</summary>
    public static decimal Points(Asked asked, Reply? reply) => Math.Round((asked, reply) switch
    {
        (ChoiceAsked { IsMultiple: false } single, ChoiceReply { Picks: [var pick] }) => single.Right.Contains(pick) ? 1 : 0,
        (ChoiceAsked { IsMultiple: true } multiple, ChoiceReply picked) => Multiple(multiple, picked.Picks),
        (NumberAsked number, NumberReply said) => Math.Abs(said.Number - number.Value) <= number.Tolerance ? 1 : 0,
        (OrderAsked order, OrderReply put) => Order(order.Items.Count, put.Order),
        (PlaceAsked place, PlaceReply found) => place.Area.Holds(found.X, found.Y) ? 1 : 0,
        _ => 0m,
    }, Places);

    /// <summary>The mean of the points times a hundred, a half rounded up; nothing asked is nothing known.</summary>
    public static int Score(IReadOnlyCollection<decimal> points) =>
        points.Count == 0 ? 0 : (int)Math.Round(Math.Round(points.Sum() * 100 / points.Count, PlacesOfAHalf), MidpointRounding.AwayFromZero);

    // Right picks less wrong ones over the number that is right: who ticks everything gains nothing.
    private static decimal Multiple(ChoiceAsked asked, IReadOnlyList<int> picks)
    {
        var right = picks.Distinct().Count(asked.Right.Contains);
        var wrong = picks.Distinct().Count() - right;
        return Math.Max(0, (decimal)(right - wrong) / asked.Right.Count);
    }

    /// <summary>
    /// The share of neighbours of which the second rightly follows the first: Moodle's ordering question, graded "relative to the next
    /// item (excluding last)". One thing out of place costs what it breaks and not the whole sequence; the reverse order is worth 0, blind chance one in n.
    /// </summary>
    private static decimal Order(int count, IReadOnlyList<int> order)
    {
        if (count < 2 || order.Count != count) return 0;
        return (decimal)order.Zip(order.Skip(1)).Count(pair => pair.Second == pair.First + 1) / (count - 1);
    }
}
