using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Learning.Study;

/// <summary>Time that a person spent on the science of a trade, and what they learnt; it counts once a test or another person bears it out.</summary>
[Called("study", "学习")]
public sealed class StudyEntry : IJournaled
{
    /// <summary>How far back one may log: what is older nobody can bear out.</summary>
    public const int DaysBack = 28;

    /// <summary>Characters that a note may have.</summary>
    public const int LongestLearnt = 4_000;

    private const int LeastMinutes = 5, MostMinutes = 600;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The trade's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid PersonId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>The reading or course; null: something else.</summary>
    public Guid? ReadingId { get; init; }

    /// <summary>The day, in the site's time zone.</summary>
    public required DateOnly On { get; init; }

    public required int Minutes { get; init; }

    /// <summary>In their own words.</summary>
    public required string Learnt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime LoggedAt { get; init; }

    /// <summary>UTC; null: nothing bears it out yet.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Who talked it over with them; null: a test did, or nobody yet.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>The passed test that bears it out; null: a person did, or nothing yet.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>Something bears it out.</summary>
    public bool IsConfirmed => ConfirmedAt is not null;

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Checks what is logged; today is that of the site.</summary>
    public static Refusal? Check(DateOnly on, int minutes, string learnt, DateOnly today) => 0 switch
    {
        _ when minutes is < LeastMinutes or > MostMinutes => LearningRefusals.StudyMinutes(LeastMinutes, MostMinutes),
        _ when on > today || on < today.AddDays(-DaysBack) => LearningRefusals.StudyDay(today.AddDays(-DaysBack), today),
        _ when learnt.Trim().Length == 0 => LearningRefusals.NothingLearnt,
        _ when learnt.Length > LongestLearnt => LearningRefusals.TooLong(LongestLearnt),
        _ => null,
    };

    /// <summary>Nobody studies more than that in a day, however it is cut up.</summary>
    public static Refusal? CheckDay(int minutes) => minutes > MostMinutes ? LearningRefusals.StudyOfADay(MostMinutes) : null;

    /// <summary>Logged already, by a second tap.</summary>
    public bool SaysTheSameAs(Guid tradeId, int minutes, string learnt) => (TradeId, Minutes, Learnt) == (tradeId, minutes, learnt.Trim());

    /// <summary>Somebody who teaches the trade or keeps order there talked it over with them; nobody bears out their own. Twice is once.</summary>
    public Refusal? Confirm(Guid byPersonId, DateTime at)
    {
        if (byPersonId == PersonId) return LearningRefusals.OwnStudy;
        if (IsConfirmed) return null;

        (ConfirmedById, ConfirmedAt) = (byPersonId, at);
        return null;
    }

    /// <summary>A passed test in the trade bears out what was studied for it.</summary>
    public void ConfirmBy(Guid sittingId, DateTime at)
    {
        if (!IsConfirmed) (SittingId, ConfirmedAt) = (sittingId, at);
    }
}
