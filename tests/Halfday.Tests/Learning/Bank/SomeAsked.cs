using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank;

/// <summary>Questions of every kind, with the letters that formats stumble over.</summary>
internal static class SomeAsked
{
    private const string Letters = "abzAZ019 <>&\"'%#=~{}:;\\/|-_.,!?()[]@éß中文厂。，“”𠮷";

    /// <summary>Words without spaces at either end or two in a row: what a form keeps as it is.</summary>
    public static readonly Gen<string> Words = Gen.Int[0, Letters.EnumerateRunes().Count() - 1].Select(at => Letters.EnumerateRunes().ElementAt(at).ToString()).Array[1, 20]
        .Select(letters => string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(words => words.Length > 0);

    public static readonly Gen<Text> Text = Gen.Select(Words, Gen.OneOf(Gen.Const(""), Words)).Select((en, zh) => new Text(en, zh));

    public static readonly Gen<Asked> Choice = Gen.Select(Gen.Bool, Text.Array[2, 12], Gen.Int[0, 1_000_000]).Select((isMultiple, options, chance) =>
    {
        int[] right = [.. Enumerable.Range(0, options.Length).Where(at => ((chance >> at) & 1) == 1).DefaultIfEmpty(0)];
        return (Asked)new ChoiceAsked(isMultiple, options, isMultiple && right.Length < options.Length ? right : [right[0]]);
    });

    public static readonly Gen<Asked> Number = Gen.Select(Gen.Int[-1_000_000_000, 1_000_000_000], Gen.Int[0, 6], Gen.Int[0, 5000], Gen.OneOf(Gen.Const(new Text("", "")), Gen.Const(new Text("mm", "毫米")), Gen.Const(new Text("°C", ""))))
        .Select((digits, places, tolerance, unit) => (Asked)new NumberAsked(digits / (decimal)Math.Pow(10, places), tolerance / 1000m, unit));

    public static readonly Gen<Asked> Order = Text.Array[3, 12].Where(items => items.Distinct().Count() == items.Length).Select(items => (Asked)new OrderAsked(items));

    /// <summary>In a picture of 400 by 250, on whole pixels.</summary>
    public static readonly Gen<Asked> Place = Gen.Select(Gen.Int[0, 399], Gen.Int[0, 249], Gen.Int[1, 400], Gen.Int[1, 250], Text).Select((x, y, width, height, alt) =>
        (Asked)new PlaceAsked(Guid.Empty, alt, new Area(x / 400m, y / 250m, Math.Min(width, 400 - x) / 400m, Math.Min(height, 250 - y) / 250m)));

    public static readonly Gen<Asked> Any = Gen.OneOf(Choice, Number, Order, Place);
}
