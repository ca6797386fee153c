using Halfday.Shared.Time;

namespace Halfday.Learning.Evidence;

/// <summary>How what is left to do compares with the weeks that are left to do it in.</summary>
public enum Pressure
{
    /// <summary>Nothing is left, or there is no deadline.</summary>
    None,

    /// <summary>It fits, with weeks to spare.</summary>
    Low,

    /// <summary>It fits only if hardly a week is lost.</summary>
    Tight,

    /// <summary>There are more half days than the weeks hold, or the deadline has passed.</summary>
    TooLate,
}

/// <summary>What is left to do until a leader masters a trade, or several by one deadline.</summary>
/// <param name="HalfDays">Half days of practice, the one of the sign-off among them.</param>
/// <param name="Tests">Knowledge tests still to pass.</param>
/// <param name="SignOffs">Sign-offs at the machine still to get.</param>
/// <param name="Deadline">The day by which, in the site's zone; null: nobody set one.</param>
/// <param name="AsOf">The day for which it is told.</param>
/// <param name="AWeek">Half days that one week of this leader holds.</param>
public sealed record Left(int HalfDays, int Tests, int SignOffs, DateOnly? Deadline, DateOnly AsOf, int AWeek = 1)
{
    // Of four weeks one is lost to holidays, travel and illness; a test that is failed is taken again within a month.
    private const int WeeksToSpare = 4;

    /// <summary>Nothing at all.</summary>
    public bool IsNothing => HalfDays == 0 && Tests == 0 && SignOffs == 0;

    /// <summary>Weeks to the deadline, the present one and that of the deadline counted; 0 once it has passed or where there is none.</summary>
    public int Weeks => Deadline is { } day && AsOf <= day ? IsoWeek.Of(day).Since(IsoWeek.Of(AsOf)) + 1 : 0;

    /// <summary>Half days a week that it takes from now on; null where no week is left.</summary>
    public double? HalfDaysAWeek => Weeks == 0 ? null : (double)HalfDays / Weeks;

    /// <summary>How much it presses.</summary>
    public Pressure Pressure => this switch
    {
        { IsNothing: true } or { Deadline: null } => Pressure.None,
        { Weeks: 0 } => Pressure.TooLate,
        _ when HalfDays > Weeks * AWeek => Pressure.TooLate,
        _ when WeeksToSpare * HalfDays > (WeeksToSpare - 1) * Weeks * AWeek => Pressure.Tight,
        { Tests: > 0, Weeks: <= WeeksToSpare } => Pressure.Tight,
        _ => Pressure.Low,
    };

    /// <summary>
    /// What is left in one trade. What the hand already reaches takes no more half days; the sign-off takes at least one. What is
    /// mastered leaves nothing, and neither does what merely rests on another trade that has lapsed: that one has its own.
    /// </summary>
    /// <param name="practised">Half days practised so far.</param>
    /// <param name="needed">Half days of practice that mastering takes.</param>
    public static Left Of(
        TradeState state, int knowledgeTarget, int operationTarget, int practised, int needed, DateOnly? deadline, DateOnly asOf, int aWeek = 1)
    {
        var test = knowledgeTarget > 0 && state.Knowledge?.Reaches(knowledgeTarget, asOf) != true;
        var signOff = operationTarget > 0 && state.Operation?.Reaches(operationTarget, asOf) != true;
        return new(signOff ? Math.Max(1, needed - practised) : 0, test ? 1 : 0, signOff ? 1 : 0, deadline, asOf, aWeek);
    }

    /// <summary>What is left of several trades by one deadline, when so many more of them are asked for: the nearest count.</summary>
    /// <param name="open">Those not mastered yet.</param>
    /// <param name="asked">How many of them.</param>
    public static Left Together(IEnumerable<Left> open, int asked, DateOnly deadline, DateOnly asOf, int aWeek = 1) =>
        open.OrderBy(left => left.HalfDays).ThenBy(left => left.Tests + left.SignOffs).Take(Math.Max(0, asked))
            .Aggregate(new Left(0, 0, 0, deadline, asOf, aWeek), (sum, left) => sum.With(left));

    /// <summary>Of several deadlines the one that presses most, with all that is due before it.</summary>
    public static Left MostPressing(IEnumerable<Left> all, DateOnly asOf)
    {
        var most = new Left(0, 0, 0, null, asOf);
        var sum = most;
        foreach (var left in all.OrderBy(left => left.Deadline ?? DateOnly.MaxValue))
        {
            sum = left.With(sum);
            if (sum.Pressure >= most.Pressure) most = sum;
        }
        return most;
    }

    private Left With(Left other) => this with
    {
        HalfDays = HalfDays + other.HalfDays, Tests = Tests + other.Tests, SignOffs = SignOffs + other.SignOffs,
    };
}
