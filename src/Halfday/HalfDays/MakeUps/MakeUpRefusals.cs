using Halfday.Shared;

namespace Halfday.HalfDays;

/// <summary>Why a make-up is refused.</summary>
public static class MakeUpRefusals
{
    public static readonly Refusal NothingToMakeUp = new("NothingToMakeUp",
        "This half day was not missed: there is nothing to make up.",
        "这次半天劳动并未缺勤，无需补班。");

    public static readonly Refusal AlreadyChosen = new("AlreadyChosen",
        "A make-up has already been chosen for it: look at your half days.",
        "已选定补班时间：请在“我的半天劳动”中查看。");

    public static readonly Refusal InThePast = new("InThePast",
        "That time has passed: choose one to come.",
        "该时间已过：请选择将来的时间。");

    public static readonly Refusal NothingLacking = new("NothingToMakeUp",
        "You owe no further half day for that week: there is nothing to make up.",
        "该周已无欠缺的半天劳动，无需补班。");

    public static readonly Refusal WeekIsNotOver = new("WeekIsNotOver",
        "That week is not over: ask the coordinator for a half day in it.",
        "该周尚未结束：请协调员在本周安排半天劳动。");

    /// <summary>After the clause's weeks.</summary>
    public static Refusal PeriodIsOver(int weeks) => new("MakeUpPeriodIsOver",
        $"A missed half day can be made up within {weeks} weeks: choose an earlier day, or ask to be excused.",
        $"缺勤须在 {weeks} 周内补上：请选择更早的日期，或申请准假。");
}
