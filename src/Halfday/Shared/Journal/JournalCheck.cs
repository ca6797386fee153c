using System.Runtime.CompilerServices;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Journal;

/// <summary>What a check of the journal found.</summary>
public sealed record JournalFindings(long Entries, int Chains, IReadOnlyList<string> Breaches);

/// <summary>Walks every chain from its first entry to its head, in constant memory.</summary>
public static class JournalCheck
{
    /// <summary>Where each chain ends, ordered by chain; a head that cannot be read is left out.</summary>
    public static async Task<List<JournalHead>> Heads(HalfdayDb db, CancellationToken stop) =>
        [.. (await ReadHeads(db, stop)).OfType<JournalHead>()];

    private static async Task<List<JournalHead?>> ReadHeads(HalfdayDb db, CancellationToken stop) =>
        await Readable(db.JournalHeads.AsNoTracking().OrderBy(head => head.Chain), stop).ToListAsync(stop);

    /// <summary>Re-computes each hash, each digest and each link.</summary>
    public static async Task<JournalFindings> Run(HalfdayDb db, CancellationToken stop)
    {
        var breaches = new List<string>();
        var heads = await ReadHeads(db, stop);
        foreach (var head in heads)
            if (head is null) breaches.Add("the head of a chain cannot be read");
            else await Walk(db, head, breaches, stop);
        await FindHeadless(db, breaches, stop);
        await FindOrphans(db, breaches, stop);
        return new JournalFindings(await db.Journal.LongCountAsync(stop), heads.Count, breaches);
    }

    private static async Task Walk(HalfdayDb db, JournalHead head, List<string> breaches, CancellationToken stop)
    {
        var (number, hash) = (0L, (string?)JournalEntry.Origin);
        var payloads = db.JournalPayloads;
        var lines = db.Journal.AsNoTracking().Where(entry => entry.Chain == head.Chain)
            .LeftJoin(payloads, entry => new { entry.Chain, entry.Number }, payload => new { payload.Chain, payload.Number },
                (entry, payload) => new { Entry = entry, Payload = payload })
            .OrderBy(line => line.Entry.Number);
        await foreach (var line in Readable(lines, stop))
        {
            var wrong = line is null ? "it cannot be read" : WrongWith(line.Entry, line.Payload, number, hash);
            (number, hash) = (line?.Entry.Number ?? number + 1, line?.Entry.Hash);
            if (wrong is not null) breaches.Add($"{head.Chain:N} {number}: {wrong}");
        }

        if (number != head.Number || (hash ?? head.Hash) != head.Hash) breaches.Add($"{head.Chain:N} {number}: the chain does not end at its head ({head.Number})");
    }

    // The hash before is null where that entry could not be read.
    private static string? WrongWith(JournalEntry entry, JournalPayload? payload, long number, string? hash) =>
        entry.Number != number + 1 ? $"entry {number + 1} is missing"
        : hash is not null && entry.Previous != hash ? "it does not follow the entry before"
        : entry.ComputeHash() != entry.Hash ? "it was changed"
        : payload is null ? "its payload is missing"
        : payload.Answers(entry.Digest) ? null
        : "its payload was changed";

    private static async Task FindHeadless(HalfdayDb db, List<string> breaches, CancellationToken stop)
    {
        var heads = db.JournalHeads;
        var lost = db.Journal.Where(entry => !heads.Any(head => head.Chain == entry.Chain)).Select(entry => new { entry.Chain }).Distinct();
        await foreach (var chain in Readable(lost, stop))
            breaches.Add(chain is null ? "an entry stands in a chain whose name cannot be read" : $"{chain.Chain:N}: the chain has lost its head");
    }

    private static async Task FindOrphans(HalfdayDb db, List<string> breaches, CancellationToken stop)
    {
        var entries = db.Journal;
        var orphans = db.JournalPayloads.Where(payload => !entries.Any(entry => entry.Chain == payload.Chain && entry.Number == payload.Number))
            .Select(payload => new { payload.Chain, payload.Number });
        await foreach (var orphan in Readable(orphans, stop))
            breaches.Add(orphan is null ? "a payload stands in a chain whose name cannot be read" : $"{orphan.Chain:N} {orphan.Number}: the payload has no entry");
    }

    // Whoever writes past the program is held to no type: a row that cannot be read is a finding, and the next is read all the same.
    private static async IAsyncEnumerable<T?> Readable<T>(IQueryable<T> rows, [EnumeratorCancellation] CancellationToken stop) where T : class
    {
        await using var row = rows.AsAsyncEnumerable().GetAsyncEnumerator(stop);
        for (var isThere = true; isThere;)
        {
            T? read = null;
            try { read = (isThere = await row.MoveNextAsync()) ? row.Current : null; }
            catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or OverflowException or ArgumentException) { }
            if (isThere) yield return read;
        }
    }
}
