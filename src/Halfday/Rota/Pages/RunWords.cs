using Halfday.Planner;
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
    public static string GapWords(this PlanRun run) => run.Gap switch
    {
        null => "",
        <= 0 => Words.Say("proven best", "已证明最优"),
        var gap => Words.Say(FormattableString.Invariant($"within {gap * 100:0.0} % of the best there can be"), FormattableString.Invariant($"与最优至多差{gap * 100:0.0}%")),
    };
}
