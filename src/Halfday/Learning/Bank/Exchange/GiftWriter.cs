using System.Globalization;
using System.Text;
using Halfday.Shared;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>
/// Writes questions as GIFT (docs.moodle.org, "GIFT format"). What the format has no form for: an order is written as a matching question whose
/// answers are the places 1, 2, 3; a unit stands in a comment before its question, which only we read; a place in a picture is left out, and a comment says so.
/// </summary>
public static class GiftWriter
{
    /// <summary>How the comment begins that holds a unit, first English, then Chinese.</summary>
    internal const string UnitMark = "//unit ", UnitGap = " | ";

    private const int FractionPlaces = 5;

    public static byte[] Write(IEnumerable<CarriedQuestion> questions)
    {
        var gift = new StringBuilder();
        foreach (var topic in questions.GroupBy(question => question.Topic))
        {
            gift.Append(CultureInfo.InvariantCulture, $"$CATEGORY: $course$/top/{topic.Key}\n\n");
            foreach (var question in topic) gift.Append(Of(question)).Append("\n\n");
        }
        return Encoding.UTF8.GetBytes(gift.ToString());
    }

    private static string Of(CarriedQuestion question)
    {
        if (question.Asked is PlaceAsked) return $"// {question.Key} is left out: GIFT has no form for a place in a picture; Moodle XML has.";
        return $"{Unit(question.Asked)}::{question.Key}::[html]{Html(question.Wording)}{{{Answers(question.Asked)}}}";
    }

    private static string Unit(Asked asked) => asked is NumberAsked { Unit: { En.Length: > 0 } unit }
        ? $"{UnitMark}{OneLine(unit.En)}{(unit.Zh.Length > 0 ? UnitGap + OneLine(unit.Zh) : "")}\n" : "";

    private static string Answers(Asked asked) => asked switch
    {
        ChoiceAsked choice => string.Concat(choice.Options.Select((option, at) => $"\n{Mark(choice, at)}{Html(option)}")) + "\n",
        NumberAsked number => $"#{Written(number.Value)}:{Written(number.Tolerance)}",
        OrderAsked order => string.Concat(order.Items.Select((item, at) => $"\n={Html(item)} -> {at + 1}")) + "\n",
        _ => "",
    };

    private static string Mark(ChoiceAsked choice, int at)
    {
        if (!choice.IsMultiple) return choice.Right.Contains(at) ? "=" : "~";
        var share = Math.Round(100m / choice.Right.Count, FractionPlaces);
        return $"~%{Written(choice.Right.Contains(at) ? share : -share)}%";
    }

    private static string Html(Text text) => GiftEscapes.Escaped(PlainHtml.Of(text));
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
    private static string Written(decimal number) => number.ToString("0.###############", CultureInfo.InvariantCulture);
}
