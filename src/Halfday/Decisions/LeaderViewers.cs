using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>Tells whether the person who looks is bound by a clause today; a light question, asked on each request.</summary>
public static class LeaderViewers
{
    /// <summary>Marks the viewer whom a clause in force binds.</summary>
    public static async Task Find(Guid personId, Viewer viewer, IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<HalfdayDb>();
        var today = services.GetRequiredService<TimeProvider>().Today(TimeZoneInfo.Utc);
        var held = await Held(db, personId, today, stop);
        if (held.Count > 0 && (await InForce(db, today, stop)).Any(clause => held.Any(one => Binds(clause, one)))) viewer.IsBound();
    }

    private sealed record HeldPost(string Post, UnitLevel Level, bool Detached);

    private static Task<List<HeldPost>> Held(HalfdayDb db, Guid personId, DateOnly today, CancellationToken stop)
    {
        var (posts, units) = (db.Posts, db.Units);
        return db.Appointments
            .Where(held => held.PersonId == personId && held.From <= today && (held.Until == null || held.Until >= today))
            .Join(posts, held => held.PostId, post => post.Id, (held, post) => new { held, post.Code })
            .Join(units, one => one.held.UnitId, unit => unit.Id, (one, unit) => new HeldPost(one.Code, unit.Level, one.held.Detached))
            .ToListAsync(stop);
    }

    private static Task<List<Clause>> InForce(HalfdayDb db, DateOnly today, CancellationToken stop)
    {
        var decisions = db.Decisions.Where(decision =>
            decision.State == DecisionState.Issued && decision.From <= today && (decision.Until == null || decision.Until >= today));
        return db.Clauses.AsNoTracking()
            .Where(clause => clause.Duty != DutyKind.None)
            .Join(decisions, clause => clause.DecisionId, decision => decision.Id, (clause, _) => clause).ToListAsync(stop);
    }

    private static bool Binds(Clause clause, HeldPost held) =>
        clause.Posts.Contains(held.Post) && clause.Levels.Contains(held.Level) && (clause.Detached ?? held.Detached) == held.Detached;
}
