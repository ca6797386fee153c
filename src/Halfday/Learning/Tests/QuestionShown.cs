using System.Globalization;
using Halfday.Learning.Bank;

namespace Halfday.Learning.Tests;

/// <summary>
/// A question of a test as it leaves the server, for pages and programs alike. It is made of what is shown and what was answered
/// and holds nothing that depends on what is right.
/// </summary>
/// <param name="Kind">single, multiple, number, order, hotspot.</param>
/// <param name="Options">What is chosen from or put in order, by place.</param>
/// <param name="Picture">Where the picture is read; empty: there is none.</param>
/// <param name="Alt">What the picture shows.</param>
/// <param name="Picks">Places of the options that are picked, from 0.</param>
/// <param name="Said">The number that was given; empty: none.</param>
/// <param name="Order">Of things to be put in order, the places at which they were first shown, as they are put now.</param>
/// <param name="X">Where one pointed, percent of the width; null: nowhere.</param>
/// <param name="Y">The same of the height.</param>
public sealed record QuestionShown(
    int Number, string Kind, string Wording, IReadOnlyList<string> Options, string Unit, string Picture, string Alt, bool IsAnswered,
    IReadOnlyList<int> Picks, string Said, IReadOnlyList<int> Order, decimal? X, decimal? Y)
{
    public static QuestionShown Of(PosedQuestion posed) => new(
        posed.Number, posed.Asked.Kind, posed.Title, Shown(posed), posed.Asked is NumberAsked number ? number.Unit.Shown() : "",
        posed.Asked is PlaceAsked ? $"/tests/{posed.SittingId}/picture?q={posed.Number}" : "", posed.Asked is PlaceAsked place ? place.Alt.Shown() : "",
        posed.Reply is not null, posed.Reply is ChoiceReply choice ? PlacesOf(posed, choice.Picks) : [],
        posed.Reply is NumberReply said ? said.Number.ToString(CultureInfo.InvariantCulture) : "", Arranged(posed),
        (posed.Reply as PlaceReply)?.X * 100, (posed.Reply as PlaceReply)?.Y * 100);

    private static string[] Shown(PosedQuestion posed) => posed.Asked switch
    {
        ChoiceAsked choice => [.. posed.Places.Select(place => choice.Options[place].Shown())],
        OrderAsked order => [.. posed.Places.Select(place => order.Items[place].Shown())],
        _ => [],
    };

    private static int[] Arranged(PosedQuestion posed) => posed switch
    {
        { Asked: not OrderAsked } => [],
        { Reply: OrderReply put } => PlacesOf(posed, put.Order),
        _ => [.. Enumerable.Range(0, posed.Places.Count)],
    };

    // In the order of what was answered; picks, which have none, by place, so that nothing shows how the question is written.
    private static int[] PlacesOf(PosedQuestion posed, IReadOnlyList<int> written)
    {
        var placeOf = posed.Places.Index().ToDictionary(place => place.Item, place => place.Index);
        var places = written.Select(position => placeOf[position]);
        return posed.Asked is ChoiceAsked ? [.. places.Order()] : [.. places];
    }
}
