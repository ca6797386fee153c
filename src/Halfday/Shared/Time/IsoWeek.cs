using System.Globalization;

namespace Halfday.Shared.Time;

/// <summary>A week of ISO 8601: Monday to Sunday, numbered 1..52 or 53 within its week-based year.</summary>
/// <param name="Monday">Its first day.</param>
public readonly record struct IsoWeek(DateOnly Monday) : IComparable<IsoWeek>
{
    /// <summary>The week-based year; the first days of January may belong to the year before.</summary>
    public int Year => ISOWeek.GetYear(Monday);

    /// <summary>1..53.</summary>
    public int Number => ISOWeek.GetWeekOfYear(Monday);

    /// <summary>Its last day.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The week's seven days, Monday first.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 7).Select(Monday.AddDays);

    /// <summary>The week that a day falls in.</summary>
    public static IsoWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>The week so many weeks later; negative: earlier.</summary>
    public IsoWeek Plus(int weeks) => new(Monday.AddDays(7 * weeks));

    /// <summary>How many weeks after the other: 1 for the next one.</summary>
    public int Since(IsoWeek other) => (Monday.DayNumber - other.Monday.DayNumber) / 7;

    /// <summary>True when the day falls in this week.</summary>
    public bool Has(DateOnly day) => Of(day) == this;

    /// <summary>Reads "2026-W40"; false when there is no such week.</summary>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4..6] != "-W") return false;
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year is < 1 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year)) return false;

        week = new IsoWeek(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)));
        return true;
    }

    /// <summary>"2026-W40".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    public int CompareTo(IsoWeek other) => Monday.CompareTo(other.Monday);
    public static bool operator <(IsoWeek a, IsoWeek b) => a.Monday < b.Monday;
    public static bool operator >(IsoWeek a, IsoWeek b) => a.Monday > b.Monday;
    public static bool operator <=(IsoWeek a, IsoWeek b) => a.Monday <= b.Monday;
    public static bool operator >=(IsoWeek a, IsoWeek b) => a.Monday >= b.Monday;
}
