using Halfday.Shared.Journal;

namespace Halfday.Learning.Tests;

/// <summary>One person sits one test of a trade: so many questions, until a time that is fixed when it begins.</summary>
[Called("test", "考试")]
public sealed class Sitting : IJournaled
{
    /// <summary>Questions that a test asks, where the bank has so many.</summary>
    public const int Usual = 10;

    private const int SecondsAQuestion = 90, SecondsAMinute = 60;

    /// <summary>
    /// From the end of one test to the next. A night lies between, so that one reads again instead of guessing again; and not a whole
    /// day, so that who sat it in a morning's break may sit it in the next morning's.
    /// </summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(20);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The trade's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid TradeId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What the draw and the order of options followed from.</summary>
    public required int Seed { get; init; }

    /// <summary>How many questions.</summary>
    public required int Questions { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC: the first instant at which nothing is taken any more.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>UTC: when it was handed in, or its end; null: it is under way.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>0..100; null: it is under way.</summary>
    public int? Score { get; private set; }

    /// <summary>It was handed in, or its time is up though nobody has closed it yet.</summary>
    public bool IsOverAt(DateTime now) => FinishedAt is not null || now >= EndsAt;

    /// <summary>The first instant at which the person may sit the next one.</summary>
    public DateTime NextFrom => (FinishedAt ?? EndsAt) + Wait;

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>A minute and a half a question, in whole minutes, rounded up.</summary>
    public static TimeSpan TimeFor(int questions) => TimeSpan.FromMinutes(Math.Ceiling(questions * SecondsAQuestion / (double)SecondsAMinute));

    /// <summary>It is handed in, or closed because its time is up: then it ended when it had to, whenever that is noticed. Twice is once.</summary>
    /// <param name="points">Of every question, those too that were not answered.</param>
    public void Finish(IReadOnlyCollection<decimal> points, DateTime now)
    {
        if (FinishedAt is not null) return;
        (FinishedAt, Score) = (now < EndsAt ? now : EndsAt, Scoring.Score(points));
    }
}
