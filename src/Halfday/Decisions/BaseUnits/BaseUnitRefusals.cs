using Halfday.Organization;
using Halfday.Shared;

namespace Halfday.Decisions;

/// <summary>Why a base unit cannot be had.</summary>
public static class BaseUnitRefusals
{
    /// <summary>It is not at the level the clause asks for, has ended, or lies outside the decision's body.</summary>
    public static Refusal NotACandidate(Unit unit) => new("NotACandidate",
        $"{unit.Name} cannot be this leader's base unit: choose one of the level the clause names, below the unit that decided it.",
        $"{Zh(unit)}不能作为该干部的蹲点单位：请在决定的发文单位之下选择条款所定层级的单位。");

    /// <summary>The leader is there already.</summary>
    public static Refusal AlreadyAdopted(Unit unit) => new("AlreadyAdopted",
        $"{unit.Name} is this leader's base unit already. Choose another, or leave it.",
        $"{Zh(unit)}已是该干部的蹲点单位。请另选单位，或保持不变。");

    /// <summary>Leaders are spread fairly over units.</summary>
    public static Refusal MoreThanItsShare(Unit unit, int share) => new("MoreThanItsShare",
        $"{unit.Name} has its share of leaders already, {share}. Choose a unit with fewer, or end another adoption there first.",
        $"{Zh(unit)}的蹲点干部已达应有的 {share} 人。请选人数较少的单位，或先结束那里的另一项蹲点。");

    /// <summary>Nobody asks this person for a base unit on the day.</summary>
    public static readonly Refusal NotAskedFor = new("NotAskedFor",
        "No clause asks this person for a base unit on that day. Choose a day on which they are bound.",
        "该日没有条款要求此人蹲点。请选择其受条款约束的日期。");

    /// <summary>The last day would be before the first.</summary>
    public static Refusal EndsBeforeItBegins(DateOnly from) => new("EndsBeforeItBegins",
        $"It began on {from:yyyy-MM-dd}: choose that day or a later one.", $"该项自 {from:yyyy-MM-dd} 开始：请选择当日或之后的日期。");

    private static string Zh(Unit unit) => unit.NameZh.Length > 0 ? unit.NameZh : unit.Name;
}
