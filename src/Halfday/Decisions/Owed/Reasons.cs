using System.Globalization;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Decisions;

/// <summary>The sentences why, in both languages: what is owed, and which clause binds which post of which unit.</summary>
internal static class Reasons
{
    public static Text FloorTime(int halfDays, Unit? site, Hold through, IReadOnlyList<Hold> holds)
    {
        var isAbove = through.Unit.SiteId is null;
        var (at, atZh) = site is null
            ? (", as soon as there is a base unit", "（待确定蹲点单位）")
            : isAbove ? ($" in the base unit {site.Name}", $"，在蹲点单位{NameZh(site)}") : ($" at {site.Name}", $"，在{NameZh(site)}");
        return Sentence(
            new Text((halfDays == 1 ? "Half a day a week" : "Two half days a week") + at, (halfDays == 1 ? "每周劳动半天" : "每周劳动两个半天") + atZh), holds);
    }

    public static Text Study(decimal hours, IReadOnlyList<Hold> holds)
    {
        var amount = hours.ToString("0.##", CultureInfo.InvariantCulture);
        return Sentence(new Text($"{amount} {(hours == 1 ? "hour" : "hours")} of study a week", $"每周学习 {amount} 小时"), holds);
    }

    public static Text Mastery(TradeChoice which, Unit? site, DateOnly deadline, IReadOnlyList<Hold> holds)
    {
        var (day, dayZh) = deadline.Written();
        var what = (which, site) switch
        {
            (_, null) => new Text($"Trades of the base unit, once there is one, by {day}", $"确定蹲点单位后，在{dayZh}前掌握其有关工种"),
            (TradeChoice.AllMain, _) => new Text($"All main trades of {site.Name} by {day}", $"在{dayZh}前掌握{NameZh(site)}的全部主要工种"),
            _ => new Text($"Trades of {site.Name} related to one's own work by {day}", $"在{dayZh}前掌握{NameZh(site)}与本职有关的工种"),
        };
        return Sentence(what, holds);
    }

    public static Text BaseUnit(int months, IReadOnlyList<Hold> holds) => Sentence(
        new Text($"One base unit for {months} months", $"蹲点一个基层单位，为期 {months} 个月"), holds);

    public static Text AdvancedUnit(int trials, IReadOnlyList<Hold> holds) => Sentence(
        new Text($"One advanced unit, with {trials} {(trials == 1 ? "trial" : "trials")} a year", $"抓一个先进单位，每年试验 {trials} 项"), holds);

    /// <summary>The sentence of one clause and one appointment.</summary>
    public static Text Of(Hold hold) => new(Binds(hold) + ".", BindsZh(hold) + "。");

    private static Text Sentence(Text what, IReadOnlyList<Hold> holds)
    {
        var named = holds.GroupBy(hold => hold.Clause).Select(clause => clause.Order(ByRank.Order).First()).ToList();
        return new Text(
            $"{what.En}: {string.Join("; ", named.Select(Binds))}.",
            $"{what.Zh}：{string.Join("；", named.Select(BindsZh))}。");
    }

    private static string Binds(Hold hold) =>
        $"{hold.Decision.Number} {hold.Clause.Key} binds the {LowerFirst(hold.Post.Title)} at {hold.Unit.Name}{Detached(hold.Clause)}";

    private static string BindsZh(Hold hold) =>
        $"{hold.Decision.Number} 第 {hold.Clause.Key} 条适用于{NameZh(hold.Unit)}{(hold.Post.TitleZh.Length > 0 ? hold.Post.TitleZh : hold.Post.Title)}{DetachedZh(hold.Clause)}";

    private static string Detached(Clause clause) =>
        clause.Detached is { } detached ? detached ? ", being detached from production" : ", not being detached from production" : "";

    private static string DetachedZh(Clause clause) =>
        clause.Detached is { } detached ? detached ? "（脱离生产）" : "（不脱离生产）" : "";

    private static string NameZh(Unit unit) => unit.NameZh.Length > 0 ? unit.NameZh : unit.Name;

    // "Factory director" stands in the middle of the sentence; "CEO" and "Youth League secretary" keep their capitals.
    private static string LowerFirst(string title) =>
        title.Split(' ') is [[_, >= 'a' and <= 'z', ..], .. var rest] && rest is not [[>= 'A' and <= 'Z', ..], ..]
            ? char.ToLowerInvariant(title[0]) + title[1..]
            : title;
}
