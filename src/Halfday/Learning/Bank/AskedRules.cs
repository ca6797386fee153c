using Halfday.Shared;

namespace Halfday.Learning.Bank;

/// <summary>What holds for every question, whether it is filled in, sent or read from a file.</summary>
public static class AskedRules
{
    private const int MostOptions = 12, LongestWording = 2000, LongestOption = 500;

    /// <summary>Why it cannot be asked so; null: it can.</summary>
    public static Refusal? Check(Text wording, Asked asked)
    {
        if (wording.En.Length == 0) return BankRefusals.WithoutWords;
        if (IsLonger(wording, LongestWording)) return BankRefusals.TooLong;
        return asked switch
        {
            ChoiceAsked choice => Check(choice),
            OrderAsked order => Check(order),
            NumberAsked number => number.Tolerance < 0 ? BankRefusals.NoNumber : null,
            PlaceAsked place => place.Alt.En.Length == 0 ? BankRefusals.NoAlt : place.Area.IsInside ? null : BankRefusals.OutsideThePicture,
            _ => BankRefusals.NoSuchKind,
        };
    }

    private static Refusal? Check(ChoiceAsked choice)
    {
        if (choice.Options.Count is < 2 or > MostOptions || choice.Options.Any(option => option.En.Length == 0)) return BankRefusals.NotTwoOptions;
        if (choice.Options.Any(option => IsLonger(option, LongestOption))) return BankRefusals.TooLong;
        var right = choice.Right.Count;
        return right == 0 || right == choice.Options.Count || (!choice.IsMultiple && right > 1) ? BankRefusals.NotSomeRight : null;
    }

    private static Refusal? Check(OrderAsked order)
    {
        if (order.Items.Any(item => IsLonger(item, LongestOption))) return BankRefusals.TooLong;
        return order.Items.Count is >= 3 and <= MostOptions && order.Items.Distinct().Count() == order.Items.Count && order.Items.All(item => item.En.Length > 0)
            ? null : BankRefusals.NotThreeItems;
    }

    private static bool IsLonger(Text text, int most) => text.En.Length > most || text.Zh.Length > most;
}
