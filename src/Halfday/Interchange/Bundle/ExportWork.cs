using System.Globalization;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle;

/// <summary>What the files share while they are written: the code of everything a row refers to.</summary>
internal sealed class ExportWork(HalfdayDb db, CancellationToken stop)
{
    public HalfdayDb Db => db;
    public CancellationToken Stop => stop;
    public Dictionary<Guid, string> Units { get; private set; } = [];
    public Dictionary<Guid, string> Posts { get; private set; } = [];
    public Dictionary<Guid, string> People { get; private set; } = [];
    public Dictionary<Guid, string> Trades { get; private set; } = [];

    /// <summary>Reads the codes once.</summary>
    public async Task ReadCodes()
    {
        Units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Code, stop);
        Posts = await db.Posts.AsNoTracking().ToDictionaryAsync(post => post.Id, post => post.Code, stop);
        People = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Code, stop);
        Trades = await db.Trades.AsNoTracking().ToDictionaryAsync(trade => trade.Id, trade => trade.Code, stop);
    }
}

/// <summary>How values are written in a cell.</summary>
internal static class Cells
{
    public static string Cell(this DateOnly? date) => date?.Cell() ?? "";

    public static string Cell(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Cell(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Cell(this int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Cell(this int? number) => number?.Cell() ?? "";

    public static string Cell(this bool yes) => yes ? "yes" : "no";

    /// <summary>The items with semicolons between them, in the order of their codes.</summary>
    public static string Sorted(this IEnumerable<string> codes) => string.Join(';', codes.Order(StringComparer.Ordinal));
}
