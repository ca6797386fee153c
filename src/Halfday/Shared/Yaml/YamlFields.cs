using System.Globalization;

namespace Halfday.Shared.Yaml;

/// <summary>Reads the fields of one mapping, each by its key and kind; whatever is wrong becomes a fault, and reading goes on.</summary>
internal sealed class YamlFields
{
    private readonly YamlMap map;
    private readonly FoundFaults faults;
    private readonly Dictionary<string, (YamlPiece Key, YamlPiece Value)> given = [];
    private readonly HashSet<string> asked = [];

    public YamlFields(YamlMap map, FoundFaults faults)
    {
        (this.map, this.faults) = (map, faults);
        foreach (var (key, value) in map.Pairs) Keep(key, value);
    }

    private void Keep(YamlPiece key, YamlPiece value)
    {
        if (key is not YamlValue { Text: var name })
            faults.Add(key, "key", "a key is a word: write `key: value`", "键须是一个词：请写成 `键: 值`");
        else if (!given.TryAdd(name, (key, value)))
            faults.Add(key, name, "stands here a second time: keep one of the two", "重复出现：请只保留一处");
    }

    /// <summary>Where the mapping starts.</summary>
    public YamlPiece Place => map;

    /// <summary>Where a key's value stands; the mapping where it is absent.</summary>
    public YamlPiece PlaceOf(string key) => given.TryGetValue(key, out var pair) ? pair.Value : map;

    /// <summary>True when the key is there with something in it.</summary>
    public bool Has(string key) => given.TryGetValue(key, out var pair) && pair.Value is not YamlValue { IsEmpty: true };

    /// <summary>The piece under a key; null when absent or empty, which is a fault where it is required.</summary>
    public YamlPiece? Piece(string key, bool required = false)
    {
        asked.Add(key);
        if (Has(key)) return given[key].Value;
        if (required) IsMissing(key);
        return null;
    }

    private string? IsMissing(string key)
    {
        faults.Add(PlaceOf(key), key, $"is missing: write `{key}:` with its value", $"缺少：请写上 `{key}:` 及其内容");
        return null;
    }

    public string? Text(string key, bool required = false) =>
        Piece(key, required) is not { } piece ? null
        : piece is YamlValue value ? required && string.IsNullOrWhiteSpace(value.Text) ? IsMissing(key) : value.Text
        : Wrong<string>(piece, key, "is to be a single text", "应为一段文字");

    public int? Whole(string key, int least, int most, bool required = false) =>
        Piece(key, required) is not { } piece ? null
        : piece is YamlValue { Text: var text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most ? number
        : WrongValue<int>(piece, key, $"write a whole number from {least} to {most}", $"请写 {least} 到 {most} 的整数");

    public decimal? Amount(string key, decimal most, bool required = false) =>
        Piece(key, required) is not { } piece ? null
        : piece is YamlValue { Text: var text }
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount > 0 && amount <= most ? amount
        : WrongValue<decimal>(piece, key, $"write a number above 0, at most {most}", $"请写大于 0、不超过 {most} 的数");

    /// <summary>Any decimal number, below 0 too.</summary>
    public decimal? Number(string key, bool required = false) =>
        Piece(key, required) is not { } piece ? null
        : piece is YamlValue { Text: var text } && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : WrongValue<decimal>(piece, key, "write a number such as 3.2", "请写数字，例如 3.2");

    public bool? YesNo(string key) =>
        Piece(key) is not { } piece ? null
        : piece is YamlValue { Text: "true" or "yes" } ? true
        : piece is YamlValue { Text: "false" or "no" } ? false
        : WrongValue<bool>(piece, key, "write true or false", "请写 true 或 false");

    public DateOnly? Date(string key, bool required = false) =>
        Piece(key, required) is not { } piece ? null
        : piece is YamlValue { Text: var text }
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : WrongValue<DateOnly>(piece, key, "write a date as 2026-09-28", "请按 2026-09-28 的样式写日期");

    /// <summary>A duration in months.</summary>
    public int? Months(string key, bool required = false) =>
        Piece(key, required) is not { } piece ? null
        : piece is YamlValue { Text: var text } && Duration.Months(text) is { } months ? months
        : WrongValue<int>(piece, key, "write months or years as P24M or P2Y", "请按 P24M 或 P2Y 的样式写月数或年数");

    public YamlFields? Map(string key, bool required = false) =>
        Piece(key, required) is not { } piece ? null
        : piece is YamlMap inner ? new YamlFields(inner, faults)
        : Wrong<YamlFields>(piece, key, "is to hold keys and values", "应包含若干键和值");

    /// <summary>A list; empty where absent or wrong.</summary>
    public IReadOnlyList<YamlPiece> List(string key, bool required = false)
    {
        if (Piece(key, required) is not { } piece) return [];
        if (piece is not YamlList list) return Wrong<IReadOnlyList<YamlPiece>>(piece, key, "is to be a list", "应为列表") ?? [];
        if (list.Items.Count == 0 && required) faults.Add(piece, key, "is empty: name at least one", "为空：请至少写一项");
        return list.Items;
    }

    /// <summary>Names the keys that nobody asked for.</summary>
    public void NothingElse()
    {
        foreach (var (name, (key, _)) in given.Where(pair => !asked.Contains(pair.Key)))
            faults.Add(key, name,
                $"is not a key here: remove it, or mean one of {string.Join(", ", asked)}",
                $"此处没有这个键：请删去，或改为 {string.Join("、", asked)} 之一");
    }

    public void Fault(string key, string en, string zh) => faults.Add(PlaceOf(key), key, en, zh);

    private T? WrongValue<T>(YamlPiece piece, string key, string mend, string mendZh) where T : struct
    {
        var what = piece is YamlValue value ? $"\"{value.Text}\"" : piece is YamlList ? "a list" : "keys and values";
        var whatZh = piece is YamlValue shown ? $"“{shown.Text}”" : piece is YamlList ? "列表" : "键和值";
        faults.Add(piece, key, $"cannot be {what}: {mend}", $"不能是{whatZh}：{mendZh}");
        return null;
    }

    private T? Wrong<T>(YamlPiece piece, string key, string wrong, string wrongZh) where T : class
    {
        var what = piece is YamlValue value ? $"\"{value.Text}\"" : piece is YamlList ? "a list" : "keys and values";
        var whatZh = piece is YamlValue shown ? $"“{shown.Text}”" : piece is YamlList ? "列表" : "键和值";
        faults.Add(piece, key, $"{wrong}, not {what}", $"{wrongZh}，不能是{whatZh}");
        return null;
    }
}

/// <summary>Durations of ISO 8601 in months and years.</summary>
internal static class Duration
{
    /// <summary>"P24M", "P2Y", "P1Y6M" in months; null for all else, and for none.</summary>
    public static int? Months(string text)
    {
        var written = System.Text.RegularExpressions.Regex.Match(text, @"\AP(?:([0-9]{1,3})Y)?(?:([0-9]{1,4})M)?\z");
        if (!written.Success) return null;
        var months = 12 * Number(written.Groups[1].Value) + Number(written.Groups[2].Value);
        return months is > 0 and <= 1200 ? months : null;
    }

    /// <summary>As "P24M".</summary>
    public static string OfMonths(int months) => string.Create(CultureInfo.InvariantCulture, $"P{months}M");

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
}
