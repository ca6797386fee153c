using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.HalfDays.Ties;

/// <summary>Answers, and which questions have been answered; no key leads from one to the other.</summary>
public sealed class TieTables : IEntityTypeConfiguration<TieAnswer>, IEntityTypeConfiguration<TieGiven>
{
    public void Configure(EntityTypeBuilder<TieAnswer> builder)
    {
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.HasIndex(answer => new { answer.SiteId, answer.Monday });
    }

    public void Configure(EntityTypeBuilder<TieGiven> builder) => builder.HasKey(given => new { given.HalfDayId, given.Question });
}
