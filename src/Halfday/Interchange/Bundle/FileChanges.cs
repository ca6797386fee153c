using System.Text.RegularExpressions;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Halfday.Interchange.Bundle;

/// <summary>What became of a row.</summary>
public enum RowFate { Unchanged, Added, Changed, Removed }

/// <summary>A row that changes something.</summary>
/// <param name="Fields">The columns that differ, where the row was there before.</param>
public sealed record RowChange(RowFate Fate, string Key, IReadOnlyList<string> Fields);

/// <summary>What a file changes.</summary>
public sealed record FileChange(string File, int Added, int Changed, int Removed, int Unchanged, IReadOnlyList<RowChange> Rows);

/// <summary>Reads off the tracked entities what each row of each file does.</summary>
internal static partial class FileChanges
{
    public static IReadOnlyList<FileChange> Of(HalfdayDb db, IEnumerable<Touched> touched) =>
        [.. touched.GroupBy(row => row.File).OrderBy(file => BundleFiles.OrderOf(file.Key)).Select(file => Of(db, file.Key, file))];

    private static FileChange Of(HalfdayDb db, string file, IEnumerable<Touched> touched)
    {
        var rows = touched.Select(row => Of(db, row)).ToList();
        var by = rows.CountBy(row => row.Fate).ToDictionary();
        return new FileChange(file, by.GetValueOrDefault(RowFate.Added), by.GetValueOrDefault(RowFate.Changed),
            by.GetValueOrDefault(RowFate.Removed), by.GetValueOrDefault(RowFate.Unchanged), [.. rows.Where(row => row.Fate != RowFate.Unchanged)]);
    }

    private static RowChange Of(HalfdayDb db, Touched row)
    {
        var states = row.Entities.Select(entity => db.Entry(entity).State).ToList();
        if (states[0] == EntityState.Added) return new RowChange(RowFate.Added, row.Key, []);
        if (states[0] == EntityState.Deleted) return new RowChange(RowFate.Removed, row.Key, []);
        if (states.All(state => state == EntityState.Unchanged)) return new RowChange(RowFate.Unchanged, row.Key, []);
        return new RowChange(RowFate.Changed, row.Key, [.. Fields(db, row)]);
    }

    private static IEnumerable<string> Fields(HalfdayDb db, Touched row) => row.Entities
        .SelectMany(entity => Fields(db.Entry(entity))).Except(["path", "site"]).Distinct();

    private static IEnumerable<string> Fields(EntityEntry entry) => entry.State switch
    {
        EntityState.Modified => entry.Properties.Where(property => property.IsModified).Select(property => Snake(property.Metadata.Name)),
        EntityState.Unchanged => [],
        _ => [PartOf(entry.Entity)],
    };

    private static string PartOf(object part) => part switch { MentorTrade => "trades", TradeWorkshop => "workshops", _ => "clauses" };

    // "NameZh" is the column name_zh, "ParentId" the column parent.
    private static string Snake(string property) =>
        Capital().Replace(property.EndsWith("Id", StringComparison.Ordinal) ? property[..^2] : property, "_$0").TrimStart('_').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
