using Halfday.Shared.Time;

namespace Halfday.Rota.Facts;

/// <summary>The weeks that a plan covers: week 0 is <paramref name="First"/>.</summary>
public readonly record struct Horizon(IsoWeek First, int Weeks)
{
    /// <summary>Its first Monday.</summary>
    public DateOnly FirstDay => First.Monday;

    /// <summary>Its last Sunday.</summary>
    public DateOnly LastDay => First.Plus(Weeks - 1).Sunday;

    /// <summary>All its weeks in order.</summary>
    public IEnumerable<IsoWeek> All
    {
        get
        {
            var first = First;
            return Enumerable.Range(0, Weeks).Select(first.Plus);
        }
    }

    /// <summary>0.. for a week or day within it; outside it negative or too large.</summary>
    public int IndexOf(DateOnly day) => IsoWeek.Of(day).Since(First);

    /// <summary>True when the day falls in it.</summary>
    public bool Has(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>The day of a weekday in week 0..</summary>
    public DateOnly DateOf(int week, DayOfWeek weekday) => First.Plus(week).Monday.AddDays(((int)weekday + 6) % 7);

    /// <summary>"2026-W40 to 2026-W52".</summary>
    public override string ToString() => $"{First} to {First.Plus(Weeks - 1)}";
}
