using System.Globalization;
using Halfday.Decisions.Yaml;
using Halfday.Shared;

namespace Halfday.Decisions;

/// <summary>What the form of a draft asks for.</summary>
public sealed class DecisionForm
{
    public string Title { get; set; } = "";
    public string? TitleZh { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public DateOnly? Issued { get; set; }
    public List<ClauseForm> Clauses { get; set; } = [];

    /// <summary>The form filled in with a draft.</summary>
    public static DecisionForm Of(WrittenDecision written) => new()
    {
        Title = written.Title, TitleZh = written.TitleZh, From = written.From, Until = written.Until, Issued = written.Issued,
        Clauses = [.. written.Clauses.Select(ClauseForm.Of)],
    };

    /// <summary>This form with what was sent; clauses go by their id.</summary>
    public DecisionForm With(DecisionForm sent) => new()
    {
        Title = sent.Title, TitleZh = sent.TitleZh, From = sent.From, Until = sent.Until, Issued = sent.Issued,
        Clauses = [.. Clauses.Select(clause => sent.Clauses.Find(other => other.Key == clause.Key) is { } given ? clause.With(given) : clause)],
    };

    /// <summary>The draft as the form has it.</summary>
    public WrittenDecision On(WrittenDecision written) => written with
    {
        Title = Title, TitleZh = TitleZh ?? "", From = From ?? written.From, Until = Until, Issued = Issued,
        Clauses = [.. written.Clauses.Zip(Clauses, (clause, form) => form.On(clause))],
    };
}

/// <summary>One clause in the form; its duty's one number is the amount.</summary>
public sealed class ClauseForm
{
    public string Key { get; set; } = "";
    public string Text { get; set; } = "";
    public string? TextZh { get; set; }
    public string? Posts { get; set; }
    public string? Amount { get; set; }
    public string? Detached { get; set; }

    /// <summary>What the amount counts; empty for mere text.</summary>
    public string Asks { get; private init; } = "";

    public static ClauseForm Of(Clause clause) => new()
    {
        Key = clause.Key, Text = clause.Text, TextZh = clause.TextZh, Posts = string.Join(';', clause.Posts),
        Detached = clause.Detached switch { true => "true", false => "false", _ => "any" },
        Amount = AmountOf(clause)?.ToString(CultureInfo.InvariantCulture), Asks = Label(clause),
    };

    public ClauseForm With(ClauseForm sent) => new()
    {
        Key = Key, Text = sent.Text, TextZh = sent.TextZh, Posts = sent.Posts ?? Posts, Amount = sent.Amount ?? Amount, Detached = sent.Detached ?? Detached, Asks = Asks,
    };

    /// <summary>A new clause like the given one, as the form has it. A number that is none becomes 0, which reading faults.</summary>
    public Clause On(Clause of)
    {
        var amount = decimal.TryParse(Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var whole = amount == decimal.Truncate(amount) && amount <= int.MaxValue ? (int)amount : 0;
        return new Clause
        {
            Key = of.Key, Order = of.Order, Text = Text, TextZh = TextZh ?? "", Duty = of.Duty, Levels = [.. of.Levels],
            Posts = of.Duty == DutyKind.None ? [.. of.Posts] : [.. (Posts ?? "").Split([';', ' ', ','], StringSplitOptions.RemoveEmptyEntries)],
            Detached = of.Duty == DutyKind.None ? of.Detached : Detached switch { "true" => true, "false" => false, _ => null },
            HalfDays = of.Duty == DutyKind.FloorTime ? whole : null, CheckInMinutes = of.CheckInMinutes, MakeUpWeeks = of.MakeUpWeeks,
            Hours = of.Duty == DutyKind.Study ? amount : null,
            Which = of.Which, AtLeast = of.AtLeast, AtMost = of.AtMost, By = of.By, WithinMonths = of.WithinMonths is null ? null : whole,
            BaseLevel = of.BaseLevel, ForMonths = of.Duty == DutyKind.BaseUnit ? whole : null,
            TrialsPerYear = of.Duty == DutyKind.AdvancedUnit ? whole : null,
        };
    }

    private static decimal? AmountOf(Clause clause) =>
        clause.HalfDays ?? clause.Hours ?? clause.WithinMonths ?? clause.ForMonths ?? clause.TrialsPerYear;

    private static string Label(Clause clause) => clause.Duty switch
    {
        DutyKind.None => "",
        DutyKind.FloorTime => Words.Say("Half days a week", "每周几个半天"),
        DutyKind.Study => Words.Say("Hours of study a week", "每周学习小时数"),
        DutyKind.MasterTrades => Words.Say("Months within which the trades are mastered", "几个月内掌握"),
        DutyKind.BaseUnit => Words.Say("Months in the base unit", "蹲点月数"),
        _ => Words.Say("Trials a year", "每年试验项数"),
    };
}
