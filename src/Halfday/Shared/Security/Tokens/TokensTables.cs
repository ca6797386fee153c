using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Shared.Security.Tokens;

/// <summary>Tokens and links are found by their hash.</summary>
public sealed class TokensTables : IEntityTypeConfiguration<AccessToken>, IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => token.PersonId);
    }

    public void Configure(EntityTypeBuilder<SignInLink> builder) => builder.HasIndex(link => link.Hash).IsUnique();
}

/// <summary>The sets of this room.</summary>
public static class TokenSets
{
    extension(HalfdayDb db)
    {
        public DbSet<AccessToken> AccessTokens => db.Set<AccessToken>();
        public DbSet<SignInLink> SignInLinks => db.Set<SignInLink>();
    }
}
