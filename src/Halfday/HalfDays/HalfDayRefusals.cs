using Halfday.Shared;
using Halfday.Trades.Inductions;

namespace Halfday.HalfDays;

/// <summary>Why a verb on a half day is refused, and what to do instead.</summary>
public static class HalfDayRefusals
{
    public static readonly Refusal OwnHalfDay = new("OwnHalfDay",
        "This is your own half day: somebody else has to speak for it.",
        "这是您自己的半天劳动，须由他人作证。");

    public static readonly Refusal Withdrawn = new("Withdrawn",
        "This half day has been withdrawn: look at your half days for the one that took its place.",
        "这次半天劳动已取消：请在“我的半天劳动”中查看新的安排。");

    public static readonly Refusal DayIsOver = new("DayIsOver",
        "That day is over: ask to be excused, choose a make-up, or ask for a correction if you were there.",
        "当天已过：可以请假、选择补班；如确已到场，请申请更正。");

    public static readonly Refusal ReceivedTooLate = new("ReceivedTooLate",
        "This check-in arrived more than seven days after it happened: ask the coordinator for a correction.",
        "报到信息在发生七天之后才收到：请向协调员申请更正。");

    public static readonly Refusal NotCheckedIn = new("NotCheckedIn",
        "Check in first.",
        "请先报到。");

    public static readonly Refusal OutBeforeIn = new("OutBeforeIn",
        "Leaving cannot come before arriving: check the time.",
        "离开时间不能早于报到时间：请核对时间。");

    public static readonly Refusal WorkWithoutWords = new("WorkWithoutWords",
        "Say in a few words what you did.",
        "请用几个字写明做了什么。");

    public static readonly Refusal AlreadyConfirmed = new("AlreadyConfirmed",
        "It has been confirmed: what is wrong in it is mended by a correction.",
        "已经确认：如有错误，请申请更正。");

    public static readonly Refusal IsDisputed = new("IsDisputed",
        "The mentor says it was not so: the coordinator settles it first.",
        "师傅提出了异议：须先由协调员裁定。");

    public static readonly Refusal OnlyTheMentor = new("OnlyTheMentor",
        "Only the mentor of this half day can say that it was not so.",
        "只有这次半天劳动的师傅可以提出异议。");

    public static readonly Refusal DisputeWithoutWord = new("DisputeWithoutWord",
        "Say in a word why it was not so.",
        "请简单说明为什么情况不符。");

    public static readonly Refusal NothingToSettle = new("NothingToSettle",
        "Nobody disputes this half day.",
        "这次半天劳动没有异议。");

    public static readonly Refusal AlreadySettled = new("AlreadySettled",
        "It has been settled the other way: ask for a correction.",
        "已作出相反的裁定：如需更改，请申请更正。");

    public static readonly Refusal OwnWord = new("OwnWord",
        "You are the one who disputed it: another coordinator settles it.",
        "异议由您提出：须由另一位协调员裁定。");

    public static readonly Refusal NotBegun = new("NotBegun",
        "It has not begun: speak for it once it has.",
        "尚未开始：开始之后再作证。");

    public static readonly Refusal SevenDaysPassed = new("SevenDaysPassed",
        "More than seven days have passed: ask the coordinator for a correction.",
        "已超过七天：请向协调员申请更正。");

    public static readonly Refusal SameCoverGroup = new("SameCoverGroup",
        "You share a cover group with this leader: a worker outside it has to confirm.",
        "您与该干部在同一轮值组：须由组外的工人确认。");

    public static readonly Refusal NotOnShiftThere = new("NotOnShiftThere",
        "Only a worker with a shift in that workshop at that time can stand in for the mentor.",
        "只有当时在该车间当班的工人可以代替师傅确认。");

    public static readonly Refusal MentorIsThere = new("MentorIsThere",
        "The mentor is at work: they confirm it themselves.",
        "师傅在岗：由师傅本人确认。");

    public static readonly Refusal ExcuseWithoutReason = new("ExcuseWithoutReason",
        "Say why: the reviewer needs a reason; your peers do not see it.",
        "请写明原因：供审核人查看，同事看不到。");

    public static readonly Refusal WasThere = new("WasThere",
        "You have checked in: there is nothing to excuse.",
        "您已报到，无需请假。");

    public static readonly Refusal OwnExcuse = new("OwnExcuse",
        "Nobody reviews their own excuse: another coordinator does.",
        "不能审核自己的请假：请由另一位协调员审核。");

    public static readonly Refusal NothingAsked = new("NothingAsked",
        "No excuse has been asked for.",
        "没有请假申请。");

    public static readonly Refusal AlreadySpokenFor = new("AlreadySpokenFor",
        "Somebody has already spoken for this half day: its mentor stays.",
        "已有人为这次半天劳动作证，师傅不再更换。");

    public static readonly Refusal HasBegun = new("HasBegun",
        "The leader has checked in: it can no longer be withdrawn.",
        "干部已经报到，不能再取消。");

    /// <summary>Before the window opens.</summary>
    public static Refusal TooEarly(CheckInWindow window) => new("TooEarly",
        $"It is too early: check in from {window.Minutes} minutes before the start.",
        $"时间太早：开始前 {window.Minutes} 分钟起可以报到。");

    /// <summary>After the window, with nothing said.</summary>
    public static Refusal LateWithoutReason(CheckInWindow window) => new("LateWithoutReason",
        $"More than {window.Minutes} minutes have passed since the start: say why you are late, and it is accepted as late.",
        $"已超过开始时间 {window.Minutes} 分钟：请写明迟到原因，将按迟到受理。");

    /// <summary>What the trade asks for before hands-on work is not valid that day.</summary>
    public static Refusal NotInducted(IReadOnlyList<Requirement> missing) => new("NotInducted",
        $"Before you lay hands on this trade you need: {string.Join(", ", missing.Select(each => each.Name))}. Ask your mentor, who records it when it is done.",
        $"上手之前还需要：{string.Join("、", missing.Select(each => each.NameZh.Length > 0 ? each.NameZh : each.Name))}。请找师傅办理，完成后由师傅登记。");
}
