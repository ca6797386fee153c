using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Shared.Security.Tokens;

/// <summary>What a call with an Idempotency-Key was answered, so that its repetition is answered alike.</summary>
public sealed class IdempotencyKey
{
    public required Guid PersonId { get; init; }
    public required string Key { get; init; }

    /// <summary>Method and path of the call, and a digest of what it brought: the same key for another call is a mistake.</summary>
    public required string Call { get; init; }

    public required int Status { get; init; }
    public required string ContentType { get; init; }
    public required string Body { get; init; }

    /// <summary>Where what was made stands; empty when nothing was.</summary>
    public required string Location { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>One answer a person and key.</summary>
public sealed class IdempotencyTables : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.HasKey(answered => new { answered.PersonId, answered.Key });
        builder.Property(answered => answered.Key).HasMaxLength(200);
    }
}
