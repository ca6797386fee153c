using Halfday.Shared.Data;
using Halfday.Shared.Journal;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Harness;

/// <summary>What the journal says.</summary>
public sealed record Written(string Who, string What, string Subject, Guid Chain, string Body);

/// <summary>Reads the journal in tests.</summary>
public static class WrittenDown
{
    /// <summary>All that the journal says of a thing, the oldest first.</summary>
    public static Task<List<Written>> WrittenOf(this Works works, Guid id) => works.Ask(db => Lines(db, id).ToListAsync());

    /// <summary>How many entries of a kind were written by this person; without a kind, of all.</summary>
    public static Task<int> CountWrittenBy(this Works works, string code, string? subject = null) =>
        works.Ask(db => db.Journal.CountAsync(entry => entry.Who == code && (subject == null || entry.Subject == subject)));

    private static IQueryable<Written> Lines(HalfdayDb db, Guid id)
    {
        var payloads = db.JournalPayloads;
        return db.Journal.AsNoTracking()
            .Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Number)
            .Join(payloads, entry => new { entry.Chain, entry.Number }, payload => new { payload.Chain, payload.Number },
                (entry, payload) => new Written(entry.Who, entry.What, entry.Subject, entry.Chain, payload.Body));
    }
}
