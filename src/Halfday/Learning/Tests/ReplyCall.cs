using Halfday.Learning.Bank;
using Halfday.Shared;

namespace Halfday.Learning.Tests;

/// <summary>An answer as a page or a program sends it, in positions as they were shown. Nothing filled in takes the answer back.</summary>
public sealed class ReplyCall
{
    /// <summary>Options that are picked, from 0.</summary>
    public List<int> Picks { get; set => field = value ?? []; } = [];

    public string? Number { get; set; }

    /// <summary>All things in the order in which they are put, by the places at which they were first shown, from 0.</summary>
    public List<int> Order { get; set => field = value ?? []; } = [];

    /// <summary>Percent of the picture's width, from the left.</summary>
    public string? X { get; set; }

    /// <summary>Percent of the picture's height, from above.</summary>
    public string? Y { get; set; }

    /// <summary>What it says to the question, or why it says nothing.</summary>
    public (Reply? Reply, Refusal? Refusal) To(PosedQuestion posed) => posed.Asked switch
    {
        ChoiceAsked choice => Choice(posed, choice),
        NumberAsked => Said(),
        OrderAsked => Put(posed),
        _ => Found(),
    };

    private (Reply?, Refusal?) Choice(PosedQuestion posed, ChoiceAsked choice)
    {
        if (Picks.Count == 0) return (null, null);
        if (Picks.Exists(pick => pick < 0 || pick >= posed.Places.Count)) return (null, SittingRefusals.NoSuchOption);
        if (!choice.IsMultiple && Picks.Count > 1) return (null, SittingRefusals.OnlyOne);
        return (new ChoiceReply([.. Picks.Distinct().Select(pick => posed.Places[pick]).Order()]), null);
    }

    private (Reply?, Refusal?) Said()
    {
        if (QuestionForm.Trimmed(Number).Length == 0) return (null, null);
        return QuestionForm.NumberOf(Number) is { } number ? (new NumberReply(number), null) : (null, SittingRefusals.NoNumber);
    }

    private (Reply?, Refusal?) Put(PosedQuestion posed)
    {
        if (Order.Count == 0) return (null, null);
        return Order.Order().SequenceEqual(Enumerable.Range(0, posed.Places.Count))
            ? (new OrderReply([.. Order.Select(place => posed.Places[place])]), null) : (null, SittingRefusals.NotEachOnce);
    }

    private (Reply?, Refusal?) Found()
    {
        if (QuestionForm.Trimmed(X).Length + QuestionForm.Trimmed(Y).Length == 0) return (null, null);
        return QuestionForm.NumberOf(X) is { } x and >= 0 and <= 100 && QuestionForm.NumberOf(Y) is { } y and >= 0 and <= 100
            ? (new PlaceReply(x / 100, y / 100), null) : (null, SittingRefusals.OutsideThePicture);
    }
}
