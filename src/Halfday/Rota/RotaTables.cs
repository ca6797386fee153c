using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Rota;

/// <summary>The module's tables.</summary>
public sealed class RotaTables : IEntityTypeConfiguration<PlanRun>, IEntityTypeConfiguration<RotaWeights>
{
    public void Configure(EntityTypeBuilder<PlanRun> builder)
    {
        builder.HasIndex(run => new { run.SiteId, run.FirstMonday });
        builder.HasIndex(run => run.State);
    }

    public void Configure(EntityTypeBuilder<RotaWeights> builder) => builder.HasKey(weights => weights.SiteId);
}
