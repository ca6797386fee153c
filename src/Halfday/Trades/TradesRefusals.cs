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

    public static readonly Refusal ProposalWithoutWords = new("ProposalWithoutWords",
        "Write what you would have otherwise, and why.", "请写明想怎样改以及为什么。");

    public static readonly Refusal NoSuchStep = new("NoSuchStep",
        "The job sheet has no such step: choose one of its steps, or the whole sheet.", "作业指导书没有这一步：请选其中一步或整份。");

    /// <summary>A line of a job sheet's text is neither step, key point with its reason, nor hazard.</summary>
    public static Refusal SheetLine(int line, string field) => new("SheetLineUnclear",
        $"Line {line}: a key point is written “- point | reason” below its step, a hazard “! hazard”.",
        $"第 {line} 行：要点写作“- 要点 | 理由”，危险写作“! 危险”，都写在步骤之下。") { Field = field };

    /// <summary>A text without any step.</summary>
    public static Refusal NoSteps(string field) => new("SheetWithoutSteps", "A job sheet has at least one step: write one on a line of its own.", "作业指导书至少有一步：请另起一行写步骤。") { Field = field };

    /// <summary>The two languages do not say the same.</summary>
    public static Refusal LanguagesDiffer(int step) => new("LanguagesDiffer",
        $"From step {step} on the two languages have different numbers of steps, key points or hazards: write the same in both, or leave the Chinese empty.",
        $"从第 {step} 步起，两种语言的步骤、要点或危险数目不同：请写得一致，或将中文留空。") { Field = "chinese" };

    public static readonly Refusal JobWithoutName = new("JobWithoutName", "Give the job its name in English.", "请填写作业的英文名称。") { Field = "task" };

    public static readonly Refusal ChangeWithoutReason = new("ChangeWithoutReason",
        "Say what is other than before, and why: those who learnt the last version read it.", "请写明改了什么、为什么：学过旧版的人会看到。") { Field = "change" };

    public static readonly Refusal SaysTheSame = new("SaysTheSame", "It says the same as the version in force: change something, or leave it.", "与现行版相同：请作修改，或不保存。");

    public static readonly Refusal NoCatalogue = new("NoCatalogue", "No file was handed in: choose one.", "没有收到文件：请选择文件。") { Field = "file" };

    public static readonly Refusal NoPhoto = new("NoPhoto",
        "This is no photo that can be read: hand in a JPEG, PNG or WebP of at most 12 MB.", "无法读取该照片：请提交 JPEG、PNG 或 WebP，至多 12 MB。") { Field = "photo" };

    public static readonly Refusal OwnInduction = new("OwnInduction",
        "Nobody inducts themselves: the worker who gave it records it.", "不能给自己登记安全教育：请由负责教育的人登记。");
}
