using System.Globalization;
using Halfday.Shared;

namespace Halfday.Learning.Bank;

/// <summary>What one fills in about a question, of whatever kind; a page and a program send the same.</summary>
public sealed class QuestionForm
{
    private const int MostDigits = 15, Places = 6;

    /// <summary>single, multiple, number, order, hotspot.</summary>
    public string? Kind { get; set; } = "single";

    /// <summary>A topic's key.</summary>
    public string? Topic { get; set; }

    public string? Wording { get; set; }
    public string? WordingZh { get; set; }

    /// <summary>Options, or things in their right order; empty rows are left out.</summary>
    public List<string?> Options { get; set => field = value ?? []; } = [];

    /// <summary>The same in Chinese, row for row.</summary>
    public List<string?> OptionsZh { get; set => field = value ?? []; } = [];

    /// <summary>The rows that are right, from 0.</summary>
    public List<int> Right { get; set => field = value ?? []; } = [];

    public string? Value { get; set; }
    public string? Tolerance { get; set; }
    public string? Unit { get; set; }
    public string? UnitZh { get; set; }
    public Guid? Picture { get; set; }
    public string? Alt { get; set; }
    public string? AltZh { get; set; }

    /// <summary>The area's left edge, percent of the picture's width.</summary>
    public string? X { get; set; }

    /// <summary>Its upper edge, percent of the height.</summary>
    public string? Y { get; set; }

    public string? Width { get; set; }
    public string? Height { get; set; }

    /// <summary>The form of a question as it is.</summary>
    public static QuestionForm Of(Question question, string topic)
    {
        var form = new QuestionForm { Kind = question.Asked.Kind, Topic = topic, Wording = question.Wording, WordingZh = question.WordingZh };
        switch (question.Asked)
        {
            case ChoiceAsked choice: form.Fill(choice.Options, choice.Right); break;
            case OrderAsked order: form.Fill(order.Items, []); break;
            case NumberAsked number: form.Fill(number); break;
            case PlaceAsked place: form.Fill(place); break;
        }
        return form;
    }

    /// <summary>What the question asks, or why it cannot be so.</summary>
    public (Asked? Asked, Refusal? Refusal) Read()
    {
        (Asked? asked, Refusal? refusal) = Kind switch
        {
            "single" or "multiple" => (Choice(isMultiple: Kind == "multiple"), null),
            "number" => Number(),
            "order" => (new OrderAsked([.. Rows().Select(row => row.Text)]), null),
            "hotspot" => Place(),
            _ => (null, BankRefusals.NoSuchKind),
        };
        refusal ??= AskedRules.Check(new Text(Trimmed(Wording), Trimmed(WordingZh)), asked!);
        return refusal is null ? (asked, null) : (null, refusal);
    }

    /// <summary>A number of people or programs: "12.5", "12,5", "1e-3"; null: it is none, or longer than is kept.</summary>
    public static decimal? NumberOf(string? written) =>
        decimal.TryParse(Trimmed(written).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1e15m && decimal.Round(number, MostDigits) == number ? number : null;

    /// <summary>Without what surrounds it; nothing is the empty text.</summary>
    public static string Trimmed(string? text) => text?.Trim() ?? "";

    private ChoiceAsked Choice(bool isMultiple)
    {
        var rows = Rows();
        return new ChoiceAsked(isMultiple, [.. rows.Select(row => row.Text)], [.. rows.Index().Where(row => Right.Contains(row.Item.Row)).Select(row => row.Index)]);
    }

    private (Asked?, Refusal?) Number() =>
        NumberOf(Value) is { } value && NumberOf(Trimmed(Tolerance).Length == 0 ? "0" : Tolerance) is { } tolerance and >= 0
            ? (new NumberAsked(value, tolerance, new Text(Trimmed(Unit), Trimmed(UnitZh))), null) : (null, BankRefusals.NoNumber);

    private (Asked?, Refusal?) Place() =>
        Fraction(X) is { } x && Fraction(Y) is { } y && Fraction(Width) is { } width && Fraction(Height) is { } height
            ? (new PlaceAsked(Picture ?? Guid.Empty, new Text(Trimmed(Alt), Trimmed(AltZh)), new Area(x, y, width, height)), null) : (null, BankRefusals.OutsideThePicture);

    private static decimal? Fraction(string? percent) => NumberOf(percent) is { } number ? Math.Round(number / 100, Places) : null;

    // What is written in one language alone stands for both.
    private List<(int Row, Text Text)> Rows()
    {
        var rows = new List<(int, Text)>();
        for (var row = 0; row < Math.Max(Options.Count, OptionsZh.Count); row++)
        {
            var (en, zh) = (Trimmed(Options.ElementAtOrDefault(row)), Trimmed(OptionsZh.ElementAtOrDefault(row)));
            if (en.Length + zh.Length > 0) rows.Add((row, new Text(en.Length > 0 ? en : zh, zh)));
        }
        return rows;
    }

    private void Fill(IReadOnlyList<Text> options, IReadOnlyList<int> right) =>
        (Options, OptionsZh, Right) = ([.. options.Select(option => option.En)], [.. options.Select(option => option.Zh)], [.. right]);

    private void Fill(NumberAsked number) =>
        (Value, Tolerance, Unit, UnitZh) = (Written(number.Value), Written(number.Tolerance), number.Unit.En, number.Unit.Zh);

    private void Fill(PlaceAsked place)
    {
        (Picture, Alt, AltZh) = (place.PictureId, place.Alt.En, place.Alt.Zh);
        (X, Y, Width, Height) = (Written(place.Area.X * 100), Written(place.Area.Y * 100), Written(place.Area.Width * 100), Written(place.Area.Height * 100));
    }

    private static string Written(decimal number) => number.ToString("0.###############", CultureInfo.InvariantCulture);
}
