using Halfday.Shared.Journal;

namespace Halfday.Shared.Security.Tokens;

/// <summary>A link that signs a person in once: how someone gets a first password, or a new one.</summary>
[Called("sign-in link", "登录链接")]
public sealed class SignInLink : IJournaled
{
    /// <summary>How long it waits to be used.</summary>
    public static readonly TimeSpan TimeToLive = TimeSpan.FromDays(2);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required string Hash { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; private set; }
    Guid? IJournaled.JournalSite => null;

    /// <summary>Uses the link; a second time, or too late, it is refused.</summary>
    public Refusal? Use(DateTime at)
    {
        if (UsedAt is not null || at >= ExpiresAt) return LinkIsSpent;
        UsedAt = at;
        return null;
    }

    /// <summary>A new link for a person, and its secret.</summary>
    public static (SignInLink Link, string Secret) For(Guid personId, DateTime now)
    {
        var secret = Secrets.New("");
        return (new SignInLink { PersonId = personId, Hash = Secrets.HashOf(secret), ExpiresAt = now + TimeToLive }, secret);
    }

    public static readonly Refusal LinkIsSpent = new("LinkIsSpent",
        "This sign-in link was used already or is too old: ask your administrator for a new one.",
        "该登录链接已使用过或已过期：请向管理员索取新的链接。");
}
