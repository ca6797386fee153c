using Microsoft.AspNetCore.Identity;

namespace Halfday.Shared.Security;

/// <summary>A way in for one person. Who the person is stands in Organization; here is only how they prove it.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The person who signs in with it.</summary>
    public required Guid PersonId { get; init; }
}
