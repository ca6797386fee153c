using Halfday.Organization;
using Halfday.Shared.Yaml;

namespace Halfday.Decisions.Yaml;

/// <summary>Reads one clause: its wording, whom it binds, and to what.</summary>
internal static class ClauseReader
{
    public static readonly (string Key, DutyKind Kind)[] Duties =
    [
        ("floor-time", DutyKind.FloorTime), ("study", DutyKind.Study), ("master-trades", DutyKind.MasterTrades),
        ("base-unit", DutyKind.BaseUnit), ("advanced-unit", DutyKind.AdvancedUnit),
    ];

    /// <summary>The levels of the tree by the names the contract gives them.</summary>
    public static readonly Dictionary<string, UnitLevel> Levels =
        Enum.GetValues<UnitLevel>().ToDictionary(level => level.ToString().ToLowerInvariant());

    public static Clause? Read(YamlPiece piece, int order, KnownCodes known, FoundFaults faults)
    {
        if (piece is not YamlMap map)
        {
            faults.Add(piece, "clauses", "a clause begins with `id:`", "条款应以 `id:` 开头");
            return null;
        }

        var fields = new YamlFields(map, faults);
        var clause = new Clause
        {
            Key = Id(fields) ?? "", Order = order,
            Text = fields.Text("text", required: true) ?? "", TextZh = fields.Text("text_zh") ?? "",
        };
        var duty = Duty(fields, faults);
        Scope(clause, fields, duty is not null, known, faults);
        if (duty is { } bound) DutyReader.Read(clause, bound.Kind, bound.Fields);
        fields.NothingElse();
        return clause;
    }

    /// <summary>Where a clause's id stands.</summary>
    public static YamlPiece PlaceOfId(YamlPiece piece) =>
        piece is YamlMap map ? map.Pairs.First(pair => pair.Key is YamlValue { Text: "id" }).Value : piece;

    private static string? Id(YamlFields fields)
    {
        var id = fields.Text("id", required: true);
        if (id is null || DecisionReader.IsCode(id)) return id;
        fields.Fault("id", $"cannot be \"{id}\": use at most 40 of A-Z a-z 0-9 . _ -", $"不能是“{id}”：请用不超过 40 个 A-Z a-z 0-9 . _ - 字符");
        return null;
    }

    private static (DutyKind Kind, YamlFields Fields)? Duty(YamlFields fields, FoundFaults faults)
    {
        (DutyKind, YamlFields)? first = null;
        string? firstKey = null;
        foreach (var (key, kind) in Duties)
        {
            if (fields.Map(key) is not { } inner) continue;
            if (firstKey is not null)
                faults.Add(inner.Place, key, $"the clause already asks for {firstKey}: put {key} into a clause of its own", $"本条已有 {firstKey}：请把 {key} 另立一条");
            (firstKey, first) = (firstKey ?? key, first ?? (kind, inner));
        }
        return first;
    }

    private static void Scope(Clause clause, YamlFields fields, bool binds, KnownCodes known, FoundFaults faults)
    {
        if (fields.Map("scope", required: binds) is not { } scope) return;
        clause.Posts = [.. Names(scope, "posts", binds, faults).Where(name => IsPost(name, known, faults)).Select(name => name.Text)];
        clause.Levels = [.. Names(scope, "levels", binds, faults).Where(name => IsLevel(name, faults)).Select(name => Levels[name.Text])];
        clause.Detached = scope.YesNo("detached");
        scope.NothingElse();
    }

    private static IEnumerable<YamlValue> Names(YamlFields scope, string key, bool required, FoundFaults faults)
    {
        var seen = new HashSet<string>();
        foreach (var piece in scope.List(key, required))
        {
            if (piece is not YamlValue { IsEmpty: false } name)
                faults.Add(piece, key, "a name is missing here: write one or remove the entry", "此处缺少名称：请补上或删去");
            else if (!seen.Add(name.Text))
                faults.Add(piece, key, $"{name.Text} is named twice: once is enough", $"{name.Text} 重复：写一次即可");
            else yield return name;
        }
    }

    private static bool IsPost(YamlValue name, KnownCodes known, FoundFaults faults)
    {
        if (known.Posts is not { } posts || posts.Contains(name.Text)) return true;
        faults.Add(name, "posts", $"there is no post {name.Text}: name a post by its code, or add it first", $"没有代码为 {name.Text} 的职务：请写已有职务的代码，或先新增该职务");
        return false;
    }

    private static bool IsLevel(YamlValue name, FoundFaults faults)
    {
        if (Levels.ContainsKey(name.Text)) return true;
        faults.Add(name, "levels", $"there is no level {name.Text}: use {string.Join(", ", Levels.Keys)}", $"没有 {name.Text} 这一层级：可用 {string.Join("、", Levels.Keys)}");
        return false;
    }
}
