using System.Security.Cryptography;
using Halfday.Shared.Journal;

namespace Halfday.Shared.Security.Tokens;

/// <summary>Secrets: 256 random bits, kept as hashes only.</summary>
public static class Secrets
{
    /// <summary>A new secret for a header or an address.</summary>
    public static string New(string prefix) => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored in its place; a random secret needs no slow hash.</summary>
    public static string HashOf(string secret) => JournalEntry.Sha256(secret);
}
