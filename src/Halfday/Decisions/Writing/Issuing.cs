using Halfday.Decisions.Yaml;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>What issuing did: the numbers newly in force, and those that were in force with equal content already.</summary>
public sealed record IssuedNow(IReadOnlyList<string> Now, IReadOnlyList<string> Before, Refusal? Refusal);

/// <summary>Puts decisions in force: all of a file or none.</summary>
public sealed class Issuing(HalfdayDb db, TimeProvider time)
{
    private readonly List<string> now = [];
    private readonly List<string> before = [];

    /// <summary>Issues what is written; an issued number again with equal content does nothing, a draft becomes what is written. The caller saves.</summary>
    public async Task<IssuedNow> Issue(IReadOnlyList<WrittenDecision> written, CancellationToken stop)
    {
        foreach (var decision in TargetsFirst(written))
            if (await Issue(decision, stop) is { } refusal)
            {
                db.ChangeTracker.Clear();
                return new IssuedNow([], [], refusal);
            }
        return new IssuedNow(now, before, null);
    }

    /// <summary>Issues a stored draft as it is. The caller saves.</summary>
    public async Task<Refusal?> Issue(Decision draft, CancellationToken stop)
    {
        var body = await db.Units.SingleAsync(unit => unit.Id == draft.BodyId, stop);
        if (await MayChange(draft.Number, draft.Amends ?? draft.Supersedes, body, stop) is { } refusal) return refusal;

        draft.Issue(await db.TodayAt(time, body.Path, stop));
        return null;
    }

    private async Task<Refusal?> Issue(WrittenDecision written, CancellationToken stop)
    {
        var body = await db.Units.SingleOrDefaultAsync(unit => unit.Code == written.Body, stop);
        if (body is null) return DecisionRefusals.NoSuchUnit(written.Body);
        var stored = await db.Decisions.Include(decision => decision.Clauses).SingleOrDefaultAsync(decision => decision.Number == written.Number, stop);
        if (stored is { State: DecisionState.Issued }) return Again(stored, written, body);

        stored ??= db.Decisions.Add(Drafts.Draft(written, body.Id)).Entity;
        if (!stored.Says(written, body.Id) && stored.Rewrite(written, body.Id) is { } rewriting) return rewriting;
        now.Add(written.Number);
        return await Issue(stored, stop);
    }

    private Refusal? Again(Decision stored, WrittenDecision written, Unit body)
    {
        before.Add(written.Number);
        return stored.Says(written, body.Id) ? null : DecisionRefusals.AlreadyIssued(written.Number);
    }

    private async Task<Refusal?> MayChange(string number, string? other, Unit body, CancellationToken stop)
    {
        if (other is null) return null;
        var target = db.Decisions.Local.SingleOrDefault(decision => decision.Number == other)
            ?? await db.Decisions.SingleOrDefaultAsync(decision => decision.Number == other, stop);
        if (target is not { State: DecisionState.Issued }) return DecisionRefusals.NotIssued(number, other);

        var theirs = await db.Units.SingleAsync(unit => unit.Id == target.BodyId, stop);
        return theirs.IsAtOrBelow(body) ? null : DecisionRefusals.AnotherBody(number, other);
    }

    // A file may hold a decision and its amendment in any order.
    private static List<WrittenDecision> TargetsFirst(IReadOnlyList<WrittenDecision> written)
    {
        var ordered = new List<WrittenDecision>();
        foreach (var decision in written) Visit(decision, []);
        return ordered;

        void Visit(WrittenDecision decision, HashSet<string> path)
        {
            if (ordered.Contains(decision) || !path.Add(decision.Number)) return;
            foreach (var target in written.Where(other => other.Number == decision.Amends || other.Number == decision.Supersedes)) Visit(target, path);
            ordered.Add(decision);
        }
    }
}
