using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Learning.Study;

/// <summary>What was studied, by site, person and day.</summary>
public sealed class StudyTables : IEntityTypeConfiguration<StudyEntry>
{
    public void Configure(EntityTypeBuilder<StudyEntry> builder)
    {
        builder.HasIndex(entry => new { entry.SiteId, entry.PersonId, entry.On });
        builder.HasIndex(entry => new { entry.PersonId, entry.On });
        builder.Ignore(entry => entry.IsConfirmed);
        builder.Property(entry => entry.Learnt).HasMaxLength(StudyEntry.LongestLearnt);
    }
}
