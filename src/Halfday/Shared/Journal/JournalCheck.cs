using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Journal;

/// <summary>What a check of the journal found.</summary>
public sealed record JournalFindings(long Entries, int Chains, IReadOnlyList<string> Breaches);

/// <summary>Walks every chain from its first entry to its head, in constant memory.</summary>
public static class JournalCheck
{
    /// <summary>Where each chain ends, ordered by chain.</summary>
    public static Task<List<JournalHead>> Heads(HalfdayDb db, CancellationToken stop) =>
        db.JournalHeads.AsNoTracking().OrderBy(head => head.Chain).ToListAsync(stop);

    /// <summary>Re-computes each hash, each digest and each link.</summary>
    public static async Task<JournalFindings> Run(HalfdayDb db, CancellationToken stop)
    {
        var breaches = new List<string>();
        var heads = await Heads(db, stop);
        var entries = 0L;
        foreach (var head in heads) entries += await Walk(db, head, breaches, stop);
        await FindHeadless(db, breaches, stop);
        return new JournalFindings(entries, heads.Count, breaches);
    }

    private static async Task<long> Walk(HalfdayDb db, JournalHead head, List<string> breaches, CancellationToken stop)
    {
        var (number, hash) = (0L, JournalEntry.Origin);
        var payloads = db.JournalPayloads;
        var lines = db.Journal.AsNoTracking().Where(entry => entry.Chain == head.Chain)
            .LeftJoin(payloads, entry => new { entry.Chain, entry.Number }, payload => new { payload.Chain, payload.Number },
                (entry, payload) => new { Entry = entry, Payload = payload })
            .OrderBy(line => line.Entry.Number);
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(stop))
        {
            var wrong = WrongWith(line.Entry, line.Payload, number, hash);
            if (wrong is not null) breaches.Add($"{head.Chain:N} {line.Entry.Number}: {wrong}");
            (number, hash) = (line.Entry.Number, line.Entry.Hash);
        }

        if (number != head.Number || hash != head.Hash) breaches.Add($"{head.Chain:N} {number}: the chain does not end at its head ({head.Number})");
        return number;
    }

    private static string? WrongWith(JournalEntry entry, JournalPayload? payload, long number, string hash) =>
        entry.Number != number + 1 ? $"entry {number + 1} is missing"
        : entry.Previous != hash ? "it does not follow the entry before"
        : entry.ComputeHash() != entry.Hash ? "it was changed"
        : payload is null ? "its payload is missing"
        : payload.Answers(entry.Digest) ? null
        : "its payload was changed";

    private static async Task FindHeadless(HalfdayDb db, List<string> breaches, CancellationToken stop)
    {
        var heads = db.JournalHeads;
        var lost = await db.Journal.Select(entry => entry.Chain).Distinct()
            .Where(chain => !heads.Any(head => head.Chain == chain)).ToListAsync(stop);
        breaches.AddRange(lost.Select(chain => $"{chain:N}: the chain has lost its head"));
    }
}
