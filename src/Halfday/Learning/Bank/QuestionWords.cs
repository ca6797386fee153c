using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Learning.Bank;

/// <summary>What kinds and states of questions are called.</summary>
public static class QuestionWords
{
    /// <summary>The kinds, in the order in which a form offers them.</summary>
    public static readonly string[] Kinds = ["single", "multiple", "number", "order", "hotspot"];

    /// <summary>"one option", "a number".</summary>
    public static Text OfKind(string? kind) => kind switch
    {
        "single" => new("one option", "单选"),
        "multiple" => new("several options", "多选"),
        "number" => new("a number", "填数"),
        "order" => new("put in order", "排序"),
        "hotspot" => new("find in a picture", "看图点选"),
        _ => new("", ""),
    };

    /// <summary>"in use".</summary>
    public static Text Word(this QuestionState state) => state switch
    {
        QuestionState.Proposed => new("proposed", "待审"),
        QuestionState.InUse => new("in use", "使用中"),
        QuestionState.Retired => new("retired", "已停用"),
        _ => new("declined", "未采用"),
    };

    /// <summary>The mark beside the word.</summary>
    public static Tone Tone(this QuestionState state) => state switch
    {
        QuestionState.Proposed => Shared.Ui.Tone.Open,
        QuestionState.InUse => Shared.Ui.Tone.Done,
        _ => Shared.Ui.Tone.Excused,
    };

    /// <summary>A text in the reader's language; without its Chinese form the other stands for both.</summary>
    public static string Shown(this Text text) => Words.Name(text.En, text.Zh);
}
