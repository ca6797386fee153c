using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Standing;

/// <summary>How standing is drawn: tones, legend, the rows of the heat map.</summary>
public static class StandingLook
{
    /// <summary>The states that count, in the order of their columns.</summary>
    public static readonly StandingState[] Counted = [StandingState.Met, StandingState.OnTrack, StandingState.Behind, StandingState.Excused];

    /// <summary>What the marks mean, in the reader's language.</summary>
    public static IReadOnlyList<(Tone, string)> Legend =>
    [
        .. Counted.Select(state => (state.ToneOf(), state.Words().ToString())),
        (Tone.Open, Shared.Words.Say("Nothing owed", "无任务")),
    ];

    /// <summary>The state's mark and colour.</summary>
    public static Tone ToneOf(this StandingState state) => state switch
    {
        StandingState.Met => Tone.Done,
        StandingState.OnTrack => Tone.Going,
        StandingState.Behind => Tone.Bad,
        StandingState.Excused => Tone.Excused,
        _ => Tone.None,
    };

    /// <summary>The period as people say it: "week 40: 28 September to 4 October 2026", "by 28 September 2028".</summary>
    public static string Shown(this Obligation owed)
    {
        if (IsoWeek.TryParse(owed.Period, out var week)) return week.Spelled();
        var days = owed.Period.Replace("by ", "", StringComparison.Ordinal).Split("..").Select(StandingDay.Parse).ToList();
        return (owed.Kind, days) switch
        {
            (ObligationKind.Mastery, [{ } deadline]) => Shared.Words.Say($"by {deadline.Plain()}", $"{deadline.Plain()}前"),
            (ObligationKind.BaseUnit, [{ } from, { } until]) => Shared.Words.Say($"{from.Plain()} to {until.Plain()}", $"{from.Plain()}至{until.Plain()}"),
            (ObligationKind.BaseUnit, [{ } from, null]) => Shared.Words.Say($"from {from.Plain()}", $"自{from.Plain()}起"),
            _ => owed.Period,
        };
    }

    /// <summary>A leader's row: one cell a week, and floor time met of what was owed in the weeks shown.</summary>
    public static HeatRow RowOf(PersonStanding person, IReadOnlyList<IsoWeek> weeks)
    {
        var owed = weeks.Select(week => (Week: week, Owed: person.FloorTime(week))).ToList();
        var met = owed.Count(cell => cell.Owed?.State == StandingState.Met);
        return new HeatRow(
            person.Person.FullName, $"/standing/people/{person.Person.Code}",
            [.. owed.Select(cell => CellOf(cell.Week, cell.Owed))], $"{met} / {owed.Count(cell => cell.Owed is not null)}");
    }

    private static HeatCell CellOf(IsoWeek week, Obligation? owed)
    {
        var words = owed is null ? Shared.Words.Say("nothing owed", "无任务") : owed.State.Words().ToString();
        return new HeatCell(owed?.State.ToneOf() ?? Tone.Open, Shared.Words.Say($"{week.Shown()}: {words}", $"{week.Shown()}：{words}"));
    }
}
