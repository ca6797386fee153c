using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Halfday.Shared;
using Halfday.Shared.Pictures;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>
/// Writes questions as Moodle XML (docs.moodle.org, "Moodle XML format"), one category a topic: multichoice, numerical, ordering, and for a place in a
/// picture ddmarker with one marker, one rectangle and the picture inside. A unit in two languages is two units of the same worth.
/// </summary>
public static class MoodleWriter
{
    private const int FractionPlaces = 5, PointPlaces = 7;

    public static byte[] Write(IEnumerable<CarriedQuestion> questions)
    {
        var quiz = new XElement("quiz");
        foreach (var topic in questions.GroupBy(question => question.Topic))
            quiz.Add(Category(topic.Key), topic.Select(Question));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" })) quiz.Save(writer);
        return bytes.ToArray();
    }

    private static XElement Category(string topic) =>
        new("question", new XAttribute("type", "category"), new XElement("category", Text($"$course$/top/{topic}")));

    private static XElement Question(CarriedQuestion question) => new("question",
        new XAttribute("type", TypeOf(question.Asked)),
        new XElement("name", Text(question.Key)),
        new XElement("questiontext", Html, Text(PlainHtml.Of(question.Wording))),
        question.Asked is PlaceAsked place ? new XElement("generalfeedback", Html, Text(PlainHtml.Of(place.Alt))) : null,
        new XElement("defaultgrade", "1"),
        new XElement("idnumber", question.Key),
        Parts(question));

    private static string TypeOf(Asked asked) => asked switch
    {
        ChoiceAsked => "multichoice",
        NumberAsked => "numerical",
        OrderAsked => "ordering",
        _ => "ddmarker",
    };

    private static IEnumerable<XElement> Parts(CarriedQuestion question) => question.Asked switch
    {
        ChoiceAsked choice => Choice(choice),
        NumberAsked number => Number(number),
        OrderAsked order => Order(order),
        PlaceAsked place => Place(place, question.Picture ?? []),
        _ => [],
    };

    private static IEnumerable<XElement> Choice(ChoiceAsked choice) =>
    [
        new("single", choice.IsMultiple ? "false" : "true"), new("shuffleanswers", "true"), new("answernumbering", "none"),
        .. choice.Options.Select((option, at) => Answer(Fraction(choice, at), PlainHtml.Of(option))),
    ];

    // A wrong pick takes back a right one, as in our own scoring.
    private static decimal Fraction(ChoiceAsked choice, int at)
    {
        var share = Math.Round(100m / choice.Right.Count, FractionPlaces);
        return choice.Right.Contains(at) ? share : choice.IsMultiple ? -share : 0;
    }

    private static IEnumerable<XElement> Number(NumberAsked number)
    {
        var answer = Answer(100, Written(number.Value));
        answer.Add(new XElement("tolerance", Written(number.Tolerance)));
        string[] names = [.. new[] { number.Unit.En, number.Unit.Zh }.Where(name => name.Length > 0)];
        return
        [
            answer, new("unitgradingtype", "0"), new("showunits", names.Length > 0 ? "0" : "3"),
            .. names.Length == 0 ? [] : new[] { new XElement("units", names.Select(name => new XElement("unit", new XElement("multiplier", "1"), new XElement("unit_name", Kept(name))))) },
        ];
    }

    private static IEnumerable<XElement> Order(OrderAsked order) =>
    [
        new("layouttype", "VERTICAL"), new("selecttype", "ALL"), new("selectcount", "0"), new("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST"),
        .. order.Items.Select((item, at) => Answer(at + 1, PlainHtml.Of(item))),
    ];

    private static IEnumerable<XElement> Place(PlaceAsked place, byte[] png)
    {
        var (width, height) = PngHeader.Sides(png);
        string Pixels(decimal part, int side) => Written(Math.Round(part * side, PointPlaces - 3));
        var (area, corner) = (place.Area, $"{Pixels(place.Area.X, width)},{Pixels(place.Area.Y, height)}");
        return
        [
            new("shuffleanswers", "0"),
            new("file", new XAttribute("name", "picture.png"), new XAttribute("path", "/"), new XAttribute("encoding", "base64"), Convert.ToBase64String(png)),
            new("drag", new XElement("no", "1"), Text("●"), new XElement("noofdrags", "1")),
            new("drop", new XElement("no", "1"), new XElement("shape", "rectangle"), new XElement("coords", $"{corner};{Pixels(area.Width, width)},{Pixels(area.Height, height)}"), new XElement("choice", "1")),
        ];
    }

    private static XElement Answer(decimal fraction, string html) =>
        new("answer", new XAttribute("fraction", Written(fraction)), Html, Text(html));

    private static XAttribute Html => new("format", "html");

    private static XElement Text(string text) => new("text", Kept(text));

    // What XML 1.0 cannot hold is no text that a person wrote.
    private static string Kept(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Written(decimal number) => number.ToString("0.###############", CultureInfo.InvariantCulture);
}
