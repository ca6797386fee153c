namespace Halfday.Planner;

/// <summary>A rule that does not hold, the half days that break it, and a sentence in both languages.</summary>
/// <param name="Rule">The rule's name in the contract, such as <c>MentorIsOnShift</c>.</param>
/// <param name="English">The sentence, with names found by the given <see cref="RotaNames"/>.</param>
public sealed record Breach(
    string Rule, IReadOnlyList<Assignment> Assignments, Func<RotaNames, string> English, Func<RotaNames, string> Chinese)
{
    /// <summary>The same half days break the same rule. What else stands in the plan cannot make one such set break it in two ways.</summary>
    public bool IsTheSameAs(Breach other) => Rule == other.Rule && Assignments.Count == other.Assignments.Count && Assignments.All(other.Assignments.Contains);

    public override string ToString() => $"{Rule}: {English(RotaNames.Ids)}";
}

/// <summary>What things are called in one language; by default their ids, and weeks as "week 3".</summary>
public sealed record RotaNames
{
    /// <summary>Everything by its id, for files and terminals.</summary>
    public static readonly RotaNames Ids = new();

    public Func<string, string> Leader { get; init; } = id => id;
    public Func<string, string> Mentor { get; init; } = id => id;
    public Func<string, string> Trade { get; init; } = id => id;
    public Func<string, string> Workshop { get; init; } = id => id;
    public Func<string, string> Part { get; init; } = id => id;
    public Func<string, string> Cover { get; init; } = id => id;
    /// <summary>Week 0.. to words that fit after "in", such as "week 41" or "第41周".</summary>
    public Func<int, string> Week { get; init; } = week => $"week {week}";
}
