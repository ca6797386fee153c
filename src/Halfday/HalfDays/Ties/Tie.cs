using System.Security.Cryptography;
using Halfday.Shared.Time;

namespace Halfday.HalfDays.Ties;

/// <summary>What a worker may say in one tap after confirming a half day.</summary>
public enum TieQuestion
{
    /// <summary>"We really worked together."</summary>
    Together,

    /// <summary>"I was heard."</summary>
    Heard,
}

/// <summary>
/// An answer, cut loose from who gave it: the workshop and the week, nothing more. Its key is drawn at random, because ours tell the
/// time; it is not journalled, because the journal says who.
/// </summary>
public sealed class TieAnswer
{
    public Guid Id { get; private init; } = new(RandomNumberGenerator.GetBytes(16));
    public required Guid SiteId { get; init; }
    public required Guid WorkshopId { get; init; }

    /// <summary>Of the week in which it was said: a week that is over gets no more of them.</summary>
    public required DateOnly Monday { get; init; }

    public required TieQuestion Question { get; init; }
    public required bool Yes { get; init; }

    /// <summary>The answer to a question about a half day.</summary>
    /// <param name="today">The day it is at the site.</param>
    public static TieAnswer Of(HalfDay halfDay, TieQuestion question, bool yes, DateOnly today) => new()
    {
        SiteId = halfDay.SiteId, WorkshopId = halfDay.WorkshopId, Monday = IsoWeek.Of(today).Monday, Question = question, Yes = yes,
    };
}

/// <summary>A question about a half day has been answered: it is not asked again. What the answer was does not stand here.</summary>
public sealed class TieGiven
{
    public required Guid HalfDayId { get; init; }
    public required TieQuestion Question { get; init; }
}
