using Halfday.Organization;
using Halfday.Shared.Yaml;

namespace Halfday.Decisions.Yaml;

/// <summary>Reads what a clause asks for.</summary>
internal static class DutyReader
{
    public static void Read(Clause clause, DutyKind kind, YamlFields duty)
    {
        clause.Duty = kind;
        switch (kind)
        {
            case DutyKind.FloorTime: FloorTime(clause, duty); break;
            case DutyKind.Study: Study(clause, duty); break;
            case DutyKind.MasterTrades: MasterTrades(clause, duty); break;
            case DutyKind.BaseUnit: BaseUnit(clause, duty); break;
            default: clause.TrialsPerYear = duty.Whole("trials-per-year", 1, 1000, required: true); break;
        }
        duty.NothingElse();
    }

    private static void FloorTime(Clause clause, YamlFields duty)
    {
        clause.HalfDays = duty.Whole("half-days", 1, 2, required: true);
        PerWeek(duty);
        clause.CheckInMinutes = duty.Whole("check-in-minutes", 1, 720);
        clause.MakeUpWeeks = duty.Whole("make-up-weeks", 0, 52);
    }

    private static void Study(Clause clause, YamlFields duty)
    {
        clause.Hours = duty.Amount("hours", 40, required: true);
        PerWeek(duty);
    }

    private static void PerWeek(YamlFields duty)
    {
        if (duty.Text("per") is { } per && per != "week")
            duty.Fault("per", $"cannot be \"{per}\": write week", $"不能是“{per}”：请写 week");
    }

    private static void MasterTrades(Clause clause, YamlFields duty)
    {
        clause.Which = duty.Text("which", required: true) switch
        {
            "all-main" => TradeChoice.AllMain,
            "related" => TradeChoice.Related,
            null => null,
            var other => UnknownChoice(duty, other),
        };
        (clause.AtLeast, clause.AtMost) = (duty.Whole("at-least", 1, 1000), duty.Whole("at-most", 1, 1000));
        if (clause.AtLeast > clause.AtMost)
            duty.Fault("at-least", $"{clause.AtLeast} is more than at-most, {clause.AtMost}: make it at most that", $"{clause.AtLeast} 大于 at-most 的 {clause.AtMost}：请改小");
        Deadline(clause, duty);
    }

    private static TradeChoice? UnknownChoice(YamlFields duty, string other)
    {
        duty.Fault("which", $"cannot be \"{other}\": write all-main or related", $"不能是“{other}”：请写 all-main 或 related");
        return null;
    }

    private static void Deadline(Clause clause, YamlFields duty)
    {
        (clause.WithinMonths, clause.By) = (duty.Months("within"), duty.Date("by"));
        if (duty.Has("within") && duty.Has("by"))
            duty.Fault("by", "stands beside within: keep one of the two", "与 within 同时出现：请只保留一个");
        else if (!duty.Has("within") && !duty.Has("by"))
            duty.Fault("within", "is missing: write `within: P24M` or `by: 2028-09-28`", "缺少期限：请写 `within: P24M` 或 `by: 2028-09-28`");
    }

    private static void BaseUnit(Clause clause, YamlFields duty)
    {
        clause.BaseLevel = duty.Text("level", required: true) is { } level ? BaseLevel(duty, level) : null;
        clause.ForMonths = duty.Months("for", required: true);
    }

    private static UnitLevel? BaseLevel(YamlFields duty, string name)
    {
        if (ClauseReader.Levels.TryGetValue(name, out var level) && level >= UnitLevel.Site) return level;
        duty.Fault("level", $"a base unit cannot be at the level \"{name}\": write site, workshop or team", $"蹲点单位的层级不能是“{name}”：请写 site、workshop 或 team");
        return null;
    }
}
