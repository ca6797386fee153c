using Halfday.Planner;
using Halfday.Rota.Planning;
using Halfday.Shared;
using Halfday.Shared.Journal;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Pages;

/// <summary>A run's state in words and tone.</summary>
public static class RunWords
{
    /// <summary>"Planned".</summary>
    public static Text Shown(this PlanRunState state) => state switch
    {
        PlanRunState.Waiting => new("Waiting", "等待中"),
        PlanRunState.Running => new("Planning", "排班中"),
        PlanRunState.Planned => new("Planned", "已排好"),
        PlanRunState.Published => new("Published", "已发布"),
        PlanRunState.Failed => new("Failed", "失败"),
        _ => new("Cancelled", "已取消"),
    };

    /// <summary>Who asked for it: a person by name, or a part of the program.</summary>
    public static string AskedByIn(this PlanRun run, IReadOnlyDictionary<string, Text> names) =>
        names.TryGetValue(run.AskedBy, out var name) ? name.ToString() : JournalWords.Part(run.AskedBy) ?? run.AskedBy;

    /// <summary>Its tone.</summary>
    public static Tone Tone(this PlanRunState state) => state switch
    {
        PlanRunState.Waiting => Shared.Ui.Tone.Open,
        PlanRunState.Running => Shared.Ui.Tone.Going,
        PlanRunState.Planned => Shared.Ui.Tone.Open,
        PlanRunState.Published => Shared.Ui.Tone.Done,
        PlanRunState.Failed => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Excused,
    };

    /// <summary>How much a choice of a re-plan moves, in a phrase.</summary>
    public static string ChoiceWords(RotaChanges changes) => changes.Visible switch
    {
        0 => Words.Say("Nobody's week is moved", "不动任何人"),
        1 => Words.Say("One week of one leader is moved", "只动一人一周"),
        var weeks => Words.Say($"{weeks} weeks are moved", $"变动{weeks}处"),
    };

    /// <summary>"within 2.3 % of the best there can be".</summary>
    public static string GapWords(this PlanRun run) => GapWords(run.Gap);

    /// <summary>Likewise of a gap, 0..1; null: no plan.</summary>
    public static string GapWords(double? gap) => gap switch
    {
        null => "",
        <= 0 => Words.Say("proven best", "已证明最优"),
        _ => Words.Say(FormattableString.Invariant($"within {gap * 100:0.0} % of the best there can be"), FormattableString.Invariant($"与最优至多差{gap * 100:0.0}%")),
    };

    /// <summary>What a reason says of several demands together; null where there is but one, or the plan had a choice.</summary>
    public static string? TogetherWords(ReasonAnswer reason) => !reason.Minimal || reason.Together.Count < 2 ? null : Words.Say(
        $"{reason.Together.Count} things are asked for here that cannot all be had; the plan leaves out {reason.Unmet.Count}. Without any one of them the others could be met.",
        $"这里有{reason.Together.Count}项要求不能同时满足，方案舍去{reason.Unmet.Count}项；少去任何一项，其余即可满足。");

    /// <summary>What the cost is, and how far it is from the least there can be; empty until there is a plan.</summary>
    public static string CostWords(this PlanRun run) => run.Gap switch
    {
        null => "",
        <= 0 => Words.Say("The cost adds up what is missed, lacking or inconvenient, each by its weight. It is proven that no plan costs less.", "代价是各项未排、欠缺和不便按权重相加的总和。已证明没有代价更小的方案。"),
        _ => Words.Say($"The cost adds up what is missed, lacking or inconvenient, each by its weight. A better plan may exist, but none that costs less than {run.Bound}.", $"代价是各项未排、欠缺和不便按权重相加的总和。或有更好的方案，但代价不会低于 {run.Bound}。"),
    };
}
