using System.Text.RegularExpressions;
using Halfday.Organization;
using Halfday.Shared.Security;

namespace Halfday.Interchange.Bundle;

/// <summary>The words that stand in a bundle for what the application knows.</summary>
internal static partial class Codes
{
    public static readonly IReadOnlyDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>
    {
        ["Mon"] = DayOfWeek.Monday, ["Tue"] = DayOfWeek.Tuesday, ["Wed"] = DayOfWeek.Wednesday, ["Thu"] = DayOfWeek.Thursday,
        ["Fri"] = DayOfWeek.Friday, ["Sat"] = DayOfWeek.Saturday, ["Sun"] = DayOfWeek.Sunday,
    };

    public static readonly IReadOnlyDictionary<string, UnitLevel> Levels =
        Enum.GetValues<UnitLevel>().ToDictionary(level => level.ToString().ToLowerInvariant());

    public static readonly IReadOnlyDictionary<string, Role> Roles =
        Enum.GetValues<Role>().ToDictionary(role => role.ToString().ToLowerInvariant());

    public static readonly IReadOnlyDictionary<string, AvailabilityKind> Kinds =
        Enum.GetValues<AvailabilityKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    /// <summary>At most 40 of A-Z a-z 0-9 . _ -</summary>
    public static bool IsCode(string text) => Pattern().IsMatch(text);

    /// <summary>The word for a value, as it stands in a file.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Mon..Sun.</summary>
    public static string Short(this DayOfWeek weekday) => weekday.ToString()[..3];

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,40}\z")]
    private static partial Regex Pattern();
}
