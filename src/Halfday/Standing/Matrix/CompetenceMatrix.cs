using Halfday.Decisions;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.Matrix;

/// <summary>A trade of the matrix; above the sites, the trades of one name together.</summary>
/// <param name="Key">Its name in addresses: the trade's code, or the name that several share.</param>
/// <param name="TradeIds">The trades it stands for.</param>
public sealed record MatrixColumn(string Key, Text Name, IReadOnlyList<Guid> TradeIds);

/// <summary>A leader: a cell a column, and what is left over all of them.</summary>
/// <param name="Cells">In the order of the columns; null where nothing is owed and nothing known.</param>
/// <param name="Mastered">Trades mastered of those asked for.</param>
/// <param name="Asked">Trades asked for.</param>
/// <param name="Left">What is left, to the deadline that presses most.</param>
public sealed record MatrixRow(Person Person, IReadOnlyList<CompetenceRow?> Cells, int Mastered, int Asked, Left Left)
{
    /// <summary>The cells that are filled.</summary>
    public IEnumerable<CompetenceRow> Filled => Cells.OfType<CompetenceRow>();

    /// <summary>The time is short, or too short.</summary>
    public bool IsPressed => Left.Pressure >= Pressure.Tight;

    /// <summary>A level of theirs lapses before long.</summary>
    public bool LapsesSoon => Filled.Any(cell => cell.LapsesSoon);
}

/// <summary>Leaders by trades, with knowledge and hand in each cell, on a day.</summary>
/// <param name="Rows">Those who are to master something through the unit or at a site of it, by code.</param>
public sealed record CompetenceMatrix(Unit Unit, DateOnly AsOf, IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>Calculates it in a fixed number of queries.</summary>
    public static async Task<CompetenceMatrix> Of(HalfdayDb db, Unit unit, DateOnly asOf, CancellationToken stop)
    {
        var facts = await LearningFacts.Read(db, unit.Path, [asOf], stop);
        var owed = facts.Duties.People.Select(id => (Id: id, Duties: facts.Owed(id, asOf).ToList())).Where(person => person.Duties.Count > 0).ToList();
        var people = await PeopleOf(db, [.. owed.Select(person => person.Id)], stop);
        var columns = ColumnsOf(unit, owed.SelectMany(person => person.Duties).SelectMany(duty => duty.TradeIds).Distinct().Where(facts.Trades.ContainsKey).Select(id => facts.Trades[id]));
        return new CompetenceMatrix(unit, asOf, columns,
        [
            .. owed.Where(person => people.ContainsKey(person.Id)).Select(person => RowOf(facts, people[person.Id], person.Duties, columns))
                .OrderBy(row => row.Person.Code, StringComparer.Ordinal),
        ]);
    }

    private static MatrixRow RowOf(LearningFacts facts, Person person, List<MasteryDuty> duties, IReadOnlyList<MatrixColumn> columns)
    {
        var rows = facts.RowsOf(person, duties, columns.SelectMany(column => column.TradeIds));
        var asked = duties.Select(duty => Math.Min(duty.AtLeast, duty.TradeIds.Count)).ToList();
        var mastered = duties.Select((duty, at) => Math.Min(asked[at], duty.TradeIds.Count(id => rows.TryGetValue(id, out var row) && row.IsMastered)));
        return new MatrixRow(
            person, [.. columns.Select(column => CellOf(rows, column))], mastered.Sum(), asked.Sum(),
            Left.MostPressing(duties.Select(duty => facts.LeftOf(person.Id, duty, rows)), facts.AsOf));
    }

    // Above the sites a leader has at most one or two of the trades that share a name: what is owed comes first.
    private static CompetenceRow? CellOf(IReadOnlyDictionary<Guid, CompetenceRow> rows, MatrixColumn column) =>
        column.TradeIds.Where(rows.ContainsKey).Select(id => rows[id]).MaxBy(row => row.IsOwed);

    private static List<MatrixColumn> ColumnsOf(Unit unit, IEnumerable<Trade> trades) => unit.SiteId is not null
        ? [.. trades.OrderBy(trade => trade.Code, StringComparer.Ordinal).Select(trade => new MatrixColumn(trade.Code, NameOf(trade), [trade.Id]))]
        : [.. trades.GroupBy(trade => trade.Name).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new MatrixColumn(kind.Key, NameOf(kind.First()), [.. kind.Select(trade => trade.Id)]))];

    private static Text NameOf(Trade trade) => new(trade.Name, trade.NameZh.Length > 0 ? trade.NameZh : trade.Name);

    private static Task<Dictionary<Guid, Person>> PeopleOf(HalfdayDb db, List<Guid> ids, CancellationToken stop) =>
        db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
}
