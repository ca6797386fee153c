using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Rota;

/// <summary>The module's tables: every index of a site leads with the site.</summary>
public sealed class RotaTables :
    IEntityTypeConfiguration<PlanRun>, IEntityTypeConfiguration<SiteWeights>, IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<PlanRun> builder)
    {
        builder.HasIndex(run => new { run.SiteId, run.FirstMonday });
        builder.HasIndex(run => new { run.State, run.AskedAt });
        builder.Property(run => run.Version).IsConcurrencyToken();
        builder.HasIndex(run => new { run.Why, run.AskedAt });
        builder.Ignore(run => run.Horizon);
        builder.Ignore(run => run.HasEnded);
        builder.Ignore(run => run.Gap);
    }

    public void Configure(EntityTypeBuilder<SiteWeights> builder)
    {
        builder.HasIndex(weights => weights.SiteId).IsUnique();
        builder.Ignore(weights => weights.AsRotaWeights);
    }

    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasIndex(published => new { published.SiteId, published.FirstMonday });
        builder.HasIndex(published => published.PlanRunId).IsUnique();
    }
}
