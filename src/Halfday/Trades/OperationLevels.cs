using System.Globalization;
using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Trades;

/// <summary>How well somebody works in a trade, 0 to 4, in words.</summary>
public static class OperationLevels
{
    private static readonly Text[] Words =
    [
        new("none", "无"), new("has watched", "看过"), new("works under supervision", "能在指导下操作"),
        new("works alone to standard", "能独立按标准操作"), new("can teach", "能带徒"),
    ];

    /// <summary>What a level means.</summary>
    public static Text WordFor(int level) => Words[Math.Clamp(level, 0, Words.Length - 1)];

    /// <summary>The levels to choose from: "3: works alone to standard".</summary>
    public static IReadOnlyList<Option> Choices =>
        [.. Words.Select((word, level) => new Option(level.ToString(CultureInfo.InvariantCulture), Shared.Words.Say($"{level}: {word.En}", $"{level}：{word.Zh}")))];
}
