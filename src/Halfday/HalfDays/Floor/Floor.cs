using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>What became of a verb on a half day.</summary>
/// <param name="HalfDay">Null: there is none that is this person's to act on.</param>
/// <param name="State">Where it stands now.</param>
public sealed record Outcome(HalfDay? HalfDay, Refusal? Refusal, HalfDayState? State = null);

/// <summary>What is asked of a half day once it is found; may tell people what happened.</summary>
public delegate Task<Refusal?> FloorVerb(HalfDay halfDay, Occasion occasion);

/// <summary>
/// How every verb on a half day runs, from page, API and replay alike: found through the signed-in person, asked, followed
/// up and saved in one transaction; once more when another verb came in between.
/// </summary>
public sealed class Floor(HalfdayDb db, Viewer viewer, TimeProvider time, IEnumerable<ReadRotaRules> rota)
{
    private const int Attempts = 6;
    private (Guid SiteId, DateOnly Until, CheckChange Rules)? known;

    public HalfdayDb Db => db;

    /// <summary>The person who acts; the pages' policies see to it that somebody is signed in.</summary>
    public Guid Me => viewer.PersonId ?? Guid.Empty;

    /// <summary>The instant, UTC.</summary>
    public DateTime Now => time.UtcNow();

    /// <summary>When it happened, as a phone tells it, or now; and that it is received now.</summary>
    public Moment MomentOf(DateTimeOffset? happenedAt) =>
        happenedAt is { } told ? Moment.Of(told.UtcDateTime, time) : Moment.Now(time);

    /// <summary>The leader's own half days.</summary>
    public IQueryable<HalfDay> Mine => db.HalfDays.OwnedBy(viewer.PersonId);

    /// <summary>The sites to which the person belongs, by appointment or base unit.</summary>
    public Task<List<Guid>> MySites(CancellationToken stop)
    {
        var paths = viewer.Sites;
        return db.Units.Where(unit => paths.Contains(unit.Path)).OrderBy(unit => unit.Code).Select(unit => unit.Id).ToListAsync(stop);
    }

    /// <summary>Half days of sites where the person keeps order: a coordinator's, an office's.</summary>
    public IQueryable<HalfDay> Steered
    {
        get
        {
            var sites = db.Units.SteeredBy(viewer).Select(unit => unit.Id);
            return db.HalfDays.Where(halfDay => sites.Contains(halfDay.SiteId));
        }
    }

    /// <summary>Half days that the person may see at all: their own, those they teach, those of their sites.</summary>
    public IQueryable<HalfDay> Seen
    {
        get
        {
            var sites = db.Units.VisibleTo(viewer).Select(unit => unit.Id);
            return db.HalfDays.Where(halfDay =>
                halfDay.LeaderId == viewer.PersonId || halfDay.MentorId == viewer.PersonId || sites.Contains(halfDay.SiteId));
        }
    }

    /// <summary>Runs a verb on one half day out of those that are the person's to act on.</summary>
    public async Task<Outcome> Act(Guid id, Func<IQueryable<HalfDay>> whose, FloorVerb verb, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await whose().SingleOrDefaultAsync(halfDay => halfDay.Id == id, stop) is not { } halfDay) return new(null, null);
            var (occasion, counted) = (await Occasion.Of(db, halfDay, Now, stop), halfDay.IsConfirmed);
            if (await verb(halfDay, occasion) is { } refusal) return Refused(halfDay, refusal);
            if (counted || halfDay.IsConfirmed) await db.Follow(halfDay, stop);
            await db.IsDealtWith($"/half-days/{id}", viewer.PersonId, Now, stop);
            if (await Saved(lastAttempt: attempt == Attempts, stop)) return new(halfDay, null, halfDay.StateOn(occasion.Today));
        }
    }

    /// <summary>The rules of the rota on half days that leave and come, where the rota is at hand; null: they hold.</summary>
    public async Task<Refusal?> Check(IReadOnlyList<HalfDay> leaving, IReadOnlyList<HalfDay> coming, CancellationToken stop) =>
        (await RotaRules(coming[0].SiteId, coming.Max(halfDay => halfDay.Date), stop))(leaving, coming);

    /// <summary>The same, read once for many questions about one site.</summary>
    /// <param name="until">The last day that is asked about.</param>
    public async Task<CheckChange> RotaRules(Guid siteId, DateOnly until, CancellationToken stop)
    {
        // What was offered a moment ago and is now chosen is asked of the same reading, as long as nothing was saved between.
        if (known is { } read && read.SiteId == siteId && read.Until >= until) return read.Rules;
        var checks = new List<CheckChange>();
        foreach (var rules in rota) checks.Add(await rules(db, siteId, until, stop));
        known = (siteId, until, (leaving, coming) => checks.Select(check => check(leaving, coming)).FirstOrDefault(refusal => refusal is not null));
        return known.Value.Rules;
    }

    private Outcome Refused(HalfDay halfDay, Refusal refusal)
    {
        db.ChangeTracker.Clear();
        return new(halfDay, refusal);
    }

    private async Task<bool> Saved(bool lastAttempt, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException) when (!lastAttempt)
        {
            // Another verb was first; what it wrote is read anew.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
