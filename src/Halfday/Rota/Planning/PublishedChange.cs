using Halfday.HalfDays;
using Halfday.Shared.Time;

namespace Halfday.Rota.Planning;

/// <summary>A planned half day with the keys of the database in place of codes.</summary>
public sealed record PlannedHalfDay(Guid LeaderId, Slot Slot, Guid WorkshopId, Guid TradeId, Guid MentorId)
{
    /// <summary>As it stands already.</summary>
    public static PlannedHalfDay Of(HalfDay halfDay) =>
        new(halfDay.LeaderId, halfDay.Slot, halfDay.WorkshopId, halfDay.TradeId, halfDay.MentorId);

    /// <summary>A new half day.</summary>
    public HalfDay AsHalfDay(Guid siteId, Guid? planRunId, bool pinned = false) => new()
    {
        SiteId = siteId, LeaderId = LeaderId, Date = Slot.Date, Part = Slot.Part, WorkshopId = WorkshopId, TradeId = TradeId,
        MentorId = MentorId, PlanRunId = planRunId, Pinned = pinned,
    };
}

/// <summary>What publishing a plan changes in what stands.</summary>
public sealed record PublishedChange(
    IReadOnlyList<PlannedHalfDay> Added, IReadOnlyList<HalfDay> Kept, IReadOnlyList<HalfDay> Withdrawn)
{
    /// <param name="hasBegun">What has begun stays, whatever the plan says; so does what was excused beforehand.</param>
    public static PublishedChange Between(
        IReadOnlyList<HalfDay> standing, IEnumerable<PlannedHalfDay> planned, Func<HalfDay, bool> hasBegun)
    {
        var wanted = planned.ToHashSet();
        var added = wanted.Except(standing.Select(PlannedHalfDay.Of));
        var (kept, withdrawn) = (new List<HalfDay>(), new List<HalfDay>());
        foreach (var halfDay in standing)
            (wanted.Contains(PlannedHalfDay.Of(halfDay)) || hasBegun(halfDay) || IsExcused(halfDay) ? kept : withdrawn).Add(halfDay);
        return new PublishedChange(
            [.. added.OrderBy(half => half.Slot.Date).ThenBy(half => half.Slot.Part).ThenBy(half => half.LeaderId)], kept, withdrawn);
    }

    private static bool IsExcused(HalfDay halfDay) => halfDay.Excuse?.Verdict == ExcuseVerdict.Granted;
}
