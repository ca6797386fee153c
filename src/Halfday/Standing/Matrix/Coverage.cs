using Halfday.Organization;
using Halfday.Shared.Data;

namespace Halfday.Standing.Matrix;

/// <summary>How much of what is owed was mastered on a day.</summary>
/// <param name="Owed">Trades that leaders were asked for on the day, a leader and a trade each.</param>
/// <param name="Mastered">Those of them that were mastered: both targets held, and rested on nothing that had lapsed.</param>
public sealed record Coverage(DateOnly On, int Owed, int Mastered)
{
    /// <summary>The share in percent, rounded down; null where nothing was owed.</summary>
    public int? Percent => Owed == 0 ? null : (int)(100L * Mastered / Owed);

    /// <summary>A unit at each of the last eleven months' ends and on the day itself, from the evidence up to each.</summary>
    public static Task<IReadOnlyList<Coverage>> Year(HalfdayDb db, Unit unit, DateOnly asOf, CancellationToken stop) =>
        At(db, unit.Path, MonthsUpTo(asOf), stop);

    /// <summary>A unit on each of these days, from one reading.</summary>
    /// <param name="path">The unit's path; null: all units.</param>
    /// <param name="days">In order.</param>
    public static async Task<IReadOnlyList<Coverage>> At(HalfdayDb db, string? path, IReadOnlyList<DateOnly> days, CancellationToken stop)
    {
        var facts = await LearningFacts.Read(db, path, days, stop);
        return [.. days.Select(day => Of(facts, day))];
    }

    /// <summary>The ends of the eleven months before, and the day itself.</summary>
    internal static IReadOnlyList<DateOnly> MonthsUpTo(DateOnly asOf)
    {
        var first = new DateOnly(asOf.Year, asOf.Month, 1);
        return [.. Enumerable.Range(0, 11).Select(ago => first.AddMonths(ago - 10).AddDays(-1)), asOf];
    }

    private static Coverage Of(LearningFacts facts, DateOnly day)
    {
        var (known, owed, mastered) = (facts.Known.At(day), 0, 0);
        foreach (var person in facts.Duties.People)
            foreach (var duty in facts.Owed(person, day))
            {
                var asked = Math.Min(duty.AtLeast, duty.TradeIds.Count);
                owed += asked;
                mastered += Math.Min(asked, duty.TradeIds.Count(trade => known.IsMastered(person, trade)));
            }
        return new Coverage(day, owed, mastered);
    }
}
