namespace Halfday.Planner;

/// <summary>A rule that does not hold, the half days that break it, and a sentence in both languages.</summary>
/// <param name="Rule">The rule's name in the contract, such as <c>MentorIsOnShift</c>.</param>
/// <param name="English">The sentence, with names found by the given <see cref="RotaNames"/>.</param>
public sealed record Breach(
    string Rule, IReadOnlyList<Assignment> Assignments, Func<RotaNames, string> English, Func<RotaNames, string> Chinese)
{
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
