using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Interchange.Bundle;

/// <summary>A bundle between its preview and its confirmation: in the database, so that any node may take it in.</summary>
public sealed class BundleUpload
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who uploaded it; nobody else confirms it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The files as one zip.</summary>
    public required byte[] Zip { get; init; }
}

/// <summary>The module's tables.</summary>
public sealed class BundleTables : IEntityTypeConfiguration<BundleUpload>
{
    public void Configure(EntityTypeBuilder<BundleUpload> builder) => builder.HasIndex(upload => upload.PersonId);
}

/// <summary>The module's sets.</summary>
public static class BundleSets
{
    extension(HalfdayDb db)
    {
        public DbSet<BundleUpload> BundleUploads => db.Set<BundleUpload>();
    }
}
