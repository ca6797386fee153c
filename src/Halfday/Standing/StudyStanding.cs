using Halfday.Learning.Study;
using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>How a week of study stands, and why.</summary>
internal static class StudyStanding
{
    /// <summary>What is done and waits to be borne out is not late, for as long as it could still be made up; after that it is.</summary>
    public static StandingState StateOf(StudyWeek week, DateOnly asOf) => 0 switch
    {
        _ when week.IsMet => StandingState.Met,
        _ when asOf <= week.Week.Sunday => StandingState.OnTrack,
        _ when week.Waits && asOf <= week.Week.Plus(StudyWeeks.MakeUpWeeks).Sunday => StandingState.OnTrack,
        _ => StandingState.Behind,
    };

    /// <summary>In sentences: "Studied 1 h 20 min of 2 h; 30 min wait to be borne out."</summary>
    public static Text Reason(StudyWeek week, DateOnly asOf)
    {
        var (owed, counted, waiting) = (Hours(week.Owed), Hours(week.Counted), Hours(week.Counted - week.Confirmed));
        var share = new Text($"Studied {counted.En} of {owed.En}.", $"应学习{owed.Zh}，已学习{counted.Zh}。");
        var waits = week.Counted > week.Confirmed ? new Text($"{waiting.En} wait to be borne out by a test or by a worker.", $"其中{waiting.Zh}待考试或师傅确认。") : (Text?)null;
        var last = week.Week.Plus(StudyWeeks.MakeUpWeeks).Sunday;
        var makeUp = week.Counted < week.Owed && asOf > week.Week.Sunday && asOf <= last
            ? new Text($"What is missing can be made up until {Said.Day(last).En}.", $"欠下的可补至{Said.Day(last).Zh}。") : (Text?)null;
        return Said.Together([share, .. new[] { waits, makeUp }.OfType<Text>()]);
    }

    private static Text Hours(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => new($"{rest} min", $"{rest}分钟"),
        (var hours, 0) => new($"{hours} h", $"{hours}小时"),
        var (hours, rest) => new($"{hours} h {rest} min", $"{hours}小时{rest}分钟"),
    };
}
