using Halfday.Decisions.Yaml;
using Halfday.Shared;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>What keeping decisions as drafts did.</summary>
/// <param name="Faults">Decisions that are issued with other content; then nothing should be saved.</param>
public sealed record DraftsKept(int Added, int Changed, int Same, IReadOnlyList<Fault> Faults);

/// <summary>Decisions before they are issued.</summary>
public static class Drafts
{
    /// <summary>Keeps what was read as drafts, new or rewritten, in what will be saved; the caller saves. What says the same is left alone.</summary>
    /// <param name="unit">The key of a unit by its code; the unit may be new and not saved yet.</param>
    public static async Task<DraftsKept> KeepAsDraft(
        this HalfdayDb db, IReadOnlyList<WrittenDecision> written, Func<string, Guid> unit, CancellationToken stop)
    {
        var numbers = written.Select(decision => decision.Number).ToList();
        var stored = await db.Decisions.Include(decision => decision.Clauses)
            .Where(decision => numbers.Contains(decision.Number)).ToDictionaryAsync(decision => decision.Number, stop);
        var (added, changed, faults) = (0, 0, new List<Fault>());
        foreach (var decision in written)
            if (!stored.TryGetValue(decision.Number, out var known)) added += db.AddDraft(decision, unit(decision.Body));
            else if (known.Says(decision, unit(decision.Body))) continue;
            else if (known.Rewrite(decision, unit(decision.Body)) is not { } refusal) changed++;
            else faults.Add(new Fault(decision.File, decision.Line, 1, "number", refusal.Sentence));
        return new DraftsKept(added, changed, written.Count - added - changed - faults.Count, faults);
    }

    /// <summary>True when the stored decision says what is written.</summary>
    public static bool Says(this Decision stored, WrittenDecision written, Guid bodyId) =>
        stored.BodyId == bodyId && WrittenDecision.Of(stored, written.Body).SaysTheSame(written);

    private static int AddDraft(this HalfdayDb db, WrittenDecision written, Guid bodyId)
    {
        db.Decisions.Add(Draft(written, bodyId));
        return 1;
    }

    /// <summary>A new draft of what is written.</summary>
    public static Decision Draft(WrittenDecision written, Guid bodyId)
    {
        var draft = new Decision { Number = written.Number, Title = written.Title, BodyId = bodyId, From = written.From };
        draft.Rewrite(written, bodyId);
        return draft;
    }
}
