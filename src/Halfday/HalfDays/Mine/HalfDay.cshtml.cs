using Halfday.Organization;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>One half day: where it stands, what happened when, and what this person can do next.</summary>
[Authorize(Policies.SignedIn)]
public sealed class OneHalfDayModel(Floor floor, Viewer viewer) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Seen;

    public bool IsLeader => Card.HalfDay.LeaderId == Floor.Me;
    public bool IsMentor => Card.HalfDay.MentorId == Floor.Me;

    /// <summary>Taught it, and may sign steps of the job sheet now that it is confirmed.</summary>
    public bool Signs => Signing.MayNot(Card.HalfDay, Floor.Me) is null;

    /// <summary>UTC.</summary>
    public DateTime Now => Floor.Now;

    /// <summary>Its hours are over.</summary>
    public bool IsOver => Card.IsOverAt(Floor.Now);

    /// <summary>Keeps order at the site, and it is not their own.</summary>
    public bool Steers { get; private set; }

    /// <summary>Sees what peers do not: reasons and notes. The leader, and whoever reads the site; the mentor without the excuse.</summary>
    public bool ReadsReasons { get; private set; }

    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>What the leader does next; null: nothing.</summary>
    public NextAct? Next => IsLeader ? NextAct.Of(Card, At, Floor.Now) : null;

    protected override async Task ShowMore(CancellationToken stop)
    {
        var path = await Floor.Db.Units.Where(unit => unit.Id == Card.HalfDay.SiteId).Select(unit => unit.Path).SingleAsync(stop);
        Steers = viewer.Steers(path) && !IsLeader;
        ReadsReasons = IsLeader || viewer.Reads(path);
        if (ReadsReasons || IsMentor)
            Corrections = await Floor.Db.Corrections.AsNoTracking().Where(asked => asked.HalfDayId == Card.HalfDay.Id)
                .OrderBy(asked => asked.AskedAt).ToListAsync(stop);
    }
}
