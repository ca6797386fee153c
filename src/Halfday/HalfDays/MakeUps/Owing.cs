using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>A time at which a half day could be made up.</summary>
public sealed record MakeUpChoice(Slot Slot, Guid WorkshopId, Guid TradeId, Guid MentorId);

/// <summary>What a leader may make up: a missed half day in its trade, or a week in which none stood in any trade that the rota allows.</summary>
/// <param name="OwedOn">The day whose week's duty is made up.</param>
/// <param name="MissedId">The missed half day; null: none stood.</param>
/// <param name="TradeId">Its trade; null: any.</param>
/// <param name="Weeks">Weeks within which it can be made up.</param>
public sealed record Owing(Guid SiteId, Guid LeaderId, DateOnly OwedOn, Guid? MissedId, Guid? TradeId, int Weeks)
{
    /// <summary>The last day on which it can be made up.</summary>
    public DateOnly LastDay => OwedOn.AddDays(7 * Weeks);

    /// <summary>A missed half day; one that itself made up another stands for that one.</summary>
    public static Owing For(HalfDay missed, Occasion at) => new(
        missed.SiteId, missed.LeaderId, missed.OwedOn ?? missed.Date, missed.MakesUpForId ?? missed.Id, missed.TradeId, at.MakeUpWeeks);

    /// <summary>The half day that a choice would make; not yet saved.</summary>
    public HalfDay As(MakeUpChoice choice)
    {
        var coming = new HalfDay
        {
            SiteId = SiteId, LeaderId = LeaderId, Date = choice.Slot.Date, Part = choice.Slot.Part, WorkshopId = choice.WorkshopId,
            TradeId = choice.TradeId, MentorId = choice.MentorId, Pinned = true, OwedOn = OwedOn, MakesUpForId = MissedId,
        };
        if (MissedId is null) coming.MakesUpItsWeek();
        return coming;
    }
}
