using Halfday.Shared;

namespace Halfday.HalfDays;

/// <summary>A person who would vouch for a half day, and what is known of them.</summary>
/// <param name="OnShiftThere">Has a shift in that workshop and part on that day.</param>
/// <param name="SharesCover">Belongs to a cover group of the leader's.</param>
/// <param name="MentorIsAway">The mentor is absent, off shift or has left.</param>
public sealed record Voucher(Guid PersonId, bool OnShiftThere, bool SharesCover, bool MentorIsAway)
{
    /// <summary>The mentor, of whom nothing more need be known.</summary>
    public static Voucher Mentor(Guid personId) => new(personId, OnShiftThere: true, SharesCover: false, MentorIsAway: false);

    /// <summary>Why this person cannot vouch for it; null: they can.</summary>
    internal Refusal? MayNotVouchFor(HalfDay halfDay) => this switch
    {
        _ when PersonId == halfDay.LeaderId => HalfDayRefusals.OwnHalfDay,
        _ when PersonId == halfDay.MentorId => null,
        { SharesCover: true } => HalfDayRefusals.SameCoverGroup,
        { OnShiftThere: false } => HalfDayRefusals.NotOnShiftThere,
        { MentorIsAway: false } => HalfDayRefusals.MentorIsThere,
        _ => null,
    };
}
