using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Pages;

/// <summary>A row of the grid that stands even when it is empty.</summary>
/// <param name="Under">In small under the name.</param>
/// <param name="IsClosed">Slots in which nobody works in this row.</param>
public sealed record WeekTableRow(string Code, string Name, string Under, Func<Slot, bool> IsClosed);

/// <summary>A week of half days as rows and columns, by workshop, leader or mentor.</summary>
public sealed record WeekTable(By By, IsoWeek Week, IReadOnlyList<Slot> Columns, IReadOnlyList<WeekRow> Rows, bool IsEmpty)
{
    /// <param name="parts">The parts in which the site takes leaders, in the order of time.</param>
    /// <param name="standing">Rows that are shown though empty, in their order.</param>
    public static WeekTable Of(
        By by, IsoWeek week, IReadOnlyList<SitePart> parts, IReadOnlyList<WeekTableRow> standing, IReadOnlyList<RotaEntry> entries)
    {
        var columns = parts.Select(part => new Slot(week.Monday.AddDays(((int)part.Weekday + 6) % 7), part.Part)).ToList();
        var rows = standing.Concat(entries.Select(entry => entry.RowOf(by)).Where(row => standing.All(known => known.Code != row.Code))
            .Distinct().OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => new WeekTableRow(row.Code, row.Name, "", _ => false)));
        return new WeekTable(by, week, columns, [.. rows.Select(row => Row(by, row, columns, entries))], entries.Count == 0);
    }

    private static WeekRow Row(By by, WeekTableRow row, IReadOnlyList<Slot> columns, IReadOnlyList<RotaEntry> entries) => new(
        row.Name, row.Under, null,
        [.. entries.Where(entry => entry.RowOf(by).Code == row.Code).OrderBy(entry => entry.Slot.Date).ThenBy(entry => entry.Slot.Part)
            .ThenBy(entry => entry.Leader, StringComparer.Ordinal).Select(entry => entry.AsWeekEntry(by))],
        columns.Where(row.IsClosed).ToHashSet());

    /// <summary>The head of the first column.</summary>
    public string RowLabel => LabelOf(By);

    /// <summary>What the grid shows, for ears.</summary>
    public string Label => Words.Say($"Half days of {Week.Shown()}, by {LabelOf(By).ToLowerInvariant()}", $"{Week.Shown()}半天劳动，按{LabelOf(By)}");

    /// <summary>"Workshop".</summary>
    public static string LabelOf(By by) => by switch
    {
        By.Leader => Words.Say("Leader", "干部"),
        By.Mentor => Words.Say("Mentor", "师傅"),
        _ => Words.Say("Workshop", "车间"),
    };

    /// <summary>Reads "leader"; anything else is by workshop.</summary>
    public static By ByOf(string? text) => Enum.TryParse<By>(text, ignoreCase: true, out var by) && Enum.IsDefined(by) ? by : By.Workshop;
}
