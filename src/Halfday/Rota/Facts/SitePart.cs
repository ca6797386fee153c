using Halfday.Planner;
using Halfday.Shared.Time;

namespace Halfday.Rota.Facts;

/// <summary>A part of the week at a site: the id that a problem knows it by is "Mon-AM".</summary>
public sealed record SitePart(DayOfWeek Weekday, PartOfDay Part)
{
    /// <summary>The weekdays from Monday on, as the contract writes them.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Weekdays =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>"Mon-AM".</summary>
    public string Id => IdOf(Weekday, Part);

    /// <summary>The part as the planner knows it.</summary>
    public RotaPart AsRotaPart => new(Id, DayOf(Weekday));

    /// <summary>"Mon".</summary>
    public static string DayOf(DayOfWeek weekday) => weekday.ToString()[..3];

    /// <summary>"Mon-AM".</summary>
    public static string IdOf(DayOfWeek weekday, PartOfDay part) => $"{DayOf(weekday)}-{part.Code}";

    /// <summary>The id of a slot's part.</summary>
    public static string IdOf(Slot slot) => IdOf(slot.Date.DayOfWeek, slot.Part);

    /// <summary>Reads "Mon-AM" back.</summary>
    public static SitePart Parse(string id) =>
        new(Weekdays.First(weekday => id.StartsWith(DayOf(weekday), StringComparison.Ordinal)), new PartOfDay(id[4..]));
}
