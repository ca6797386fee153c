using Halfday.HalfDays;
using Halfday.Shared.Time;

namespace Halfday.Standing;

/// <summary>A half day as a week's standing needs it.</summary>
/// <param name="Date">Its day, in the site's zone.</param>
/// <param name="State">Where it stands on the day of the standing.</param>
/// <param name="IsMakeUp">It makes up for a missed one.</param>
/// <param name="Excuse">Why its leader was excused; empty otherwise.</param>
public sealed record WeekHalfDay(DateOnly Date, HalfDayState State, bool IsMakeUp = false, string Excuse = "");

/// <summary>
/// How one week's floor time stands. What was made up was done: the half day that made it up counts for the week it is owed
/// in, the missed one counts no more. Absence lifts nothing; only an excuse does.
/// </summary>
/// <param name="Owed">Half days owed in the week.</param>
/// <param name="HalfDays">Those that meet this week's duty, whenever they take place; withdrawn ones are left out.</param>
/// <param name="AsOf">The day of the standing.</param>
public sealed record WeekStanding(int Owed, IsoWeek Week, IReadOnlyList<WeekHalfDay> HalfDays, DateOnly AsOf)
{
    /// <summary>The week has not ended: what is missing may still be done in it.</summary>
    public bool IsOpen => AsOf <= Week.Sunday;

    /// <summary>Done and vouched for.</summary>
    public IEnumerable<WeekHalfDay> Done => In(HalfDayState.Confirmed);

    /// <summary>Not done, and excused.</summary>
    public IEnumerable<WeekHalfDay> Excused => In(HalfDayState.Excused);

    /// <summary>Done, with time left to vouch for it.</summary>
    public IEnumerable<WeekHalfDay> Waiting => HalfDays.Where(half => half.State is HalfDayState.AwaitingConfirmation or HalfDayState.CheckedIn);

    /// <summary>Still to come.</summary>
    public IEnumerable<WeekHalfDay> Coming => In(HalfDayState.Planned);

    /// <summary>Gone wrong and not made up.</summary>
    public IEnumerable<WeekHalfDay> Lost =>
        HalfDays.Where(half => half.State is HalfDayState.Missed or HalfDayState.Unconfirmed or HalfDayState.Disputed);

    /// <summary>How it stands.</summary>
    public StandingState State
    {
        get
        {
            var lacking = Owed - Done.Count();
            if (lacking <= 0) return StandingState.Met;
            if ((lacking -= Excused.Count()) <= 0) return StandingState.Excused;
            if ((lacking -= Waiting.Count() + Promised) <= 0) return StandingState.OnTrack;
            return IsOpen && !Lost.Any() ? StandingState.OnTrack : StandingState.Behind;
        }
    }

    // After the week, a make-up that is planned promises nothing: the week is behind until it is made up.
    private int Promised => Coming.Count(half => IsOpen || !half.IsMakeUp);

    private IEnumerable<WeekHalfDay> In(HalfDayState state) => HalfDays.Where(half => half.State == state);
}
