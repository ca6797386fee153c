using Halfday.Shared;

namespace Halfday.HalfDays;

/// <summary>Why a correction is refused.</summary>
public static class CorrectionRefusals
{
    public static readonly Refusal AlreadyAnswered = new("CorrectionAlreadyAnswered",
        "This correction has already been answered the other way: ask for a new one.",
        "该更正已有相反的答复：请重新提出。");

    public static readonly Refusal SecondPairOfEyes = new("SecondPairOfEyes",
        "You asked for this correction yourself: somebody else has to agree.",
        "该更正由您提出：须由他人核对同意。");

    public static readonly Refusal WithoutReason = new("CorrectionWithoutReason",
        "Say why the record is wrong.",
        "请写明记录为何有误。");

    public static readonly Refusal WithoutAnswer = new("CorrectionWithoutAnswer",
        "Say whether the leader was there: yes or no.",
        "请选择干部是否到场。");

    public static readonly Refusal NotYet = new("CorrectionNotYet",
        "The half day is still to come: there is no record to correct.",
        "这次半天劳动尚未到来，没有可更正的记录。");

    public static readonly Refusal OneAtATime = new("OneCorrectionAtATime",
        "Another correction of this half day waits for an answer: let it be answered first.",
        "这次半天劳动已有一项更正在等待答复：请先处理。");
}
