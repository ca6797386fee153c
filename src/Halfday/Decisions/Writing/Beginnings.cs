using Halfday.Decisions.Shipped;
using Halfday.Decisions.Yaml;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>What a new decision begins from: one clause, the decision of 1958, or the decision that it amends or supersedes.</summary>
internal static class Beginnings
{
    /// <summary>A beginning; null: the viewer may not change the decision named.</summary>
    /// <param name="like">"1958": the shipped decision.</param>
    public static async Task<WrittenDecision?> Begin(
        HalfdayDb db, Viewer viewer, TimeProvider time, string? amends, string? supersedes, string? like, CancellationToken stop)
    {
        if ((amends ?? supersedes) is { } number)
            return await DecisionView.Find(db, viewer, time, number, stop) is { MayDecide: true } view
                ? Successor(WrittenDecision.Of(view.Decision, view.Body.Code), amends is not null, view.Today)
                : null;

        var roles = viewer.Reaches.Where(reach => reach.Role is Role.Office or Role.Administrator).Select(reach => reach.UnitId).ToList();
        var body = await db.Units.Where(unit => roles.Contains(unit.Id)).OrderBy(unit => unit.Path).FirstAsync(stop);
        var from = (await db.TodayAt(time, body.Path, stop)).AddDays(7);
        return like == "1958" ? ShippedDecision.For(body.Code, from) : await First(db, body, from, stop);
    }

    private static async Task<WrittenDecision> First(HalfdayDb db, Unit body, DateOnly from, CancellationToken stop)
    {
        var posts = await DetachedAtSites(db, body, from, stop);
        if (posts.Count == 0) posts = await db.PostsInUse().Select(post => post.Code).Take(1).ToListAsync(stop);
        var clause = new Clause
        {
            Key = "A1", Order = 0, Text = "Half a day a week in the workshop", TextZh = "每周到车间劳动半天",
            Posts = posts, Levels = [UnitLevel.Site], Detached = true, Duty = DutyKind.FloorTime, HalfDays = 1,
        };
        return new WrittenDecision($"{body.Code}-{from.Year}-1", "Decision on half a day of labour a week", "关于每周半天劳动的决定", body.Code, null, from, null, null, null, null, [clause]);
    }

    // Those who lead a site and are detached from production: whom the decision of 1958 meant, and so somebody is bound.
    private static Task<List<string>> DetachedAtSites(HalfdayDb db, Unit body, DateOnly from, CancellationToken stop)
    {
        var sites = db.Units.AtOrBelow(body).Where(unit => unit.Level == UnitLevel.Site).Select(unit => unit.Id);
        var held = db.Appointments.Where(held => held.Detached && held.From <= from && (held.Until == null || held.Until >= from) && sites.Contains(held.UnitId))
            .Select(held => held.PostId);
        return db.PostsInUse().Where(post => held.Contains(post.Id)).Select(post => post.Code).ToListAsync(stop);
    }

    private static WrittenDecision Successor(WrittenDecision of, bool amends, DateOnly today) => of with
    {
        Number = $"{of.Number}-{(amends ? "A" : "B")}1"[^Math.Min(40, of.Number.Length + 3)..],
        Issued = null, From = today.AddDays(7), Until = null,
        Amends = amends ? of.Number : null, Supersedes = amends ? null : of.Number,
    };

    /// <summary>The posts that a clause may name, highest first.</summary>
    public static IQueryable<Post> PostsInUse(this HalfdayDb db) =>
        db.Posts.AsNoTracking().Where(post => post.Until == null).OrderBy(post => post.Rank).ThenBy(post => post.Code);
}
