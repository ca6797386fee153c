using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>
/// What of a half day decides where it stands, and for which week: read by itself where very many are asked at once, as a
/// standing does.
/// </summary>
/// <param name="WasThere">What a ruling says; null without one.</param>
/// <param name="Excuse">What became of an excuse; null without one.</param>
public sealed record HalfDayMarks(
    Guid Id, Guid LeaderId, DateOnly Date, PartOfDay Part, DateOnly? OwedOn, bool IsWithdrawn, bool IsCheckedIn, bool IsCheckedOut,
    bool HasConfirmation, bool IsDisputed, bool? WasThere, ExcuseVerdict? Excuse, string? ExcuseReason, Guid? MadeUpById, Guid? MakesUpForId)
{
    /// <summary>The week whose duty it meets.</summary>
    public IsoWeek OwedIn => IsoWeek.Of(OwedOn ?? Date);

    /// <summary>The leader was there and someone vouched for it.</summary>
    public bool IsConfirmed => !IsWithdrawn && (WasThere ?? (IsCheckedIn && HasConfirmation && !IsDisputed));

    /// <summary>Where it stands on a day of its site.</summary>
    public HalfDayState StateOn(DateOnly today) => HalfDayLife.StateOf(this, today);

    /// <summary>The marks of a half day at hand.</summary>
    public static HalfDayMarks Of(HalfDay half) => new(
        half.Id, half.LeaderId, half.Date, half.Part, half.OwedOn, half.Withdrawal is not null, half.CheckedIn is not null,
        half.CheckedOut is not null, half.Confirmation is not null, half.Dispute is not null, half.Ruling?.WasThere,
        half.Excuse?.Verdict, half.Excuse?.Reason, half.MadeUpById, half.MakesUpForId);
}

/// <summary>Reads marks without the rest.</summary>
public static class HalfDayMarksQuery
{
    /// <summary>The marks of each.</summary>
    public static IQueryable<HalfDayMarks> Marks(this IQueryable<HalfDay> halfDays) => halfDays.Select(half => new HalfDayMarks(
        half.Id, half.LeaderId, half.Date, half.Part, half.OwedOn, half.Withdrawal != null, half.CheckedIn != null,
        half.CheckedOut != null, half.Confirmation != null, half.Dispute != null,
        half.Ruling == null ? null : half.Ruling.WasThere,
        half.Excuse == null ? null : half.Excuse.Verdict, half.Excuse == null ? null : half.Excuse.Reason,
        half.MadeUpById, half.MakesUpForId));
}
