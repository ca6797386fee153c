using System.Globalization;
using Halfday.Decisions.Yaml;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Decisions;

/// <summary>All that a clause can carry, as a person fills it in. Of the numbers those of its duty count.</summary>
public sealed class ClauseForm
{
    public string? Key { get; set; }
    public string? Text { get; set; }
    public string? TextZh { get; set; }
    public List<string> Posts { get; set; } = [];
    public List<string> Levels { get; set; } = [];

    /// <summary>"true", "false" or "any".</summary>
    public string? Detached { get; set; }

    /// <summary>The duty as the files name it: "floor-time"; empty for mere text.</summary>
    public string? Asks { get; set; }
    public string? HalfDays { get; set; }
    public string? CheckInMinutes { get; set; }
    public string? MakeUpWeeks { get; set; }
    public string? Hours { get; set; }
    public string? Which { get; set; }
    public string? AtLeast { get; set; }
    public string? AtMost { get; set; }
    public string? Within { get; set; }
    public DateOnly? By { get; set; }
    public string? Level { get; set; }
    public string? For { get; set; }
    public string? TrialsPerYear { get; set; }

    /// <summary>What the clause asks for.</summary>
    public DutyKind Duty => ClauseReader.Duties.FirstOrDefault(duty => duty.Key == Asks).Kind;

    /// <summary>The form of a clause as it is.</summary>
    public static ClauseForm Of(Clause clause) => new()
    {
        Key = clause.Key, Text = clause.Text, TextZh = clause.TextZh, Posts = [.. clause.Posts], Levels = [.. clause.Levels.Select(NameOf)],
        Detached = clause.Detached switch { true => "true", false => "false", _ => "any" },
        Asks = ClauseReader.Duties.FirstOrDefault(duty => duty.Kind == clause.Duty).Key ?? "",
        HalfDays = Shown(clause.HalfDays), CheckInMinutes = Shown(clause.CheckInMinutes), MakeUpWeeks = Shown(clause.MakeUpWeeks),
        Hours = clause.Hours?.ToString("0.####", CultureInfo.InvariantCulture), Which = clause.Which == TradeChoice.Related ? "related" : "all-main",
        AtLeast = Shown(clause.AtLeast), AtMost = Shown(clause.AtMost), Within = Shown(clause.WithinMonths), By = clause.By,
        Level = clause.BaseLevel is { } level ? NameOf(level) : null, For = Shown(clause.ForMonths), TrialsPerYear = Shown(clause.TrialsPerYear),
    };

    /// <summary>The clause as the form has it. A number that is none becomes -1, which reading it as a file faults.</summary>
    public Clause Written(int order)
    {
        var clause = new Clause
        {
            Key = Key ?? "", Order = order, Text = Text ?? "", TextZh = TextZh ?? "", Posts = [.. Posts.Distinct()],
            Levels = [.. Levels.Distinct().Where(ClauseReader.Levels.ContainsKey).Select(level => ClauseReader.Levels[level]).Order()],
            Detached = Detached switch { "true" => true, "false" => false, _ => null }, Duty = Duty,
        };
        Fill(clause);
        return clause;
    }

    private void Fill(Clause clause)
    {
        switch (Duty)
        {
            case DutyKind.FloorTime:
                (clause.HalfDays, clause.CheckInMinutes, clause.MakeUpWeeks) = (Whole(HalfDays), Whole(CheckInMinutes), Whole(MakeUpWeeks));
                break;
            case DutyKind.Study:
                clause.Hours = string.IsNullOrWhiteSpace(Hours) ? null
                    : decimal.TryParse(Hours, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : -1;
                break;
            case DutyKind.MasterTrades:
                clause.Which = Which == "related" ? TradeChoice.Related : TradeChoice.AllMain;
                (clause.AtLeast, clause.AtMost, clause.WithinMonths, clause.By) = (Whole(AtLeast), Whole(AtMost), Whole(Within), By);
                break;
            case DutyKind.BaseUnit:
                clause.BaseLevel = ClauseReader.Levels.TryGetValue(Level ?? "", out var level) ? level : null;
                clause.ForMonths = Whole(For);
                break;
            case DutyKind.AdvancedUnit:
                clause.TrialsPerYear = Whole(TrialsPerYear);
                break;
        }
    }

    /// <summary>A whole number; null for nothing, -1 for what is none.</summary>
    internal static int? Whole(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string? Shown(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(UnitLevel level) => ClauseReader.Levels.First(named => named.Value == level).Key;

    /// <summary>Who of a post is bound: those detached from production, those not, or both.</summary>
    public static IReadOnlyList<Option> DetachedOptions =>
    [
        new("true", Words.Say("detached from production", "脱离生产")), new("false", Words.Say("not detached", "不脱离生产")),
        new("any", Words.Say("either", "均适用")),
    ];

    /// <summary>What a clause may ask for.</summary>
    public static IReadOnlyList<Option> AsksOptions =>
    [
        new("floor-time", Words.Say("half days in the workshop", "到车间劳动")), new("study", Words.Say("study", "学习")),
        new("master-trades", Words.Say("mastering trades", "掌握工种")), new("base-unit", Words.Say("a base unit", "蹲点")),
        new("advanced-unit", Words.Say("an advanced unit with trials", "先进单位和试验")),
    ];

    /// <summary>Which trades are to be mastered.</summary>
    public static IReadOnlyList<Option> WhichOptions =>
        [new("all-main", Words.Say("the main trades of the factory", "本厂主要工种")), new("related", Words.Say("trades related to one's own work", "与本职有关的工种"))];

    /// <summary>Levels by the names that files use, from one of them down.</summary>
    public static IReadOnlyList<Option> LevelOptions(UnitLevel from = UnitLevel.Municipality) =>
        [.. ClauseReader.Levels.Where(level => level.Value >= from).Select(level => new Option(level.Key, level.Value.Word()))];
}
