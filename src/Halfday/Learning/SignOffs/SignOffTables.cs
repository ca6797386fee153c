using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Learning.SignOffs;

/// <summary>The tables of sign-offs.</summary>
public sealed class SignOffTables :
    IEntityTypeConfiguration<StepSignature>, IEntityTypeConfiguration<Assessment>, IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<StepSignature> builder)
    {
        builder.HasIndex(signed => new { signed.HalfDayId, signed.SheetVersion, signed.Step }).IsUnique();
        builder.HasIndex(signed => new { signed.SiteId, signed.LeaderId, signed.TradeId });
        builder.HasIndex(signed => signed.LeaderId);
    }

    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasIndex(assessment => assessment.HalfDayId).IsUnique();
        builder.HasIndex(assessment => new { assessment.SiteId, assessment.State });
        builder.HasIndex(assessment => new { assessment.LeaderId, assessment.TradeId });
        builder.Property(assessment => assessment.Version).IsConcurrencyToken();
        builder.HasMany(assessment => assessment.Seats).WithOne().HasForeignKey(seat => seat.AssessmentId);
        builder.Ignore(assessment => assessment.Asked).Ignore(assessment => assessment.Marked);
    }

    // A seat that is added to an assessment at hand brings its key along, and is new all the same.
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.Property(seat => seat.Id).ValueGeneratedNever();
        builder.HasIndex(seat => new { seat.AssessmentId, seat.Order }).IsUnique();
        builder.HasIndex(seat => seat.PersonId);
        builder.Ignore(seat => seat.IsOpen);
    }
}
