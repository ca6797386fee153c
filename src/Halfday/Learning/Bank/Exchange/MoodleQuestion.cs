using System.Globalization;
using System.Xml.Linq;
using Halfday.Shared;
using Halfday.Shared.Pictures;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>Reads one question of Moodle XML.</summary>
internal sealed class MoodleQuestion
{
    private const int AreaPlaces = 6, LongestHtml = 100_000;

    private readonly XElement element;
    private readonly QuestionFaults faults;
    private readonly string name;

    private MoodleQuestion(XElement element, QuestionFaults faults) =>
        (this.element, this.faults, name) = (element, faults, Plain(element.Element("name")).En);

    /// <summary>The question; null: its faults are said.</summary>
    public static CarriedQuestion? Read(XElement element, string topic, QuestionFaults faults) => new MoodleQuestion(element, faults).Read(topic);

    private CarriedQuestion? Read(string topic)
    {
        var type = element.Attribute("type")?.Value ?? "";
        byte[]? png = null;
        Asked? asked = type switch
        {
            "multichoice" => Choice(),
            "truefalse" => TrueFalse(),
            "numerical" => Number(),
            "ordering" => Order(),
            "ddmarker" => Place(out png),
            _ => Unknown(type),
        };
        if (asked is null || HasFiles()) return null;
        var wording = Plain(element.Element("questiontext"));
        if (AskedRules.Check(wording, asked) is { } refusal) return Wrong(refusal);
        return new CarriedQuestion(QuestionKeys.Of(element.Element("idnumber")?.Value.Trim() ?? "", name), topic, wording, asked, png, MoodleReader.LineOf(element));
    }

    private ChoiceAsked Choice()
    {
        var answers = Answers();
        int[] right = [.. answers.Index().Where(answer => answer.Item.Fraction > 0).Select(answer => answer.Index)];
        return new ChoiceAsked(element.Element("single")?.Value.Trim() is "false" or "0", [.. answers.Select(answer => answer.Text)], right);
    }

    private ChoiceAsked TrueFalse() => new(false, [new("True", "对"), new("False", "错")],
        [Answers().Exists(answer => answer.Fraction > 0 && answer.Text.En.Equals("true", StringComparison.OrdinalIgnoreCase)) ? 0 : 1]);

    private NumberAsked? Number()
    {
        var right = element.Elements("answer").Where(answer => FractionOf(answer) > 0).ToList();
        if (right.Count != 1 || QuestionForm.NumberOf(Plain(right[0]).En) is not { } value || QuestionForm.NumberOf(right[0].Element("tolerance")?.Value ?? "0") is not { } tolerance)
            return Wrong<NumberAsked>("has not one right number: keep one answer of 100 %, with its tolerance", "没有唯一的正确数：请只保留一个 100% 的答案及其误差");
        var units = element.Element("units")?.Elements("unit").Where(unit => QuestionForm.NumberOf(unit.Element("multiplier")?.Value ?? "1") == 1)
            .Select(unit => unit.Element("unit_name")?.Value.Trim() ?? "").ToList() ?? [];
        return new NumberAsked(value, tolerance, new Text(units.ElementAtOrDefault(0) ?? "", units.ElementAtOrDefault(1) ?? ""));
    }

    // Moodle writes the place, from 1, where other kinds write the worth.
    private OrderAsked Order() => new([.. Answers().OrderBy(answer => answer.Fraction).Select(answer => answer.Text)]);

    private PlaceAsked? Place(out byte[]? png)
    {
        png = Png();
        if (png is null) return Wrong<PlaceAsked>("has no picture that is read here: embed one PNG of at most 2 MB", "没有可读取的图片：请嵌入一张不超过 2 MB 的 PNG");
        var drops = element.Elements("drop").ToList();
        if (drops.Count != 1 || drops[0].Element("shape")?.Value.Trim() != "rectangle" || AreaOf(drops[0].Element("coords")?.Value, png) is not { } area)
            return Wrong<PlaceAsked>("has not one rectangle within the picture: draw one drop zone as a rectangle", "没有唯一的、在图内的矩形：请只画一个矩形区域");
        var alt = Plain(element.Element("generalfeedback"));
        return new PlaceAsked(Guid.Empty, alt.En.Length > 0 ? alt : new Text("A picture", "图片"), area);
    }

    private byte[]? Png()
    {
        var files = element.Elements("file").ToList();
        if (files.Count != 1) return null;
        try
        {
            return PlainPng.Of(Convert.FromBase64String(files[0].Value));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // "left,top;width,height" in pixels of the picture.
    private static Area? AreaOf(string? coordinates, byte[] png)
    {
        var parts = coordinates?.Split(',', ';').Select(QuestionForm.NumberOf).OfType<decimal>().ToList() ?? [];
        if (parts.Count != 4) return null;
        var (width, height) = PngHeader.Sides(png);
        decimal Part(int at, int side) => Math.Round(parts[at] / side, AreaPlaces);
        var area = new Area(Part(0, width), Part(1, height), Part(2, width), Part(3, height));
        return area.IsInside ? area : null;
    }

    private Asked? Unknown(string type) => Wrong<Asked>(
        $"is of the type {type}, which has no form here: make it multichoice, truefalse, numerical, ordering or ddmarker, or leave it out",
        $"题型 {type} 在此无法表示：请改为 multichoice、truefalse、numerical、ordering 或 ddmarker，或去掉");

    // A picture inside a text would be lost, and the question with it.
    private bool HasFiles()
    {
        if (!element.Elements().Where(part => part.Name != "file").SelectMany(part => part.DescendantsAndSelf("file")).Any()) return false;
        Wrong<Asked>("has a picture inside its text: take it out, or ask for a place in it (ddmarker)", "文字中嵌有图片：请去掉，或改为看图点选（ddmarker）");
        return true;
    }

    private List<(decimal Fraction, Text Text)> Answers() => [.. element.Elements("answer").Select(answer => (FractionOf(answer), Plain(answer)))];

    private static decimal FractionOf(XElement answer) =>
        decimal.TryParse(answer.Attribute("fraction")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) ? fraction : 0;

    private static Text Plain(XElement? part)
    {
        var text = part?.Element("text")?.Value ?? "";
        if (text.Length > LongestHtml) text = text[..LongestHtml]; // what is so long is refused as text, too
        return part?.Attribute("format")?.Value == "plain_text" ? new Text(text.Trim(), "") : PlainHtml.Read(text);
    }

    private CarriedQuestion? Wrong(Refusal refusal)
    {
        faults.Add(MoodleReader.LineOf(element), name, refusal);
        return null;
    }

    private T? Wrong<T>(string en, string zh) where T : Asked
    {
        faults.Add(MoodleReader.LineOf(element), 0, name, en, zh);
        return null;
    }
}
