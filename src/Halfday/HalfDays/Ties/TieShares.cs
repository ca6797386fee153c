using Halfday.Organization;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays.Ties;

/// <summary>How many of the answers of a unit said yes.</summary>
public sealed record TieShare(TieQuestion Question, int Yes, int Answers);

/// <summary>Answers by unit, never by person: below five nothing is shown, not even that there are some.</summary>
public static class TieShares
{
    /// <summary>Fewer could be traced to a person.</summary>
    public const int Fewest = 5;

    private const int WeeksOfABlock = 4, Blocks = 4;

    /// <summary>
    /// Of the unit and all below it. Counted are only whole blocks of four weeks in which one workshop gave five answers or more to a
    /// question: so whoever compares a unit with what is below it, or this week with the last, subtracts five at least and never one.
    /// </summary>
    public static async Task<IReadOnlyList<TieShare>> Of(HalfdayDb db, Unit unit, DateOnly thisMonday, CancellationToken stop)
    {
        var until = BlockOf(thisMonday);
        var from = DateOnly.FromDayNumber(Math.Max(0, until - Blocks) * 7 * WeeksOfABlock);
        var units = db.Units.AtOrBelow(unit.Path);
        var rows = await db.TieAnswers.Where(answer => answer.Monday >= from && answer.Monday < thisMonday && units.Any(each => each.Id == answer.WorkshopId))
            .GroupBy(answer => new { answer.WorkshopId, answer.Question, answer.Monday })
            .Select(group => new { group.Key, Yes = group.Count(answer => answer.Yes), All = group.Count() }).ToListAsync(stop);
        return
        [
            .. rows.GroupBy(row => (row.Key.WorkshopId, row.Key.Question, Block: BlockOf(row.Key.Monday)))
                .Where(block => block.Key.Block < until && block.Sum(row => row.All) >= Fewest)
                .GroupBy(block => block.Key.Question).OrderBy(question => question.Key)
                .Select(question => new TieShare(question.Key, question.Sum(block => block.Sum(row => row.Yes)), question.Sum(block => block.Sum(row => row.All)))),
        ];
    }

    private static int BlockOf(DateOnly monday) => monday.DayNumber / (7 * WeeksOfABlock);
}
