using Halfday.Shared;

namespace Halfday.Learning;

/// <summary>Why something about learning cannot be so.</summary>
public static class LearningRefusals
{
    public static readonly Refusal NoFile = new("NoFile", "No file was handed in: choose one.", "没有收到文件：请选择文件。") { Field = "file" };

    /// <summary>Too short or too long to be one study.</summary>
    public static Refusal StudyMinutes(int least, int most) => new("StudyMinutesOutOfBounds",
        $"One study takes {least} to {most} minutes: say how long it was, and log what goes beyond that apart.", $"一次学习为 {least} 到 {most} 分钟：请填实际时长，超出部分另记。") { Field = "minutes" };

    /// <summary>A day to come, or one too long ago.</summary>
    public static Refusal StudyDay(DateOnly from, DateOnly to) => new("StudyDayOutOfBounds",
        $"Study is logged for days from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}: choose one of them.", $"只能登记 {from:yyyy-MM-dd} 到 {to:yyyy-MM-dd} 的学习：请选其中一天。") { Field = "on" };

    public static readonly Refusal NotYet = new("NotYet", "That day has not come: record it once it is done.", "日期未到：请办完再登记。") { Field = "from" };

    public static readonly Refusal NothingLearnt = new("NothingLearnt", "Say in a sentence what you learnt: it is what your mentor asks about.", "请用一句话写明学到了什么：师傅会问到。") { Field = "learnt" };

    /// <summary>A note longer than is kept.</summary>
    public static Refusal TooLong(int most) => new("TooLong", $"A note has at most {most} characters: shorten it.", $"最多 {most} 个字符：请缩短。") { Field = "learnt" };

    /// <summary>More in one day than anybody studies.</summary>
    public static Refusal StudyOfADay(int most) => new("StudyOfADay", $"A day holds at most {most} minutes of study: log the rest for the day it was.", $"一天至多登记 {most} 分钟：其余请登记到实际日期。") { Field = "minutes" };

    public static readonly Refusal OwnStudy = new("OwnStudy", "Nobody confirms their own study: ask a worker who teaches the trade, or take its test.", "不能确认自己的学习：请找教该工种的师傅，或参加考试。");
}
