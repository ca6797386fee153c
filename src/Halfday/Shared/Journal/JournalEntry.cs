using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Halfday.Shared.Journal;

/// <summary>
/// One line of the append-only record: who did what to which thing, and when. Its hash covers the line before and a
/// salted digest of the payload; the payload is kept apart, so it can be erased while the chain still verifies.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>The site whose chain it stands in; the empty id is the top unit's chain.</summary>
    public required Guid Chain { get; init; }

    /// <summary>Its place in the chain, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When, UTC, to the millisecond.</summary>
    public required DateTime At { get; init; }

    /// <summary>The code of the person, or the program's part.</summary>
    public required string Who { get; init; }

    /// <summary>The verb.</summary>
    public required string What { get; init; }

    /// <summary>The kind of thing changed: "HalfDay".</summary>
    public required string Subject { get; init; }

    /// <summary>The thing's key; of several at once, the empty id.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>SHA-256 of salt and payload, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The hash of the entry before; 64 zeros for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over all of the above, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash before the first entry of a chain.</summary>
    public static readonly string Origin = new('0', 64);

    /// <summary>Closes the entry with its hash.</summary>
    public JournalEntry Sealed()
    {
        Hash = ComputeHash();
        return this;
    }

    /// <summary>The hash that these fields must have.</summary>
    public string ComputeHash() => Sha256(string.Join('\n',
        Previous, Chain.ToString("N"), Number.ToString(CultureInfo.InvariantCulture),
        At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        Who, What, Subject, SubjectId.ToString("N"), Digest));

    /// <summary>SHA-256 of a text in UTF-8, lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What an entry is about, kept apart from the chain.</summary>
public sealed class JournalPayload
{
    public required Guid Chain { get; init; }
    public required long Number { get; init; }

    /// <summary>Random, hexadecimal; without it the digest of a short payload could be guessed.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>JSON: the changed fields and their new values; empty once erased.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was erased, UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>A payload with its salt.</summary>
    public JournalPayload Holding(string salt, string body)
    {
        (Salt, Body) = (salt, body);
        return this;
    }

    /// <summary>Forgets what was said; the chain keeps that something was.</summary>
    public void Erase(DateTime at) => (Salt, Body, ErasedAt) = ("", "", ErasedAt ?? at);

    /// <summary>True when the body still answers to the digest, or was erased.</summary>
    public bool Answers(string digest) => ErasedAt is not null || JournalEntry.Sha256(Salt + Body) == digest;
}

/// <summary>Where a chain ends; one row a chain, locked while an entry is added.</summary>
public sealed class JournalHead
{
    public required Guid Chain { get; init; }
    public long Number { get; private set; }
    public string Hash { get; private set; } = JournalEntry.Origin;

    /// <summary>The chain now ends with this entry.</summary>
    public void MoveTo(JournalEntry entry) => (Number, Hash) = (entry.Number, entry.Hash);
}
