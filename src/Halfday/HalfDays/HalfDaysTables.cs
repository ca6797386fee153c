using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.HalfDays;

/// <summary>The module's tables: every index of a site leads with the site.</summary>
public sealed class HalfDaysTables : IEntityTypeConfiguration<HalfDay>
{
    public void Configure(EntityTypeBuilder<HalfDay> builder)
    {
        builder.HasIndex(halfDay => new { halfDay.SiteId, halfDay.Date });
        builder.HasIndex(halfDay => new { halfDay.LeaderId, halfDay.Date });
        builder.HasIndex(halfDay => new { halfDay.MentorId, halfDay.Date });
        builder.Ignore(halfDay => halfDay.Slot);
        builder.ComplexProperty(halfDay => halfDay.CheckedIn);
        builder.ComplexProperty(halfDay => halfDay.CheckedOut);
        builder.ComplexProperty(halfDay => halfDay.Work);
        builder.ComplexProperty(halfDay => halfDay.Confirmation);
    }
}
