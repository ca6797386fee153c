using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Shared.Journal;

/// <summary>The journal's tables, keyed by chain.</summary>
public sealed class JournalTables :
    IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<JournalPayload>, IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.HasKey(entry => new { entry.Chain, entry.Number });
        builder.Property(entry => entry.Chain).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.SubjectId, entry.At });
        builder.Property(entry => entry.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<JournalPayload> builder)
    {
        builder.HasKey(payload => new { payload.Chain, payload.Number });
        builder.Property(payload => payload.Chain).ValueGeneratedNever();
    }

    // The top unit's chain is the empty id, which must not be taken for a key still to be made.
    public void Configure(EntityTypeBuilder<JournalHead> builder)
    {
        builder.HasKey(head => head.Chain);
        builder.Property(head => head.Chain).ValueGeneratedNever();
    }
}

/// <summary>The journal's sets.</summary>
public static class JournalSets
{
    extension(HalfdayDb db)
    {
        public DbSet<JournalEntry> Journal => db.Set<JournalEntry>();
        public DbSet<JournalPayload> JournalPayloads => db.Set<JournalPayload>();
        public DbSet<JournalHead> JournalHeads => db.Set<JournalHead>();
    }
}
