using Halfday.Shared;
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

    /// <summary>Its last week.</summary>
    public IsoWeek Last => First.Plus(Weeks - 1);

    /// <summary>"weeks 40 to 52 of 2026", for a reader who is not here now.</summary>
    public Text Spoken => this switch
    {
        { Weeks: <= 1 } => new($"week {First.Number} of {First.Year}", $"{First.Year}年第{First.Number}周"),
        _ when First.Year == Last.Year => new($"weeks {First.Number} to {Last.Number} of {First.Year}", $"{First.Year}年第{First.Number}至{Last.Number}周"),
        _ => new($"week {First.Number} of {First.Year} to week {Last.Number} of {Last.Year}", $"{First.Year}年第{First.Number}周至{Last.Year}年第{Last.Number}周"),
    };

    /// <summary>The same as the present reader says it.</summary>
    public override string ToString() => Spoken.ToString();
}
