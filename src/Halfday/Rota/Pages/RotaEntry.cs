using Halfday.HalfDays;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Pages;

/// <summary>By what the rows of a week are made.</summary>
public enum By { Workshop, Leader, Mentor }

/// <summary>A half day of a week's grid, published or only planned, with the names that are shown.</summary>
public sealed record RotaEntry(Slot Slot, string LeaderCode, string Leader, string WorkshopCode, string Workshop, string Trade, string MentorCode, string Mentor)
{
    /// <summary>Where it leads; null is nowhere.</summary>
    public string? Path { get; init; }

    public bool Pinned { get; init; }
    public bool Mine { get; init; }
    public HalfDayState? State { get; init; }
    public Change Change { get; init; }

    /// <summary>A planned half day, by the names of its plan.</summary>
    public static RotaEntry Of(Assignment half, RotaNames names, Horizon horizon)
    {
        var part = SitePart.Parse(half.Part);
        return new RotaEntry(
            new Slot(horizon.DateOf(half.Week, part.Weekday), part.Part), half.Leader, names.Leader(half.Leader),
            half.Workshop, names.Workshop(half.Workshop), names.Trade(half.Trade), half.Mentor, names.Mentor(half.Mentor));
    }

    /// <summary>The code and name of the row it stands in.</summary>
    public (string Code, string Name) RowOf(By by) => by switch
    {
        By.Leader => (LeaderCode, Leader),
        By.Mentor => (MentorCode, Mentor),
        _ => (WorkshopCode, Workshop),
    };

    /// <summary>As it stands in a grid by workshop, leader or mentor: what the row does not say already.</summary>
    public WeekEntry AsWeekEntry(By by) => new(Slot, by == By.Leader ? Trade : Leader, by switch
    {
        By.Leader => [Mentor, Workshop],
        By.Mentor => [Trade],
        _ => [Trade, Mentor],
    }, Path)
    {
        Pinned = Pinned, Mine = Mine, Change = Change, State = State?.Words().ToString(), Tone = State?.Tone(),
    };
}
