using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>What a mentor has to know of the half days they teach.</summary>
public static class Taught
{
    private const int DaysBack = 21;
    private const int DaysAhead = 14;

    /// <summary>Those of three weeks back to two weeks ahead, in order.</summary>
    public static async Task<IReadOnlyList<HalfDayCard>> Around(Floor floor, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(floor.Now);
        var cards = await HalfDayCard.Read(floor.Db,
            floor.Db.HalfDays.InForce().TaughtBy(floor.Me).Between(today.AddDays(-DaysBack), today.AddDays(DaysAhead))
                .OrderBy(halfDay => halfDay.Date).ThenBy(halfDay => halfDay.Part), floor.Now, stop);
        return await cards.WithArrivals(floor.Db, floor.Now, stop);
    }

    /// <summary>It has begun, nobody has spoken for it, and seven days have not passed.</summary>
    public static bool WaitsForAWord(HalfDayCard card, DateTime now) =>
        card.HalfDay is { Confirmation: null, Dispute: null, Ruling: null }
        && (card.HalfDay.CheckedIn is not null || card.HalfDay.Date == card.Today)
        && Clock.InstantOf(card.Zone, card.HalfDay.Date, card.Hours.Starts) <= now.AddMinutes(CheckInWindow.DefaultMinutes)
        && card.Today <= card.HalfDay.Date.AddDays(HalfDayLife.DaysToConfirm)
        && card.State != HalfDayState.Excused;
}
