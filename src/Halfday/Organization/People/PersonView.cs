using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.People;

/// <summary>An appointment with its post and unit.</summary>
public sealed record Holding(Appointment Held, Post Post, Unit Unit);

/// <summary>A role with its unit.</summary>
public sealed record Granted(RoleGrant Grant, Unit Unit);

/// <summary>What the page of a person shows.</summary>
public sealed class PersonView
{
    public required Person Person { get; init; }
    public required DateOnly Today { get; init; }
    public required bool IsSelf { get; init; }
    public required bool Steers { get; init; }
    public required bool Administers { get; init; }
    public IReadOnlyList<Holding> Holdings { get; private set; } = [];
    public IReadOnlyList<Granted> Roles { get; private set; } = [];
    public IReadOnlyList<Shift> Shifts { get; private set; } = [];
    public IReadOnlyList<Availability> Availability { get; private set; } = [];

    /// <summary>When they cannot come, and when they would best.</summary>
    public IReadOnlyList<Availability> Away => [.. Availability.Where(given => given.Kind == AvailabilityKind.Unavailable)];
    public IReadOnlyList<Availability> Preferred => [.. Availability.Where(given => given.Kind == AvailabilityKind.Preferred)];

    /// <summary>The parts of the day to choose from: morning, afternoon and what they work besides.</summary>
    public IEnumerable<string> PartsWorked => Labels.Week.SelectMany(PartsOn).Union([PartOfDay.Am.Code, PartOfDay.Pm.Code]).Order(StringComparer.Ordinal);

    /// <summary>The parts that they work on a weekday, by the latest shifts to begin.</summary>
    public IReadOnlyList<string> PartsOn(DayOfWeek weekday) =>
        Shifts.Where(shift => shift.Weekday == weekday).MaxBy(shift => shift.From ?? DateOnly.MinValue)?.Parts ?? [];

    /// <summary>Leaves or has left: nothing new is given them.</summary>
    public bool IsLeaving => Person.Until is not null;

    /// <summary>Has left: nothing of theirs is changed any more.</summary>
    public bool HasLeft => Person.Until < Today;

    /// <summary>Contact, roles and absences are not for colleagues.</summary>
    public bool IsOpen => IsSelf || Steers || Administers;

    /// <summary>Reads it for a person whom the viewer has been found to see.</summary>
    public static async Task<PersonView> Read(HalfdayDb db, Viewer viewer, Person person, DateOnly today, CancellationToken stop)
    {
        var view = new PersonView
        {
            Person = person, Today = today, IsSelf = person.Id == viewer.PersonId,
            Steers = await db.SteersPerson(viewer, person.Id, stop),
            Administers = await db.AdministersPerson(viewer, person.Id, stop),
        };
        await view.ReadHoldings(db, viewer, stop);
        if (view.IsOpen) await view.ReadRest(db, stop);
        return view;
    }

    private async Task ReadHoldings(HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        var (posts, units) = (db.Posts, IsSelf ? db.Units : db.Units.VisibleTo(viewer));
        Holdings = (await db.Appointments.AsNoTracking().Where(held => held.PersonId == Person.Id)
                .Join(posts, held => held.PostId, post => post.Id, (held, post) => new { held, post })
                .Join(units, row => row.held.UnitId, unit => unit.Id, (row, unit) => new { row.held, row.post, unit }).ToListAsync(stop))
            .OrderByDescending(row => row.held.Until ?? DateOnly.MaxValue).ThenByDescending(row => row.held.From)
            .Select(row => new Holding(row.held, row.post, row.unit)).ToList();
    }

    private async Task ReadRest(HalfdayDb db, CancellationToken stop)
    {
        var units = db.Units;
        Roles = (await db.RoleGrants.AsNoTracking().Where(grant => grant.PersonId == Person.Id)
                .Join(units, grant => grant.UnitId, unit => unit.Id, (grant, unit) => new { grant, unit }).ToListAsync(stop))
            .OrderBy(row => row.grant.Role).Select(row => new Granted(row.grant, row.unit)).ToList();
        Shifts = await db.Shifts.AsNoTracking().Where(shift => shift.PersonId == Person.Id && (shift.Until == null || shift.Until >= Today)).ToListAsync(stop);
        Availability = await db.Availabilities.AsNoTracking()
            .Where(given => given.PersonId == Person.Id && (given.Date == null || given.Date >= Today)).OrderBy(given => given.Date).ToListAsync(stop);
    }
}
