using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Trades.Taxonomy;

/// <summary>The catalogue, by code.</summary>
public sealed class TaxonomyTables : IEntityTypeConfiguration<Occupation>
{
    public void Configure(EntityTypeBuilder<Occupation> builder)
    {
        builder.HasIndex(each => each.Code).IsUnique();
        builder.Property(each => each.Code).HasMaxLength(Catalogue.LongestCode);
        builder.Ignore(each => each.Title);
    }
}
