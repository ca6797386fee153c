using Halfday.Shared;

namespace Halfday.Trades;

/// <summary>Why a trade or a mentor cannot be so.</summary>
public static class TradesRefusals
{
    public static readonly Refusal Circle = new("TradesInACircle",
        "It would come before itself: choose another trade to be practised first.", "这样先后会成环：请另选先做的工种。");

    public static readonly Refusal OutOfBounds = new("TargetOutOfBounds",
        "A target is out of bounds: knowledge 0 to 100, operation 0 to 4, practice 0 to 1000 half days.",
        "目标超出范围：理论 0 到 100，操作 0 到 4，练习 0 到 1000 个半天。");

    public static readonly Refusal NotOfThisSite = new("NotOfThisSite",
        "It belongs to another site: choose one of this site.", "它属于另一厂：请选本厂的。");

    public static readonly Refusal TaughtThere = new("TaughtThere",
        "A mentor teaches the trade in a workshop that you leave out: keep the workshop, or change what the mentor teaches first.",
        "有师傅在被去掉的车间教这一工种：请保留该车间，或先修改师傅的带教。");

    public static readonly Refusal NotInThisWorkshop = new("NotInThisWorkshop",
        "A mentor teaches trades that are practised in their workshop: choose those, or add the workshop to the trade first.",
        "师傅只教本车间的工种：请选这些，或先给工种加上该车间。");

    public static readonly Refusal OwnProposal = new("OwnProposal",
        "Nobody answers their own proposal: ask another who keeps the job sheet.", "不能答复自己的建议：请由另一位管理作业指导书的人答复。");

    public static readonly Refusal DeclinedWithoutWord = new("DeclinedWithoutWord",
        "Say in a word why it is declined: the one who proposed it reads it.", "请写明不采纳的原因：提建议的人会看到。");

    public static readonly Refusal IsAnswered = new("IsAnswered",
        "The proposal has its answer already: make a new one.", "该建议已有答复：请另提一条。");

    public static readonly Refusal OwnInduction = new("OwnInduction",
        "Nobody inducts themselves: the worker who gave it records it.", "不能给自己登记安全教育：请由负责教育的人登记。");
}
