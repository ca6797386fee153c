using Halfday.Learning.Bank;
using Halfday.Shared;
using Halfday.Shared.Yaml;

namespace Halfday.Learning.Bodies;

/// <summary>Reads one question; each kind has its own keys.</summary>
internal static class QuestionReader
{
    private const int MostOptions = 12;

    private static readonly Dictionary<string, Func<YamlFields, FoundFaults, Asked?>> Kinds = new()
    {
        ["single"] = (fields, faults) => Choice(fields, faults, isMultiple: false),
        ["multiple"] = (fields, faults) => Choice(fields, faults, isMultiple: true),
        ["number"] = (fields, _) => Number(fields),
        ["order"] = Order,
        ["hotspot"] = (fields, _) => Place(fields),
    };

    public static WrittenQuestion? Read(YamlFields fields, IReadOnlySet<string> topics, FoundFaults faults)
    {
        var (key, topic, wording) = (BodyReader.KeyIn(fields, "id"), BodyReader.TopicIn(fields, topics), BodyReader.Both(fields, "text"));
        if (fields.Text("kind", required: true) is not { } kind) return null;
        if (Kinds.TryGetValue(kind, out var read))
            return read(fields, faults) is { } asked ? new WrittenQuestion(key, topic, wording, asked, kind == "hotspot" ? fields.Text("picture", required: true) : null) : null;
        fields.Fault("kind", $"cannot be \"{kind}\": write {string.Join(", ", Kinds.Keys)}", $"不能是“{kind}”：请写 {string.Join("、", Kinds.Keys)}");
        return null;
    }

    private static ChoiceAsked? Choice(YamlFields fields, FoundFaults faults, bool isMultiple)
    {
        var options = BodyReader.Each(fields, "options", faults, option => (Text: BodyReader.Both(option, "text"), IsRight: option.YesNo("right") ?? false)).ToList();
        int[] right = [.. options.Index().Where(option => option.Item.IsRight).Select(option => option.Index)];
        if (options.Count is < 2 or > MostOptions)
            return Refused<ChoiceAsked>(fields, "options", $"there are {options.Count}: write 2 to {MostOptions}", $"有 {options.Count} 项：请写 2 到 {MostOptions} 项");
        if (right.Length == 0 || (!isMultiple && right.Length > 1) || right.Length == options.Count)
            return Refused<ChoiceAsked>(fields, "options", $"{right.Length} of {options.Count} are right: a single question has one, a multiple one some but not all",
                $"{options.Count} 项中有 {right.Length} 项正确：单选题须恰有一项，多选题须有若干项但不是全部");
        return new ChoiceAsked(isMultiple, [.. options.Select(option => option.Text)], right);
    }

    private static NumberAsked? Number(YamlFields fields)
    {
        var (value, tolerance) = (fields.Number("value", required: true), fields.Number("tolerance") ?? 0);
        var unit = new Text(fields.Text("unit") ?? "", fields.Text("unit_zh") ?? "");
        if (tolerance < 0) return Refused<NumberAsked>(fields, "tolerance", "is below 0: write how far an answer may be off", "小于 0：请写允许的误差");
        return value is { } number ? new NumberAsked(number, tolerance, unit) : null;
    }

    private static OrderAsked? Order(YamlFields fields, FoundFaults faults)
    {
        var items = BodyReader.Each(fields, "items", faults, item => BodyReader.Both(item, "text")).ToList();
        return items.Count is >= 3 and <= MostOptions && items.Distinct().Count() == items.Count ? new OrderAsked(items)
            : Refused<OrderAsked>(fields, "items", $"write 3 to {MostOptions} different things, in the right order", $"请按正确顺序写 3 到 {MostOptions} 个不同的内容");
    }

    private static PlaceAsked? Place(YamlFields fields)
    {
        var alt = BodyReader.Both(fields, "alt");
        if (fields.Map("area", required: true) is not { } inner) return null;
        decimal Side(string key) => inner.Number(key, required: true) ?? 0;
        var area = new Area(Side("x"), Side("y"), Side("width"), Side("height"));
        inner.NothingElse();
        return area.IsInside
            ? new PlaceAsked(Guid.Empty, alt, area)
            : Refused<PlaceAsked>(fields, "area", "lies outside the picture: x, y, width and height are fractions of it", "超出图片：x、y、width、height 均为图片宽高的比例");
    }

    private static T? Refused<T>(YamlFields fields, string key, string en, string zh) where T : Asked
    {
        fields.Fault(key, en, zh);
        return null;
    }
}
