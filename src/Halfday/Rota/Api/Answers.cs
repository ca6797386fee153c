using Halfday.Rota.Pages;

namespace Halfday.Rota.Api;

/// <summary>Asks for a plan.</summary>
/// <param name="From">The first week: "2026-W40".</param>
/// <param name="Weeks">1 to 53; 13 by default.</param>
/// <param name="BasedOn">The run whose pins it keeps.</param>
/// <param name="MostSeconds">The most that planning may take; it is turned into rounds.</param>
public sealed record PlanAsked(string? From, int? Weeks, int? Seed, Guid? BasedOn, int? MostSeconds = null);

/// <summary>A run as programs see it.</summary>
public sealed record RunAnswer(
    Guid Id, string FirstWeek, int Weeks, int Seed, string State, int Progress, long? Cost, long? Bound, int? Owed, int? Missed, string Failure)
{
    public static RunAnswer Of(PlanRun run) => new(
        run.Id, run.Horizon.First.ToString(), run.Weeks, run.Seed, run.State.ToString().ToLowerInvariant(), run.Progress,
        run.Cost, run.Bound, run.Owed, run.Missed, run.Failure);
}

/// <summary>A published week.</summary>
public sealed record WeekAnswer(string Site, string Week, IReadOnlyList<HalfDayAnswer> HalfDays);

/// <summary>A published half day, by codes.</summary>
public sealed record HalfDayAnswer(DateOnly Date, string Part, string Leader, string Workshop, string Trade, string Mentor, bool Pinned, string? State)
{
    public static HalfDayAnswer Of(RotaEntry half) => new(
        half.Slot.Date, half.Slot.Part.Code, half.LeaderCode, half.WorkshopCode, half.Trade, half.MentorCode, half.Pinned,
        half.State is { } state ? char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..] : null);
}

/// <summary>How far a run is, for the page that waits for it.</summary>
public sealed record RunProgress(int Progress, string Words, bool Ended);
