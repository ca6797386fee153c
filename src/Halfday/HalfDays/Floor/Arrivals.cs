using Halfday.Decisions;
using Halfday.Shared.Data;

namespace Halfday.HalfDays;

/// <summary>How it is with a leader who has not checked in.</summary>
public enum Arrival
{
    /// <summary>There is still time, or nobody waits: another day, or the leader is here.</summary>
    InTime,

    /// <summary>The minutes for checking in have passed.</summary>
    NotYet,

    /// <summary>The half day has passed.</summary>
    Over,
}

/// <summary>Whether those who are expected today are late by now, by the minutes of the clause that binds each.</summary>
public static class Arrivals
{
    /// <summary>The same cards, which know it.</summary>
    public static async Task<IReadOnlyList<HalfDayCard>> WithArrivals(
        this IReadOnlyList<HalfDayCard> cards, HalfdayDb db, DateTime now, CancellationToken stop)
    {
        var expected = cards.Where(card => IsExpectedToday(card)).Select(card => card.HalfDay).ToList();
        if (expected.Count == 0) return cards;

        var weeks = expected.Select(halfDay => halfDay.OwedIn).ToList();
        var duties = await Duties.Of(db, [.. expected.Select(halfDay => halfDay.LeaderId).Distinct()], weeks.Min().Monday, weeks.Max().Sunday, stop);
        return [.. cards.Select(card => IsExpectedToday(card) ? card with { Arrival = Of(card, MinutesOf(card.HalfDay, duties), now) } : card)];
    }

    /// <summary>How it is by this instant, where so many minutes around the start are on time.</summary>
    public static Arrival Of(HalfDayCard card, int minutes, DateTime now) =>
        !IsExpectedToday(card) ? Arrival.InTime
        : now >= card.Ends ? Arrival.Over
        : CheckInWindow.Of(card.HalfDay.Date, card.Hours.Starts, card.Hours.Ends, card.Zone, minutes).IsLateAt(now) ? Arrival.NotYet
        : Arrival.InTime;

    private static bool IsExpectedToday(HalfDayCard card) => card.State == HalfDayState.Planned && card.HalfDay.Date == card.Today;

    private static int MinutesOf(HalfDay halfDay, Duties duties) =>
        duties.FloorTime(halfDay.LeaderId, halfDay.OwedIn)?.CheckInMinutes ?? CheckInWindow.DefaultMinutes;
}
