using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Learning.Evidence;

/// <summary>Evidence, and what is left to do, as people and programs say it.</summary>
public static class EvidenceWords
{
    /// <summary>How it was found, to stand behind a level: "knowledge test".</summary>
    public static Text Words(this Method method) => method switch
    {
        Method.Test => new("knowledge test", "理论考试"),
        Method.SignOff => new("sign-off at the machine", "操作验收"),
        Method.Revocation => new("revoked", "已撤销"),
        Method.Exemption => new("exempted until its review", "免考，待复核"),
        _ => new("imported", "外部带入"),
    };

    /// <summary>The method in files and answers: "signOff".</summary>
    public static string Code(this Method method) => char.ToLowerInvariant(method.ToString()[0]) + method.ToString()[1..];

    /// <summary>How it presses.</summary>
    public static Text Words(this Pressure pressure) => pressure switch
    {
        Pressure.Low => new("In time", "时间充裕"),
        Pressure.Tight => new("Tight", "时间紧"),
        Pressure.TooLate => new("Too little time", "时间不够"),
        _ => new("Nothing presses", "无压力"),
    };

    /// <summary>The pressure in files and answers: "tooLate".</summary>
    public static string Code(this Pressure pressure) => char.ToLowerInvariant(pressure.ToString()[0]) + pressure.ToString()[1..];

    /// <summary>Its mark.</summary>
    public static Tone Tone(this Pressure pressure) => pressure switch
    {
        Pressure.Low => Shared.Ui.Tone.Going,
        Pressure.Tight => Shared.Ui.Tone.Warn,
        Pressure.TooLate => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Done,
    };

    /// <summary>"3 half days, 1 test and 1 sign-off"; "nothing".</summary>
    public static Text Words(this Left left)
    {
        if (left.IsNothing) return new("nothing", "无");
        var (half, test, sign) = (left.HalfDays, left.Tests, left.SignOffs);
        string[] english = [.. Some(half, Shared.Words.CountEn(half, "half day")), .. Some(test, Shared.Words.CountEn(test, "test")), .. Some(sign, Shared.Words.CountEn(sign, "sign-off"))];
        string[] chinese = [.. Some(half, $"{half} 个半天"), .. Some(test, $"{test} 次考试"), .. Some(sign, $"{sign} 次验收")];
        return new(english.Length == 1 ? english[0] : $"{string.Join(", ", english[..^1])} and {english[^1]}", string.Join("、", chinese));
    }

    /// <summary>"3 half days and 1 test are left, and 52 weeks to do them in."</summary>
    public static Text Sentence(this Left left) => left switch
    {
        { IsNothing: true } => new("Nothing is left to do.", "没有待完成的内容。"),
        { Deadline: null } => new($"Left: {left.Words().En}.", $"尚需{left.Words().Zh}。"),
        { Weeks: 0 } => new($"Left: {left.Words().En}; the deadline was {left.Deadline.Value.Written().En}.", $"尚需{left.Words().Zh}；期限{left.Deadline.Value.Written().Zh}已过。"),
        _ => new($"Left: {left.Words().En}, in {Shared.Words.CountEn(left.Weeks, "week")}, by {left.Deadline.Value.Written().En}.",
            $"尚需{left.Words().Zh}；距{left.Deadline.Value.Written().Zh}还有 {left.Weeks} 周。"),
    };

    private static string[] Some(int count, string words) => count > 0 ? [words] : [];
}
