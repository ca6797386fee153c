using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle;

/// <summary>What the files of a bundle share while they are taken in: who is known by which code, what was touched, what is wrong.</summary>
internal sealed class ImportWork(HalfdayDb db, TimeProvider time, Faults faults, CancellationToken stop)
{
    private readonly Dictionary<(string File, string Key), Row> seen = [];
    private readonly Dictionary<Guid, DateOnly> todays = [];
    private Dictionary<Guid, Unit> unitById = [];

    public HalfdayDb Db => db;
    public CancellationToken Stop => stop;
    public List<Touched> Touched { get; } = [];

    /// <summary>Files that could not be read as they were meant: which codes they hold is not known.</summary>
    public HashSet<string> Unreadable { get; } = [];

    /// <summary>All units by code, tracked: those of the database and those of the bundle.</summary>
    public Dictionary<string, Unit> Units { get; private set; } = [];

    public Dictionary<string, Guid> Posts { get; private set; } = [];
    public Dictionary<string, Guid> People { get; private set; } = [];
    public Dictionary<string, TradePlaces> Trades { get; private set; } = [];

    /// <summary>Codes of the parts of the day that somebody has named.</summary>
    public HashSet<string> Parts { get; private set; } = [];

    /// <summary>The codes that rows may refer to, read once.</summary>
    public async Task ReadKnown()
    {
        Units = await db.Units.ToDictionaryAsync(unit => unit.Code, stop);
        Posts = await db.Posts.AsNoTracking().ToDictionaryAsync(post => post.Code, post => post.Id, stop);
        People = await db.People.AsNoTracking().Select(person => new { person.Code, person.Id }).ToDictionaryAsync(row => row.Code, row => row.Id, stop);
        Parts = [PartOfDay.Am.Code, PartOfDay.Pm.Code, .. (await db.PartTimes.AsNoTracking().Select(part => part.Part).Distinct().ToListAsync(stop)).Select(part => part.Code)];
        var places = (await db.TradeWorkshops.AsNoTracking().Select(place => new { place.TradeId, place.WorkshopId }).ToListAsync(stop))
            .ToLookup(place => place.TradeId, place => place.WorkshopId);
        Trades = (await db.Trades.AsNoTracking().Select(trade => new { trade.Code, trade.Id, trade.SiteId }).ToListAsync(stop))
            .ToDictionary(trade => trade.Code, trade => new TradePlaces(trade.Id, trade.SiteId, [.. places[trade.Id]]));
    }

    /// <summary>Whether a code that is not found in this file is a fault; else the file itself is the fault.</summary>
    public bool IsReadable(string file) => !Unreadable.Contains(file);

    /// <summary>Today in the zone of a unit.</summary>
    public DateOnly TodayAt(Unit? unit)
    {
        if (unit is null) return time.Today(TimeZoneInfo.Utc);
        if (todays.TryGetValue(unit.Id, out var today)) return today;
        var zone = unit;
        while (zone is { TimeZone: null }) zone = zone.ParentId is { } parent ? UnitOf(parent) : null;
        return todays[unit.Id] = time.Today(
            zone?.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc);
    }

    /// <summary>The unit with this key.</summary>
    public Unit? UnitOf(Guid id)
    {
        if (unitById.Count != Units.Count) unitById = Units.Values.ToDictionary(unit => unit.Id);
        return unitById.GetValueOrDefault(id);
    }

    /// <summary>A key met the second time in a file is a fault at the column; the rest of the row is read all the same, for its own faults. An empty one is no key.</summary>
    public void MustBeFirst(Row row, string column, string key)
    {
        if (row[column].Length == 0 || seen.TryAdd((row.File, key), row)) return;
        var line = seen[(row.File, key)].Line;
        row.Fault(column, $"{key} is already on line {line}: keep one row", $"{key} 已在第 {line} 行：请只留一行");
    }

    /// <summary>The unit a column names; a fault when there is none, or when its level is another than asked.</summary>
    public Unit? UnitIn(Row row, string column, UnitLevel? level = null)
    {
        if (row[column].Length == 0) return None<Unit>(row, column);
        if (!Units.TryGetValue(row[column], out var unit)) return Dangling<Unit>(row, column, "unit", "单位", "units.csv");
        if (level is null || unit.Level == level) return unit;

        row.Fault(column, $"{unit.Code} is a {unit.Level.Word()}, not a {level.Value.Word()}: name a {level.Value.Word()}",
            $"{unit.Code} 的级别是 {unit.Level.Word()}，不是 {level.Value.Word()}：请改正");
        return null;
    }

    /// <summary>The person a column names.</summary>
    public Guid? PersonIn(Row row, string column = "person") => IdIn(row, column, People, "person", "人员", "people.csv");

    /// <summary>The post a column names.</summary>
    public Guid? PostIn(Row row, string column) => IdIn(row, column, Posts, "post", "职务", "posts.csv");

    /// <summary>A trade by code; a fault at the column when there is none.</summary>
    public TradePlaces? Trade(Row row, string column, string code)
    {
        if (!Trades.TryGetValue(code, out var trade)) NotFound(row, column, code, "trade", "工种", "trades.csv");
        return trade;
    }

    /// <summary>A code names nothing: a fault, unless the file in which it might stand could not be read.</summary>
    public void NotFound(Row row, string column, string code, string what, string whatZh, string file)
    {
        if (IsReadable(file))
            row.Fault(column, $"there is no {what} '{code}': add it to {file} or correct the code", $"没有{whatZh}“{code}”：请加入 {file} 或改正编码");
    }

    /// <summary>A part of the day that somebody has named, or nothing.</summary>
    public PartOfDay? PartIn(Row row, string column)
    {
        var part = row.Part(column);
        if (part is { } named) CheckPart(row, column, named.Code);
        return part;
    }

    public void CheckPart(Row row, string column, string code)
    {
        if (!Parts.Contains(code) && IsReadable("parts.csv"))
            row.Fault(column, $"there is no part '{code}': use AM, PM or one of parts.csv", $"没有时段“{code}”：请用 AM、PM 或 parts.csv 中的时段");
    }

    /// <summary>The row stands for these entities; what became of them is told afterwards.</summary>
    public void Touch(Row row, string key, params object[] entities) => Touched.Add(new Touched(row.File, key, entities));

    /// <summary>A new entity alone; what belongs to it is added by itself.</summary>
    public T Add<T>(T entity) where T : class
    {
        db.Entry(entity).State = EntityState.Added;
        return entity;
    }

    /// <summary>A row that is in the database and not in the file, where the file replaces.</summary>
    public void Remove(string file, string key, object entity)
    {
        db.Remove(entity);
        Touched.Add(new Touched(file, key, [entity]));
    }

    public void Fault(Fault fault) => faults.Add(fault);

    private Guid? IdIn(Row row, string column, Dictionary<string, Guid> known, string what, string whatZh, string file)
    {
        if (row[column].Length == 0) return None<Guid?>(row, column);
        return known.TryGetValue(row[column], out var id) ? id : Dangling<Guid?>(row, column, what, whatZh, file);
    }

    private static T? None<T>(Row row, string column)
    {
        row.Required(column);
        return default;
    }

    private T? Dangling<T>(Row row, string column, string what, string whatZh, string file)
    {
        NotFound(row, column, row[column], what, whatZh, file);
        return default;
    }
}

/// <summary>Where a trade is practised.</summary>
internal sealed record TradePlaces(Guid Id, Guid SiteId, HashSet<Guid> Workshops);

/// <summary>A row's entities: what became of them says whether the row added, changed or left things.</summary>
internal sealed record Touched(string File, string Key, IReadOnlyList<object> Entities);
