using static Halfday.Shared.Words;

namespace Halfday.HalfDays;

/// <summary>What waits for a coordinator, in sentences: how many, and what to do.</summary>
public static class WhatWaits
{
    /// <summary>A sentence for each kind of thing that waits, the most urgent first.</summary>
    public static IEnumerable<string> Sentences(this SiteDay day) => new[]
    {
        Line(day.WithoutMentor.Count,
            "half day needs another mentor: name a substitute", "half days need another mentor: name substitutes", "次半天劳动师傅不在，请指定代班师傅"),
        Line(day.Excuses.Count, "leader asks to be excused: review it", "leaders ask to be excused: review them", "人申请准假，请审核"),
        Line(day.Disputed.Count, "half day is disputed: settle it", "half days are disputed: settle them", "次半天劳动有异议，请裁定"),
        Line(day.Corrections.Count, "record is to be corrected: look at it", "records are to be corrected: look at them", "条记录待更正，请核对"),
        Line(day.Exchanges.Count, "day off for a working weekend is asked for: answer it", "days off for working weekends are asked for: answer them", "项调休申请，请答复"),
    }.OfType<string>();

    /// <summary>Places that became free; null: none.</summary>
    public static string? FreeAgainSentence(this SiteDay day) => Line(
        day.FreeAgain, "half day is free again: re-plan to use it", "half days are free again: re-plan to use them", "个半天已空出，可调整排班加以利用");

    private static string? Line(int count, string one, string many, string zh) => count == 0 ? null : Count(count, one, many, zh);
}
