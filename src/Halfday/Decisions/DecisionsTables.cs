using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Decisions;

/// <summary>The module's tables.</summary>
public sealed class DecisionsTables :
    IEntityTypeConfiguration<Decision>, IEntityTypeConfiguration<Clause>,
    IEntityTypeConfiguration<BaseUnitAdoption>, IEntityTypeConfiguration<ChosenTrade>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.HasIndex(decision => decision.Number).IsUnique();
        builder.Property(decision => decision.Number).HasMaxLength(40);
        builder.Ignore(decision => decision.Name);
        builder.HasMany(decision => decision.Clauses).WithOne().HasForeignKey(clause => clause.DecisionId);
    }

    public void Configure(EntityTypeBuilder<Clause> builder)
    {
        // The key is made here, so that a clause added to a stored draft is seen as new.
        builder.Property(clause => clause.Id).ValueGeneratedNever();
        builder.Ignore(clause => clause.Wording);
    }

    public void Configure(EntityTypeBuilder<BaseUnitAdoption> builder)
    {
        builder.HasIndex(adoption => new { adoption.SiteId, adoption.From });
        builder.HasIndex(adoption => adoption.PersonId);
    }

    public void Configure(EntityTypeBuilder<ChosenTrade> builder) =>
        builder.HasIndex(choice => new { choice.PersonId, choice.ClauseId, choice.TradeId }).IsUnique();
}
