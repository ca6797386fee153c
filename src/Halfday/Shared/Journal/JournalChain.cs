using System.Security.Cryptography;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Journal;

/// <summary>Gives drafts their places at the ends of their chains, within the transaction that saves them.</summary>
public static class JournalChain
{
    /// <summary>Locks the heads of the chains concerned and adds the entries behind them.</summary>
    public static async Task Append(HalfdayDb db, IReadOnlyList<JournalDraft> drafts, CancellationToken stop)
    {
        foreach (var chain in drafts.GroupBy(draft => draft.Chain).OrderBy(chain => chain.Key))
        {
            var head = await LockedHead(db, chain.Key, stop);
            foreach (var draft in chain) Add(db, head, draft);
            db.Entry(head).DetectChanges();
        }
    }

    private static void Add(HalfdayDb db, JournalHead head, JournalDraft draft)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var entry = new JournalEntry
        {
            Chain = draft.Chain, Number = head.Number + 1, At = ToMilliseconds(draft.At), Who = draft.Who, What = draft.What,
            Subject = draft.Subject, SubjectId = draft.SubjectId,
            Digest = JournalEntry.Sha256(salt + draft.Body), Previous = head.Hash,
        }.Sealed();
        head.MoveTo(entry);
        db.Journal.Add(entry);
        db.JournalPayloads.Add(new JournalPayload { Chain = draft.Chain, Number = entry.Number }.Holding(salt, draft.Body));
    }

    // SQLite's write transaction already excludes every other writer; PostgreSQL locks the row.
    private static async Task<JournalHead> LockedHead(HalfdayDb db, Guid chain, CancellationToken stop)
    {
        var tracked = db.JournalHeads.Local.FirstOrDefault(head => head.Chain == chain);
        if (tracked is not null) db.Entry(tracked).State = EntityState.Detached;
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "JournalHead" ("Chain", "Number", "Hash") VALUES ({chain}, 0, {JournalEntry.Origin}) ON CONFLICT DO NOTHING""", stop);
        var heads = db.Database.IsNpgsql()
            ? db.JournalHeads.FromSql($"""SELECT * FROM "JournalHead" WHERE "Chain" = {chain} FOR UPDATE""")
            : db.JournalHeads.Where(head => head.Chain == chain);
        return await heads.SingleOrDefaultAsync(stop) ?? db.JournalHeads.Add(new JournalHead { Chain = chain }).Entity;
    }

    private static DateTime ToMilliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
