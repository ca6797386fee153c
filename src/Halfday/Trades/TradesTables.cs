using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Trades;

/// <summary>The module's tables.</summary>
public sealed class TradesTables :
    IEntityTypeConfiguration<Trade>, IEntityTypeConfiguration<TradeWorkshop>,
    IEntityTypeConfiguration<Mentor>, IEntityTypeConfiguration<MentorTrade>
{
    public void Configure(EntityTypeBuilder<Trade> builder)
    {
        builder.HasIndex(trade => trade.Code).IsUnique();
        builder.HasIndex(trade => trade.SiteId);
        builder.Property(trade => trade.Code).HasMaxLength(40);
        builder.Ignore(trade => trade.Title);
        builder.HasMany(trade => trade.Workshops).WithOne().HasForeignKey(place => place.TradeId);
    }

    public void Configure(EntityTypeBuilder<TradeWorkshop> builder) =>
        builder.HasIndex(place => new { place.SiteId, place.TradeId, place.WorkshopId }).IsUnique();

    public void Configure(EntityTypeBuilder<Mentor> builder)
    {
        builder.HasIndex(mentor => mentor.PersonId).IsUnique();
        builder.HasIndex(mentor => mentor.SiteId);
        builder.HasMany(mentor => mentor.Trades).WithOne().HasForeignKey(taught => taught.MentorId);
    }

    public void Configure(EntityTypeBuilder<MentorTrade> builder) =>
        builder.HasIndex(taught => new { taught.SiteId, taught.MentorId, taught.TradeId }).IsUnique();
}
