using Halfday.Shared.Data;
using Halfday.Trades.Inductions;
using Halfday.Trades.JobSheets;
using Halfday.Trades.Knowledge;
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

/// <summary>What there is to know about trades, and what they ask for before hands-on work.</summary>
public sealed class KnowledgeTables :
    IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<Reading>, IEntityTypeConfiguration<JobSheet>,
    IEntityTypeConfiguration<SheetProposal>, IEntityTypeConfiguration<Requirement>, IEntityTypeConfiguration<Held>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.HasIndex(topic => new { topic.SiteId, topic.TradeId, topic.Key }).IsUnique();
        builder.Ignore(topic => topic.Title);
    }

    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.HasIndex(reading => new { reading.SiteId, reading.TradeId, reading.Key }).IsUnique();
        builder.Ignore(reading => reading.Title).Ignore(reading => reading.Passages);
    }

    public void Configure(EntityTypeBuilder<JobSheet> builder)
    {
        builder.HasIndex(sheet => new { sheet.SiteId, sheet.TradeId, sheet.Version }).IsUnique();
        builder.Property(sheet => sheet.Tools).IsKeptAsJson();
        builder.Property(sheet => sheet.Steps).IsKeptAsJson();
        builder.Ignore(sheet => sheet.Title);
    }

    public void Configure(EntityTypeBuilder<SheetProposal> builder) =>
        builder.HasIndex(proposal => new { proposal.SiteId, proposal.TradeId, proposal.Verdict });

    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.HasIndex(requirement => new { requirement.SiteId, requirement.TradeId, requirement.Key }).IsUnique();
        builder.Ignore(requirement => requirement.Title);
    }

    public void Configure(EntityTypeBuilder<Held> builder) =>
        builder.HasIndex(held => new { held.SiteId, held.PersonId, held.RequirementId, held.From });
}
