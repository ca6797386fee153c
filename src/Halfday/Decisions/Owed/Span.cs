using Halfday.Shared.Time;

namespace Halfday.Decisions;

/// <summary>Days from..until, both included; empty when they stand the other way round.</summary>
internal readonly record struct Span(DateOnly From, DateOnly Until)
{
    /// <summary>All days that anyone will ask about, with room on both sides to add and subtract.</summary>
    public static readonly Span Always = new(new DateOnly(1000, 1, 1), new DateOnly(9000, 1, 1));

    public bool IsEmpty => Until < From;

    public bool Has(DateOnly day) => From <= day && day <= Until;

    /// <summary>From a day on, to a last day that may be open.</summary>
    public static Span Of(DateOnly from, DateOnly? until) => new(from, until ?? Always.Until);

    /// <summary>The days in both.</summary>
    public Span And(Span other) => new(From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);

    /// <summary>The days in this and not in the other: nothing, one piece or two.</summary>
    public IEnumerable<Span> Without(Span other)
    {
        if (IsEmpty) yield break;
        if (And(other).IsEmpty)
        {
            yield return this;
            yield break;
        }
        if (From < other.From) yield return new Span(From, other.From.AddDays(-1));
        if (Until > other.Until) yield return new Span(other.Until.AddDays(1), Until);
    }

    /// <summary>The days of a week that lie in it, a bit each, Monday lowest.</summary>
    public int In(IsoWeek week)
    {
        var here = And(new Span(week.Monday, week.Sunday));
        if (here.IsEmpty) return 0;
        var (first, last) = (here.From.DayNumber - week.Monday.DayNumber, here.Until.DayNumber - week.Monday.DayNumber);
        return (1 << (last + 1)) - (1 << first);
    }
}
