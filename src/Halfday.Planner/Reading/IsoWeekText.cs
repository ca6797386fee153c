using System.Globalization;

namespace Halfday.Planner.Reading;

/// <summary>An ISO week written as <c>2026-W40</c>.</summary>
internal static class IsoWeekText
{
    public static bool IsValid(string text) =>
        text.Length == 8 && text[4..6] == "-W"
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
        && year >= 1 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year);
}
