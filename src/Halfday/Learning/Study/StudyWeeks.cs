using Halfday.Shared.Time;

namespace Halfday.Learning.Study;

/// <summary>Minutes of study on a day, as they count.</summary>
public readonly record struct Studied(DateOnly On, int Minutes, bool IsConfirmed);

/// <summary>One week's study beside what is owed, in minutes.</summary>
/// <param name="Owed">0: none.</param>
/// <param name="Studied">Logged for days of the week.</param>
/// <param name="Confirmed">What counts for it and is borne out, make-ups of later weeks included; never more than is owed.</param>
/// <param name="Counted">Likewise, borne out or not yet.</param>
public sealed record StudyWeek(IsoWeek Week, int Owed, int Studied, int Confirmed, int Counted)
{
    /// <summary>All that is owed is done and borne out.</summary>
    public bool IsMet => Confirmed >= Owed;

    /// <summary>All that is owed is done, and some of it waits to be borne out.</summary>
    public bool Waits => !IsMet && Counted >= Owed;
}

/// <summary>
/// How weeks of study are met and made up. What is studied counts for its own week first; what is over and above that makes up
/// the oldest week of the few before that still lacks some. So an hour is never counted twice, and nobody studies ahead.
/// </summary>
public static class StudyWeeks
{
    /// <summary>Weeks within which a week's study can be made up.</summary>
    public const int MakeUpWeeks = 4;

    /// <param name="owed">Minutes owed by week, in the order of time, without gaps.</param>
    public static IReadOnlyList<StudyWeek> Of(IReadOnlyList<(IsoWeek Week, int Minutes)> owed, IEnumerable<Studied> entries)
    {
        var byWeek = entries.ToLookup(entry => IsoWeek.Of(entry.On));
        var confirmed = Counted(owed, week => byWeek[week].Where(entry => entry.IsConfirmed).Sum(entry => entry.Minutes));
        var counted = Counted(owed, week => byWeek[week].Sum(entry => entry.Minutes));
        return [.. owed.Select((week, at) => new StudyWeek(week.Week, week.Minutes, byWeek[week.Week].Sum(entry => entry.Minutes), confirmed[at], counted[at]))];
    }

    private static int[] Counted(IReadOnlyList<(IsoWeek Week, int Minutes)> owed, Func<IsoWeek, int> studiedIn)
    {
        var counted = new int[owed.Count];
        for (var at = 0; at < owed.Count; at++)
        {
            var studied = studiedIn(owed[at].Week);
            counted[at] = Math.Min(studied, owed[at].Minutes);
            var over = studied - counted[at];
            for (var before = Math.Max(0, at - MakeUpWeeks); before < at && over > 0; before++)
            {
                var madeUp = Math.Min(over, owed[before].Minutes - counted[before]);
                (counted[before], over) = (counted[before] + madeUp, over - madeUp);
            }
        }
        return counted;
    }
}
