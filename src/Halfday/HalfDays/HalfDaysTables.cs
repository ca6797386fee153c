using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.HalfDays;

/// <summary>The module's tables: every index of a site leads with the site.</summary>
public sealed class HalfDaysTables :
    IEntityTypeConfiguration<HalfDay>, IEntityTypeConfiguration<Swap>, IEntityTypeConfiguration<DayExchange>, IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<HalfDay> builder)
    {
        builder.HasIndex(halfDay => new { halfDay.SiteId, halfDay.Date });
        builder.HasIndex(halfDay => new { halfDay.LeaderId, halfDay.Date });
        builder.HasIndex(halfDay => new { halfDay.MentorId, halfDay.Date });
        builder.HasIndex(halfDay => halfDay.MakesUpForId);
        builder.Property(halfDay => halfDay.Version).IsConcurrencyToken();
        builder.Ignore(halfDay => halfDay.Slot);
        builder.Ignore(halfDay => halfDay.OwedIn);
        builder.ComplexProperty(halfDay => halfDay.CheckedIn);
        builder.ComplexProperty(halfDay => halfDay.CheckedOut);
        builder.ComplexProperty(halfDay => halfDay.Work);
        builder.ComplexProperty(halfDay => halfDay.Confirmation);
        builder.ComplexProperty(halfDay => halfDay.Dispute);
        builder.ComplexProperty(halfDay => halfDay.Ruling);
        builder.ComplexProperty(halfDay => halfDay.Excuse);
        builder.ComplexProperty(halfDay => halfDay.Substitution);
        builder.ComplexProperty(halfDay => halfDay.Withdrawal, withdrawal => withdrawal.Ignore(reason => reason.Words));
    }

    public void Configure(EntityTypeBuilder<Swap> builder)
    {
        builder.HasIndex(swap => new { swap.SiteId, swap.State });
        builder.HasIndex(swap => swap.HalfDayId);
        builder.HasIndex(swap => swap.WithHalfDayId);
        builder.Property(swap => swap.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<DayExchange> builder)
    {
        builder.HasIndex(asked => new { asked.SiteId, asked.State });
        builder.HasIndex(asked => asked.HalfDayId);
        builder.Ignore(asked => asked.To);
        builder.Property(asked => asked.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.HasIndex(asked => new { asked.SiteId, asked.State });
        builder.HasIndex(asked => asked.HalfDayId);
        builder.ComplexProperty(asked => asked.Was);
        builder.Property(asked => asked.Version).IsConcurrencyToken();
    }
}
