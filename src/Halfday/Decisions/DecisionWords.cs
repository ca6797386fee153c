using System.Globalization;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Decisions;

/// <summary>Decisions and clauses in the words of a page.</summary>
internal static class DecisionWords
{
    /// <summary>What a clause asks for, in a few words; empty for mere text.</summary>
    public static string Asks(this Clause clause) => clause.Duty switch
    {
        DutyKind.FloorTime => Words.Say(clause.HalfDays == 2 ? "2 half days a week" : "1 half day a week", $"每周劳动 {clause.HalfDays} 个半天"),
        DutyKind.Study => Hours(clause.Hours ?? 0),
        DutyKind.MasterTrades => Trades(clause) + ByWhen(clause),
        DutyKind.BaseUnit => Words.Say($"1 {clause.BaseLevel?.Word()} for {clause.ForMonths} months", $"蹲点 1 个{clause.BaseLevel?.Word()}，{clause.ForMonths} 个月"),
        DutyKind.AdvancedUnit => Words.Say(
            $"1 advanced unit, {clause.TrialsPerYear} {(clause.TrialsPerYear == 1 ? "trial" : "trials")} a year", $"1 个先进单位，每年试验 {clause.TrialsPerYear} 项"),
        _ => "",
    };

    /// <summary>The clause's text in each language that it has, the reader's first.</summary>
    public static IEnumerable<(string Language, string Text)> Wordings(this Clause clause) =>
        new[] { (Language: "en", clause.Text), (Language: "zh-Hans", Text: clause.TextZh) }
            .Where(wording => wording.Text.Length > 0).OrderBy(wording => (wording.Language == "en") == Words.IsChinese);

    private static string Hours(decimal hours)
    {
        var amount = hours.ToString("0.##", CultureInfo.InvariantCulture);
        return Words.Say($"{amount} {(hours == 1 ? "hour" : "hours")} of study a week", $"每周学习 {amount} 小时");
    }

    private static string Trades(Clause clause) => (clause.Which, clause.AtLeast, clause.AtMost) switch
    {
        (TradeChoice.AllMain, null, _) => Words.Say("all main trades", "全部主要工种"),
        (TradeChoice.AllMain, { } least, _) => Words.Say($"{least} main trades", $"{least} 个主要工种"),
        (_, var least, { } most) => Words.Say($"{least ?? 1} to {most} related trades", $"{least ?? 1} 至 {most} 个有关工种"),
        (_, var least, _) => Words.Say($"{least ?? 1} or more related trades", $"{least ?? 1} 个以上有关工种"),
    };

    private static string ByWhen(Clause clause) => clause.By is { } by
        ? Words.Say($" by {by.Plain()}", $"，{by.Plain()}前")
        : Words.Say($" within {clause.WithinMonths} months", $"，{clause.WithinMonths} 个月内");

    /// <summary>A level of the tree.</summary>
    public static string Word(this UnitLevel level) => level switch
    {
        UnitLevel.Municipality => Words.Say("municipality", "市"),
        UnitLevel.District => Words.Say("district", "区"),
        UnitLevel.Bureau => Words.Say("bureau", "局"),
        UnitLevel.Company => Words.Say("company", "公司"),
        UnitLevel.Site => Words.Say("site", "厂"),
        UnitLevel.Workshop => Words.Say("workshop", "车间"),
        _ => Words.Say("team", "班组"),
    };

    /// <summary>How it stands on a day: draft, to come, in force, ended or superseded.</summary>
    public static (Tone Tone, string Label) Stands(this Decision decision, IEnumerable<Decision> all, DateOnly today)
    {
        if (decision.State == DecisionState.Draft) return (Tone.Open, Words.Say("Draft", "草案"));
        var days = Terms.DaysOf(decision, all);
        if (days.Has(today)) return (Tone.Done, Words.Say("In force", "生效中"));
        if (!days.IsEmpty && today < days.From) return (Tone.Going, Words.Say($"In force from {days.From.Plain()}", $"{days.From.Plain()}起生效"));
        return all.Any(other => other.State == DecisionState.Issued && other.Supersedes == decision.Number)
            ? (Tone.Excused, Words.Say("Superseded", "已被取代"))
            : (Tone.Excused, Words.Say("Ended", "已失效"));
    }

    /// <summary>"28 September 2026 on", "28 September to 31 December 2026".</summary>
    public static string Period(this Decision decision) => decision.Until is { } until
        ? Words.Say($"{decision.From.Plain()} to {until.Plain()}", $"{decision.From.Plain()}至{until.Plain()}")
        : Words.Say($"from {decision.From.Plain()} on", $"{decision.From.Plain()}起");
}
