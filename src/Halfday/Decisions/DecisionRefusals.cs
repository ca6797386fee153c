using Halfday.Shared;

namespace Halfday.Decisions;

/// <summary>Why the module says no.</summary>
public static class DecisionRefusals
{
    /// <summary>An issued decision stays as it was issued.</summary>
    public static Refusal AlreadyIssued(string number) => new("AlreadyIssued",
        $"{number} is issued with other content. Amend it or supersede it, with a new decision that names {number}.",
        $"{number} 已经发布，内容不同。请另拟决定，注明修订或取代 {number}。");

    /// <summary>One amends or supersedes only what is in force or issued.</summary>
    public static Refusal NotIssued(string number, string other) => new("NotIssued",
        $"{number} changes {other}, which is not issued. Issue {other} first, or correct the number.",
        $"{number} 所修订或取代的 {other} 尚未发布。请先发布 {other}，或更正文号。");

    /// <summary>A decision is changed by the body that issued it.</summary>
    public static Refusal AnotherBody(string number, string other) => new("AnotherBody",
        $"{number} changes {other}, which another unit issued. Only that unit or one above it can change it.",
        $"{number} 所修订或取代的 {other} 由其他单位发布，只有该单位或其上级可以更改。");

    /// <summary>There is no such decision.</summary>
    public static Refusal NoSuchDecision(string number) => new("NoSuchDecision",
        $"There is no decision {number}. Look at the list of decisions for its number.",
        $"没有文号为 {number} 的决定。请在决定列表中查找文号。");

    /// <summary>One decides at and below the units one is office or administrator of.</summary>
    public static Refusal NotYourBody(string code) => new("NotYourBody",
        $"You do not decide for {code}. Name a unit of which you are office or administrator, or one below it.",
        $"您不能以 {code} 的名义作决定。请写您担任办公室或管理员的单位或其下级单位。") { Field = "body" };

    /// <summary>The number belongs to a decision of another body.</summary>
    public static Refusal NumberIsTaken(string number) => new("NumberIsTaken",
        $"{number} is the number of another unit's decision. Give yours a number of its own.",
        $"{number} 是其他单位决定的文号。请另取文号。") { Field = "number" };

    /// <summary>A new decision takes nobody's number, not even that of one's own draft.</summary>
    public static Refusal NumberStands(string number) => new("NumberIsTaken",
        $"{number} stands already: give this one a number of its own, or edit that draft.",
        $"文号 {number} 已存在：请另取文号，或修改原草案。") { Field = "number" };

    /// <summary>There is no such week.</summary>
    public static Refusal NoSuchWeek(string week) => new("NoSuchWeek",
        $"There is no week {week}. Write an ISO week as 2026-W40.", $"没有 {week} 这一周。请按 2026-W40 的样式写。");

    /// <summary>There is no such unit.</summary>
    public static Refusal NoSuchUnit(string code) => new("NoSuchUnit",
        $"There is no unit {code}. Import or add it first.", $"没有代码为 {code} 的单位。请先导入或新增。");
}
