using Halfday.Shared;
using Halfday.Trades.Inductions;

namespace Halfday.Learning.SignOffs;

/// <summary>Why something about a sign-off is refused, and what to do instead.</summary>
public static class SignOffRefusals
{
    public static readonly Refusal OwnLevel = new("OwnLevel",
        "Nobody signs their own level: somebody else has to find it.", "不能评定自己的水平：须由他人评定。");

    public static readonly Refusal OnlyWhoTaught = new("OnlyWhoTaught",
        "Only who taught this half day signs its steps and opens a sign-off: ask them to.", "只有本次带教的人可以签认步骤和发起评定：请由其办理。");

    public static readonly Refusal NotConfirmed = new("HalfDayNotConfirmed",
        "This half day is not confirmed yet: confirm it first.", "这次半天劳动尚未确认：请先确认。");

    public static readonly Refusal NoSuchLevel = new("NoSuchLevel",
        "A level is 0 to 4: choose one of those listed.", "级别为 0 到 4：请从列出的级别中选择。") { Field = "level" };

    public static readonly Refusal NoSuchStepLevel = new("NoSuchStepLevel",
        "Say how the step was done: watched, under supervision, or alone to standard.", "请选择步骤的完成情况：看过、在指导下完成、独立按标准完成。");

    public static readonly Refusal NoSuchStep = new("NoSuchStep",
        "The job sheet has no such step: choose one of those listed.", "作业指导书没有这一步：请从列出的步骤中选择。");

    public static readonly Refusal NoSheet = new("NoJobSheet",
        "This trade has no job sheet yet: those who steer the site put one up first.", "该工种还没有作业指导书：请先由管理人员制定。");

    public static readonly Refusal SheetHasChanged = new("SheetHasChanged",
        "The job sheet was changed meanwhile: read the steps again, then sign.", "作业指导书刚有修改：请重新阅读步骤后再签认。");

    public static readonly Refusal IsBeingAssessed = new("IsBeingAssessed",
        "This leader's level in the trade is being assessed already: wait until that is complete.", "该干部此工种的水平正在评定：请等评定完成。");

    public static readonly Refusal MarkStands = new("MarkStands",
        "You have given your mark, and it stands: what changed since is for a new sign-off.", "您已给出评定，不再更改：如有变化，请另行评定。");

    public static readonly Refusal NotAsked = new("NotAsked",
        "You are not asked for a mark here: wait until you are drawn.", "没有请您评定：请等抽签。");

    public static readonly Refusal WasAskedBefore = new("WasAskedBefore",
        "They were asked in this sign-off before: name somebody else.", "此人已参与过本次评定：请另指定一人。") { Field = "person" };

    public static readonly Refusal NobodyIsWanted = new("NobodyIsWanted",
        "No further assessor is wanted now: look again where it stands.", "目前不需要再请评定人：请查看最新状态。");

    public static readonly Refusal OnlyTheLeader = new("OnlyTheLeader",
        "Only the leader whose level it is says whether they agree: leave it to them.", "只有本人可以表示是否同意：请由本人办理。");

    public static readonly Refusal NoResultYet = new("NoResultYet",
        "There is no result to agree or disagree with now: you are told when there is.", "目前没有待确认的结果：有结果时会通知您。");

    public static readonly Refusal ObjectionWithoutWord = new("ObjectionWithoutWord",
        "Say in a word why you disagree: whoever looks again reads it.", "请写明不同意的原因，供复核时参考。") { Field = "word" };

    public static readonly Refusal OfficeHasAnswered = new("OfficeHasAnswered",
        "Three have assessed it and the office has answered: acknowledge it, and show more at a later sign-off.",
        "三人已评定，办公室已答复：请确认结果，以后可再次申请评定。");

    public static readonly Refusal NothingToAnswer = new("NothingToAnswer",
        "The leader does not wait for the office's word here: look again where it stands.", "目前没有等待办公室答复的异议：请查看最新状态。");

    public static readonly Refusal AnswerWithoutWord = new("AnswerWithoutWord",
        "Write the answer: the leader reads it.", "请写明答复，供本人阅读。") { Field = "word" };

    public static readonly Refusal DeclinedWithoutWord = new("DeclinedWithoutWord",
        "Say in a word why you cannot assess it; another is drawn.", "请写明不能评定的原因，将另行抽签。") { Field = "word" };

    public static readonly Refusal StillTime = new("StillTime",
        "The assessor was asked less than two weeks ago: wait, or ask them whether they can.", "请评定人还不到两周：请等待，或先询问其能否评定。");

    /// <summary>What the trade asks for before hands-on work is not valid.</summary>
    public static Refusal NotInducted(IReadOnlyList<Requirement> missing) => new("NotInducted",
        $"Before a level is signed off this must be valid: {string.Join(", ", missing.Select(each => each.Name))}. Ask the mentor, who records it when it is done.",
        $"评定前须有效：{string.Join("、", missing.Select(each => each.NameZh.Length > 0 ? each.NameZh : each.Name))}。请找师傅办理，完成后由师傅登记。");

    public static readonly Refusal TakenBackSince = new("TakenBackSince",
        "The level was taken back after these marks: disagree with a word, and another assessor is asked.", "这些评定之后该水平已被撤销：请写明异议，将另请评定人。");
}
