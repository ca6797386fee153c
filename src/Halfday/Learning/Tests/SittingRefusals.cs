using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Learning.Tests;

/// <summary>Why a test cannot be sat or an answer not be taken.</summary>
public static class SittingRefusals
{
    public static readonly Refusal NoQuestions = new("NoQuestions",
        "The trade has no questions yet: those who keep it write some or load a body of knowledge.", "该工种还没有题目：请由管理该工种的人出题或载入知识体系。");

    public static readonly Refusal IsOver = new("TestIsOver",
        "The test is over: what was answered by then counts, and this does not. Look at the result.", "考试已结束：此前的作答有效，这一次不计。请查看结果。");

    public static readonly Refusal NoSuchOption = new("NoSuchOption",
        "There is no such option: choose among those shown.", "没有这个选项：请从所列选项中选。");

    public static readonly Refusal OnlyOne = new("OnlyOneOption", "Only one option may be chosen here: choose the best.", "此题只能选一项：请选最合适的。");

    public static readonly Refusal NoNumber = new("NoNumberGiven",
        "Write the answer as a number, such as 12.5, without its unit.", "请只写数字，例如 12.5，不写单位。") { Field = "number" };

    public static readonly Refusal NotEachOnce = new("NotEachOnce",
        "Put each thing at one place, each once: number them anew from 1.", "每一项占一个位置，各一次：请从 1 起重新编号。");

    public static readonly Refusal OutsideThePicture = new("OutsideThePicture",
        "Give both fields as percent of the picture, from 0 to 100.", "两个数都请填图片的百分比，从 0 到 100。");

    public static readonly Refusal NotPointedAt = new("NotPointedAt",
        "It is not known where you pointed: click into the picture, or fill in the two fields.", "不知道您点了哪里：请点击图片，或填写两个数。");

    /// <param name="from">UTC.</param>
    public static Refusal TooSoon(DateTime from, TimeZoneInfo zone) => new("TestTooSoon", new Text(
        $"A night lies between two tests: read again what was missing, and sit the next one from {from.SpokenIn(zone).En} on.",
        $"两次考试之间隔一夜：请先复习不足之处，{from.SpokenIn(zone).Zh}起可再考。"));
}
