using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Standing.Matrix;
using Halfday.Tests.Harness;
using Halfday.Trades;

namespace Halfday.Tests.Standing.Matrix;

/// <summary>What the tests of matrix and learning put into a works, and ask of it.</summary>
internal static class MatrixStory
{
    public static readonly DateOnly Today = new(2026, 10, 7);

    /// <summary>Levels brought in from elsewhere.</summary>
    public static Task Knows(this Works works, Person person, Trade trade, int knowledge, int operation, DateOnly on, int practised = 2) =>
        works.Change(db => db.Add(new Competence
        {
            SiteId = trade.SiteId, PersonId = person.Id, TradeId = trade.Id, Knowledge = knowledge, Operation = operation, Practised = practised, On = on,
        }));

    /// <summary>A piece of evidence.</summary>
    public static Finding Found(this Works works, Person person, Trade trade, Method method, DateOnly on, int? knowledge = null, int? operation = null, Person? by = null) => new()
    {
        SiteId = trade.SiteId, PersonId = person.Id, TradeId = trade.Id, Method = method, On = on, At = on.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
        Knowledge = knowledge, Operation = operation, ById = by?.Id,
    };

    /// <summary>A trade's levels lapse after so many months.</summary>
    public static Task Lapses(this Works works, Trade trade, int months) =>
        works.Change(db => db.Trades.Find(trade.Id)!.ExpiresMonths = months);

    /// <summary>The matrix of the works' site.</summary>
    public static Task<CompetenceMatrix> Matrix(this Works works, DateOnly? on = null, Unit? unit = null) =>
        works.Ask(db => CompetenceMatrix.Of(db, unit ?? works.Site, on ?? Today, CancellationToken.None));

    /// <summary>A leader's row.</summary>
    public static MatrixRow Of(this CompetenceMatrix matrix, Person person) => matrix.Rows.Single(row => row.Person.Id == person.Id);

    /// <summary>A leader in a trade.</summary>
    public static CompetenceRow? Of(this CompetenceMatrix matrix, Person person, Trade trade) =>
        matrix.Of(person).Cells[matrix.Columns.ToList().FindIndex(column => column.TradeIds.Contains(trade.Id))];
}
