using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Learning.Tests;

/// <summary>Tests that were sat and what they asked.</summary>
public sealed class TestsTables : IEntityTypeConfiguration<Sitting>, IEntityTypeConfiguration<PosedQuestion>
{
    public void Configure(EntityTypeBuilder<Sitting> builder)
    {
        builder.HasIndex(sitting => new { sitting.SiteId, sitting.TradeId, sitting.PersonId, sitting.FinishedAt });
        // Whoever starts twice at once has one test all the same.
        builder.HasIndex(sitting => new { sitting.SiteId, sitting.PersonId, sitting.TradeId }).IsUnique().HasFilter("\"FinishedAt\" IS NULL");
        builder.HasIndex(sitting => sitting.EndsAt).HasFilter("\"FinishedAt\" IS NULL");
        // It is closed once, by the person or by the clock.
        builder.Property(sitting => sitting.FinishedAt).IsConcurrencyToken();
        builder.Ignore(sitting => sitting.NextFrom);
    }

    public void Configure(EntityTypeBuilder<PosedQuestion> builder)
    {
        builder.HasIndex(posed => new { posed.SiteId, posed.SittingId, posed.Number }).IsUnique();
        builder.HasIndex(posed => new { posed.SiteId, posed.QuestionId });
        builder.Property(posed => posed.Asked).IsKeptAsJson();
        // An answer and the end of the test may meet: what is said to be kept counts, and what does not count is not said to be kept.
        builder.Property(posed => posed.IsClosed).IsConcurrencyToken();
        builder.Property(posed => posed.RepliedAt).IsConcurrencyToken();
        builder.Property(posed => posed.Places).IsKeptAsJson();
        builder.Property(posed => posed.Reply).IsKeptAsJson();
        builder.Ignore(posed => posed.Title);
    }
}

/// <summary>The tests' sets.</summary>
public static class TestsSets
{
    extension(HalfdayDb db)
    {
        public DbSet<Sitting> Sittings => db.Set<Sitting>();
        public DbSet<PosedQuestion> PosedQuestions => db.Set<PosedQuestion>();
    }
}
