using Halfday.Shared.Journal;

namespace Halfday.Shared.Security.Tokens;

/// <summary>
/// A program's way in on behalf of a person. Only the hash is kept: the token itself is shown once, when it is made.
/// </summary>
[Called("access token", "访问令牌")]
public sealed class AccessToken : IJournaled
{
    /// <summary>Days that a token lives unless told otherwise.</summary>
    public const int DaysToLive = 365;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }

    /// <summary>What it is for, in the person's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? EndedAt { get; private set; }
    Guid? IJournaled.JournalSite => null;

    /// <summary>True when it lets in at the instant (UTC).</summary>
    public bool IsGood(DateTime at) => EndedAt is null && at < ExpiresAt;

    /// <summary>Lets nobody in any more. Twice is once.</summary>
    public void End(DateTime at) => EndedAt ??= at;

    /// <summary>A new token for a person, and its secret, which is known only now.</summary>
    public static (AccessToken Token, string Secret) For(Guid personId, string name, DateTime now)
    {
        var secret = Secrets.New("hd_");
        return (new AccessToken
        {
            PersonId = personId, Name = name, Hash = Secrets.HashOf(secret), CreatedAt = now, ExpiresAt = now.AddDays(DaysToLive),
        }, secret);
    }
}
