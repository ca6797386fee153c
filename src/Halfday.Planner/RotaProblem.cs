using System.Text.Json.Serialization;

namespace Halfday.Planner;

/// <summary>
/// One site's question: who is owed how many half days in which week, and what workshops and mentors can carry.
/// Weeks count from 0; a string of <c>0</c> and <c>1</c> has one character for each of <see cref="Parts"/>.
/// What a <see cref="RotaProblemReader"/> returns is sound: ids are known, lengths fit, pins obey every rule but LearnFirst.
/// </summary>
public sealed record RotaProblem
{
    [JsonPropertyOrder(-1)] public string Format { get; } = "halfday-rota-problem/1";
    public required string Site { get; init; }
    /// <summary>The ISO week that week 0 is, such as <c>2026-W40</c>.</summary>
    public required string FirstWeek { get; init; }
    public required int Weeks { get; init; }
    /// <summary>The parts of a week in the order of time.</summary>
    public required IReadOnlyList<RotaPart> Parts { get; init; }
    public RotaWeights Weights { get; init; } = RotaWeights.Usual;
    /// <summary>Half days over the horizon that a mentor carries before <see cref="RotaWeights.Overload"/> is paid.</summary>
    public required int FairShare { get; init; }
    public required IReadOnlyList<RotaTrade> Trades { get; init; }
    public required IReadOnlyList<RotaWorkshop> Workshops { get; init; }
    public required IReadOnlyList<RotaMentor> Mentors { get; init; }
    public required IReadOnlyList<RotaLeader> Leaders { get; init; }
    public IReadOnlyList<CoverGroup> Cover { get; init; } = [];
    /// <summary>Half days that every plan keeps.</summary>
    public IReadOnlyList<Assignment> Pins { get; init; } = [];
}

/// <summary>A part of the week, such as Monday morning; parts of one day share <paramref name="Day"/>.</summary>
public sealed record RotaPart(string Id, string Day);

/// <summary>What one unit of each shortcoming costs. All are 0 or more.</summary>
public sealed record RotaWeights(int Missed, int Short, int Switch, int OtherPart, int OtherDay, int Overload)
{
    public static readonly RotaWeights Usual = new(50, 20, 3, 1, 2, 1);
}

/// <summary>A trade, and the trade to be practised in an earlier week than it, if any.</summary>
public sealed record RotaTrade(string Id, string? After);

/// <summary>A workshop, the trades practised there and how many leaders it takes in each part of any week.</summary>
public sealed record RotaWorkshop(string Id, IReadOnlyList<string> Trades, IReadOnlyList<int> Capacity);

/// <summary>A worker who teaches, and by week the parts on shift.</summary>
public sealed record RotaMentor(
    string Id, string Workshop, IReadOnlyList<string> Trades, int MaxPerWeek, IReadOnlyList<string> OnShift);

/// <summary>A leader: half days owed by week (0, 1 or 2), free parts by week, and the programme of trades.</summary>
public sealed record RotaLeader(
    string Id, IReadOnlyList<int> Owed, IReadOnlyList<string> Free, string? Preferred, string? Last,
    IReadOnlyList<string> Cleared, IReadOnlyList<string> Avoid, IReadOnlyList<LeaderTrade> Trades);

/// <summary>A trade of a leader's programme: half days needed up to and including week <paramref name="ByWeek"/>.</summary>
public sealed record LeaderTrade(string Trade, int Need, int ByWeek);

/// <summary>An office that must not be empty: at most <paramref name="MaxAway"/> of its leaders are away in one part.</summary>
public sealed record CoverGroup(string Id, IReadOnlyList<string> Leaders, int MaxAway);

/// <summary>One half day: who, when, where, which trade, taught by whom.</summary>
public sealed record Assignment(string Leader, int Week, string Part, string Workshop, string Trade, string Mentor);
