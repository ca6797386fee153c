using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Units;

/// <summary>A person's appointment as a list shows it.</summary>
public sealed record HeldPost(Appointment Held, Person Person, Post Post);

/// <summary>A role as a list shows it.</summary>
public sealed record HeldRole(RoleGrant Grant, Person Person);

/// <summary>What the page of a unit shows, read in one go.</summary>
public sealed class UnitView
{
    public required Unit Unit { get; init; }
    public required DateOnly Today { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public required IReadOnlyList<(PartOfDay Part, Hours Hours)> Parts { get; init; }

    /// <summary>Parts of the day of which the unit itself says when they are.</summary>
    public IReadOnlySet<PartOfDay> OwnParts { get; private set; } = new HashSet<PartOfDay>();

    public IReadOnlyList<Unit> Above { get; private set; } = [];
    public IReadOnlyList<Unit> Below { get; private set; } = [];
    public IReadOnlyList<HeldPost> People { get; private set; } = [];
    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];
    public IReadOnlyList<(Closure Closure, Unit From)> Closures { get; private set; } = [];
    public IReadOnlyList<Capacity> Capacity { get; private set; } = [];

    /// <summary>How many leaders the workshop takes in that part of that weekday; null: no row, none.</summary>
    public Capacity? CapacityOn(DayOfWeek weekday, PartOfDay part) =>
        Capacity.FirstOrDefault(row => row.Weekday == weekday && row.Part == part);

    /// <summary>Reads it for a unit that the viewer has been found to see.</summary>
    public static async Task<UnitView> Read(HalfdayDb db, Viewer viewer, Unit unit, TimeProvider time, CancellationToken stop)
    {
        var utc = time.Today(TimeZoneInfo.Utc);
        var calendars = await Calendars.Read(db, utc, utc, stop, unit.SiteId);
        var zone = calendars.Zone(unit.Id);
        var view = new UnitView
        {
            Unit = unit, Zone = zone, Today = time.Today(zone),
            Parts = [.. calendars.Parts(unit.Id).Select(part => (part, calendars.Times(unit.Id, part)))],
        };
        await view.ReadTree(db, viewer, stop);
        await view.ReadPeople(db, viewer, stop);
        await view.ReadCalendar(db, stop);
        return view;
    }

    private async Task ReadTree(HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        Above = await db.Units.AsNoTracking().VisibleTo(viewer).OnTheWayTo(Unit.Path).Where(unit => unit.Id != Unit.Id).ToListAsync(stop);
        Below = await db.Units.AsNoTracking().Where(unit => unit.ParentId == Unit.Id).OrderBy(unit => unit.Code).ToListAsync(stop);
    }

    private async Task ReadPeople(HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        var (people, posts) = (db.People, db.Posts);
        People = (await db.Appointments.AsNoTracking().Where(held => held.UnitId == Unit.Id).HeldOn(Today)
                .Join(people, held => held.PersonId, person => person.Id, (held, person) => new { held, person })
                .Join(posts, row => row.held.PostId, post => post.Id, (row, post) => new { row.held, row.person, post }).ToListAsync(stop))
            .OrderBy(row => row.post.Rank).ThenBy(row => row.person.Code, StringComparer.Ordinal)
            .Select(row => new HeldPost(row.held, row.person, row.post)).ToList();
        if (!viewer.Reads(Unit.Path)) return;
        Roles = (await db.RoleGrants.AsNoTracking().Where(grant => grant.UnitId == Unit.Id && (grant.Until == null || grant.Until >= Today))
                .Join(people, grant => grant.PersonId, person => person.Id, (grant, person) => new { grant, person }).ToListAsync(stop))
            .OrderBy(row => row.grant.Role).Select(row => new HeldRole(row.grant, row.person)).ToList();
    }

    private async Task ReadCalendar(HalfdayDb db, CancellationToken stop)
    {
        var above = await db.Units.AsNoTracking().OnTheWayTo(Unit.Path).ToListAsync(stop);
        var ids = above.Select(unit => unit.Id).ToList();
        var closures = await db.Closures.AsNoTracking().Where(closure => ids.Contains(closure.UnitId) && closure.Date >= Today)
            .OrderBy(closure => closure.Date).Take(100).ToListAsync(stop);
        Closures = [.. closures.Select(closure => (closure, above.Single(unit => unit.Id == closure.UnitId)))];
        OwnParts = (await db.PartTimes.AsNoTracking().Where(times => times.UnitId == Unit.Id).Select(times => times.Part).ToListAsync(stop)).ToHashSet();
        if (Unit.Level == UnitLevel.Workshop)
            Capacity = await db.Capacities.AsNoTracking().Where(row => row.WorkshopId == Unit.Id).ToListAsync(stop);
    }
}
