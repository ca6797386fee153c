using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Learning;

/// <summary>The module's tables.</summary>
public sealed class LearningTables : IEntityTypeConfiguration<Competence>, IEntityTypeConfiguration<PractisedHalfDay>
{
    public void Configure(EntityTypeBuilder<Competence> builder) =>
        builder.HasIndex(found => new { found.SiteId, found.PersonId, found.TradeId, found.On }).IsUnique();

    public void Configure(EntityTypeBuilder<PractisedHalfDay> builder)
    {
        builder.HasKey(done => done.HalfDayId);
        builder.HasIndex(done => new { done.SiteId, done.PersonId, done.TradeId, done.On });
    }
}
