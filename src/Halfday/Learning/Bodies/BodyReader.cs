using System.Text.RegularExpressions;
using Halfday.Shared;
using Halfday.Shared.Yaml;
using Halfday.Trades.Inductions;
using Halfday.Trades.Knowledge;

namespace Halfday.Learning.Bodies;

/// <summary>Reads a body of knowledge from YAML, with every fault in its place.</summary>
public static partial class BodyReader
{
    private const int MostMinutes = 2_400, MostMonths = 120;

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z")]
    private static partial Regex Key();

    /// <param name="file">Its name, as faults show it.</param>
    public static BodyReading Read(byte[] bytes, string file)
    {
        var faults = new FoundFaults(file);
        var documents = YamlPieces.Read(bytes, faults);
        var body = documents is [YamlMap map, ..] ? Body(new YamlFields(map, faults), faults) : null;
        if (body is null && faults.All.Count == 0)
            faults.Add(1, 1, "body", "a body of knowledge begins with `name:`", "知识体系应以 `name:` 开头");
        return faults.All.Count > 0 ? new BodyReading(null, faults.All) : new BodyReading(body, []);
    }

    private static WrittenBody Body(YamlFields fields, FoundFaults faults)
    {
        var (name, taxonomy, title) = (KeyIn(fields, "name"), fields.Text("taxonomy") ?? "", Both(fields, "title"));
        var topics = Each(fields, "topics", faults, Topic).ToList();
        NothingTwice(fields, "topics", topics.Select(topic => topic.Key));
        var keys = topics.Select(topic => topic.Key).ToHashSet();
        var readings = Each(fields, "readings", faults, item => Reading(item, keys)).ToList();
        NothingTwice(fields, "readings", readings.Select(reading => reading.Key));
        var requirements = Each(fields, "inductions", faults, Requirement).ToList();
        NothingTwice(fields, "inductions", requirements.Select(requirement => requirement.Key));
        var sheet = fields.Map("job-sheet") is { } inner ? SheetReader.Read(inner, faults) : null;
        var questions = Each(fields, "questions", faults, item => QuestionReader.Read(item, keys, faults)).OfType<WrittenQuestion>().ToList();
        NothingTwice(fields, "questions", questions.Select(question => question.Key));
        fields.NothingElse();
        return new WrittenBody(name, taxonomy, title, topics, readings, requirements, sheet, questions);
    }

    private static WrittenTopic Topic(YamlFields fields) => new(KeyIn(fields, "id"), Both(fields, "title"));

    private static WrittenReading Reading(YamlFields fields, IReadOnlySet<string> topics) => new(
        KeyIn(fields, "id"), TopicIn(fields, topics), OneOf<ReadingKind>(fields), fields.Whole("minutes", 1, MostMinutes, required: true) ?? 0,
        Both(fields, "title"), Both(fields, "text"));

    private static WrittenRequirement Requirement(YamlFields fields) => new(
        KeyIn(fields, "id"), OneOf<RequirementKind>(fields), Both(fields, "title"), fields.Whole("months", 1, MostMonths, required: true) ?? 0);

    /// <summary>The mappings of a list, each read and then held to its keys; what is no mapping is a fault.</summary>
    internal static IEnumerable<T> Each<T>(YamlFields fields, string key, FoundFaults faults, Func<YamlFields, T> read)
    {
        foreach (var piece in fields.List(key))
        {
            if (piece is not YamlMap map)
            {
                faults.Add(piece, key, "each entry holds keys and values", "每一项应包含若干键和值");
                continue;
            }
            var inner = new YamlFields(map, faults);
            yield return read(inner);
            inner.NothingElse();
        }
    }

    /// <summary>A text and its Chinese form, which stands under the same key and <c>_zh</c>; without it the other stands for both.</summary>
    internal static Text Both(YamlFields fields, string key)
    {
        var (en, zh) = ((fields.Text(key, required: true) ?? "").Trim(), (fields.Text(key + "_zh") ?? "").Trim());
        return new(en, zh.Length > 0 ? zh : en);
    }

    /// <summary>A key of small letters, digits and hyphens.</summary>
    internal static string KeyIn(YamlFields fields, string key)
    {
        var given = fields.Text(key, required: true);
        if (given is not null && !Key().IsMatch(given))
            fields.Fault(key, $"cannot be \"{given}\": use at most 40 of a-z 0-9 -", $"不能是“{given}”：请用不超过 40 个 a-z 0-9 - 字符");
        return given ?? "";
    }

    /// <summary>One of the topics.</summary>
    internal static string TopicIn(YamlFields fields, IReadOnlySet<string> topics)
    {
        var topic = fields.Text("topic", required: true);
        if (topic is not null && !topics.Contains(topic))
            fields.Fault("topic", $"there is no topic {topic}: name one of those above", $"没有知识点 {topic}：请写上面已列的知识点");
        return topic ?? "";
    }

    private static T OneOf<T>(YamlFields fields) where T : struct, Enum
    {
        var names = Enum.GetNames<T>().ToDictionary(name => name.ToLowerInvariant());
        var given = fields.Text("kind", required: true);
        if (given is not null && names.TryGetValue(given, out var name)) return Enum.Parse<T>(name);
        if (given is not null)
            fields.Fault("kind", $"cannot be \"{given}\": write {string.Join(" or ", names.Keys)}", $"不能是“{given}”：请写 {string.Join("、", names.Keys)}");
        return default;
    }

    private static void NothingTwice(YamlFields fields, string key, IEnumerable<string> keys)
    {
        foreach (var twice in keys.Where(each => each.Length > 0).CountBy(each => each).Where(pair => pair.Value > 1))
            fields.Fault(key, $"{twice.Key} stands here twice: give each its own id", $"{twice.Key} 出现两次：每项应有自己的 id");
    }
}
