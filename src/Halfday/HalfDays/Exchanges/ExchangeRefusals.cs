using Halfday.Shared;

namespace Halfday.HalfDays;

/// <summary>Why a day exchange is refused.</summary>
public static class ExchangeRefusals
{
    public static readonly Refusal AlreadyAnswered = new("ExchangeAlreadyAnswered",
        "This exchange has already been answered: ask for a new one.",
        "该调休申请已有答复：请重新提出。");

    public static readonly Refusal NotAClosedDay = new("NotAClosedDay",
        "The site works on that day as usual: swap, or ask the coordinator to move the half day.",
        "当天本单位照常上班：请调换，或请协调员调整。");

    public static readonly Refusal NotToCome = new("ExchangeNotToCome",
        "Both days have to lie ahead, and within the weeks in which a half day can be made up.",
        "两个日期都须在将来，且在可补班的期限之内。");

    public static readonly Refusal WithoutReason = new("ExchangeWithoutReason",
        "Say in a word why you need the day off.",
        "请简单说明为什么需要休息这一天。");
}
