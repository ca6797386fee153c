using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Data;

/// <summary>The engine beyond one machine. Text compares by byte, as on SQLite, so that both order alike.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, Actor actor, TimeProvider time)
    : HalfdayDb(options, actor, time)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        var texts = builder.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())))
            .Where(property => (property.GetProviderClrType() ?? property.ClrType) == typeof(string) || property.ClrType.IsEnum);
        foreach (var text in texts) text.SetCollation("C");
    }
}
