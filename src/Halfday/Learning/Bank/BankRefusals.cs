using Halfday.Shared;

namespace Halfday.Learning.Bank;

/// <summary>Why a question cannot be so.</summary>
public static class BankRefusals
{
    public static readonly Refusal OwnQuestion = new("OwnQuestion",
        "Nobody answers their own proposal: ask another who keeps the questions.", "不能答复自己的建议：请由另一位管理题库的人答复。");

    public static readonly Refusal DeclinedWithoutWord = new("DeclinedWithoutWord",
        "Say in a word why it is declined: the one who wrote it reads it.", "请写明不采用的原因：出题的人会看到。") { Field = "word" };

    public static readonly Refusal IsAnswered = new("IsAnswered",
        "The proposal has its answer already: retire the question, or propose another.", "该建议已有答复：请停用此题，或另提一题。");

    public static readonly Refusal IsNoQuestionYet = new("IsNoQuestionYet",
        "It is only a proposal: take or decline it first.", "这还只是建议：请先采用或不采用。");

    public static readonly Refusal NoSuchKind = new("NoSuchKind",
        "There is no such kind of question: choose single, multiple, number, order or hotspot.",
        "没有这种题型：请选 single、multiple、number、order 或 hotspot。") { Field = "kind" };

    public static readonly Refusal NoSuchTopic = new("NoSuchTopic",
        "The trade has no such topic: choose one of its topics.", "该工种没有这个知识点：请选其中一个。") { Field = "topic" };

    public static readonly Refusal WithoutWords = new("QuestionWithoutWords",
        "Write what is asked.", "请写出题目。") { Field = "wording" };

    public static readonly Refusal TooLong = new("QuestionTooLong",
        "It is too long: at most 2000 characters for the question and 500 for each option.", "内容过长：题目至多 2000 字，每个选项至多 500 字。") { Field = "wording" };

    public static readonly Refusal NotTwoOptions = new("NotTwoOptions",
        "Write 2 to 12 options.", "请写 2 到 12 个选项。") { Field = "options" };

    public static readonly Refusal NotSomeRight = new("NotSomeRight",
        "Mark what is right: exactly one option of a single question; some but not all of a multiple one.",
        "请标明正确选项：单选题恰有一个；多选题有若干个但不是全部。") { Field = "right" };

    public static readonly Refusal NotThreeItems = new("NotThreeItems",
        "Write 3 to 12 different things, in the right order.", "请按正确顺序写 3 到 12 个不同的内容。") { Field = "options" };

    public static readonly Refusal NoNumber = new("NoNumber",
        "Write the right number and how far an answer may be off, such as 12.5 and 0.1; neither may have more than 15 digits.",
        "请写出正确的数和允许误差，例如 12.5 和 0.1；各不超过 15 位数字。") { Field = "value" };

    public static readonly Refusal NoPicture = new("NoPicture",
        "Choose one of the site's pictures, or hand in a PNG of at most 2 MB and 4000 pixels a side.",
        "请选一张本厂的图片，或上传不超过 2 MB、每边不超过 4000 像素的 PNG。") { Field = "picture" };

    public static readonly Refusal NoAlt = new("NoAlt",
        "Say in words what the picture shows, without giving the answer away.", "请用文字说明图片内容，但不要透露答案。") { Field = "alt" };

    public static readonly Refusal OutsideThePicture = new("OutsideThePicture",
        "The area lies outside the picture: left, top, width and height are percent of it, from 0 to 100.",
        "区域超出图片：左、上、宽、高均为图片的百分比，从 0 到 100。") { Field = "x" };
}
