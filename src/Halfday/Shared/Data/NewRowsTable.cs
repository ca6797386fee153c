using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Halfday.Shared.Data;

/// <summary>A column of a table, and how an entity's value is stored in it.</summary>
internal sealed record NewRowsColumn(string Name, string StoreType, Func<object, object?> ValueOf)
{
    public static NewRowsColumn Of(IProperty property)
    {
        var (getter, mapping) = (property.GetGetter(), property.GetRelationalTypeMapping());
        return new(property.GetColumnName(), mapping.StoreTypeNameBase, mapping.Converter is { } converter
            ? entity => converter.ConvertToProvider(getter.GetClrValueUsingContainingEntity(entity))
            : getter.GetClrValueUsingContainingEntity);
    }
}

/// <summary>A table whose rows can be written without EF: each column is a plain property of the entity.</summary>
/// <param name="Depth">More than that of every table it refers to.</param>
internal sealed record NewRowsTable(string Name, IReadOnlyList<NewRowsColumn> Columns, int Depth)
{
    /// <summary>One row.</summary>
    public string InsertText => $"INSERT INTO \"{Name}\" ({Names}) VALUES ({string.Join(", ", Columns.Select((_, index) => $"$p{index}"))})";

    /// <summary>Many rows, PostgreSQL.</summary>
    public string CopyText => $"COPY \"{Name}\" ({Names}) FROM STDIN (FORMAT BINARY)";

    private string Names => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>Null: the entity has parts, or values that the database makes, which are EF's to write.</summary>
    public static NewRowsTable? Of(IEntityType entity) =>
        entity.GetComplexProperties().Any() || entity.BaseType is not null || entity.GetDirectlyDerivedTypes().Any() || entity.IsOwned()
        || entity.GetProperties().Any(property => property.IsShadowProperty() || IsMadeByTheDatabase(property))
            ? null
            : new(entity.GetTableName()!, [.. entity.GetProperties().Select(NewRowsColumn.Of)], DepthOf(entity, []));

    // A key of type Guid is made by us before it is saved.
    private static bool IsMadeByTheDatabase(IProperty property) =>
        property.ValueGenerated != ValueGenerated.Never && property.ClrType != typeof(Guid);

    // Rows that refer to others of their own table come in the order in which they were added.
    private static int DepthOf(IEntityType entity, HashSet<IEntityType> under) =>
        under.Add(entity)
            ? 1 + entity.GetForeignKeys().Select(key => DepthOf(key.PrincipalEntityType, [.. under])).DefaultIfEmpty(0).Max()
            : 0;
}
