using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Cover;

/// <summary>A cover group: of these people at most so many are away from their desks at once.</summary>
/// <param name="People">Those in it whom the viewer reads of.</param>
/// <param name="IsWhole">The viewer steers everybody in it, and may change it.</param>
/// <param name="HasOthers">There are others in it.</param>
public sealed record CoverGroup(string Code, int MaxAway, IReadOnlyList<Person> People, bool IsWhole, bool HasOthers);

/// <summary>Cover groups, the same from page and program: seen by who reads of one of the people, changed by who steers them all; the caller saves.</summary>
public sealed class CoverDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    private const int MostAway = 999;

    /// <summary>The groups that the viewer sees, by code.</summary>
    public async Task<IReadOnlyList<CoverGroup>> All(CancellationToken stop)
    {
        var (members, people) = (Living(), Of(db.Units.ReadBy(viewer)));
        var codes = members.Where(member => people.Any(person => person == member.PersonId)).Select(member => member.Group);
        return await Read(members.Where(member => codes.Contains(member.Group)), stop);
    }

    /// <summary>One of them; null: there is none for this viewer.</summary>
    public async Task<CoverGroup?> Find(string code, CancellationToken stop) =>
        (await Read(Living().Where(member => member.Group == code), stop)).SingleOrDefault(group => group.People.Count > 0);

    /// <summary>The group becomes this: new people come in, others' last day was yesterday. Twice is once.</summary>
    public async Task<Refusal?> Keep(string code, int maxAway, IReadOnlyCollection<string> people, CancellationToken stop)
    {
        if (Naming.CheckCode(code) is { } noCode) return noCode;
        if (maxAway is < 0 or > MostAway) return OrganizationRefusals.NumberOutOfBounds with { Field = nameof(maxAway) };
        if (people.Count == 0) return OrganizationRefusals.NobodyInTheGroup;
        var asked = await Asked(people, stop);
        if (people.FirstOrDefault(person => !asked.ContainsKey(person)) is { } unknown) return OrganizationRefusals.NotKnownHere(unknown, nameof(people));
        var rows = await db.CoverMembers.Where(member => member.Group == code).ToListAsync(stop);
        if (await ReachesFurther(rows, stop)) return OrganizationRefusals.GroupReachesFurther;

        Become(rows, code, maxAway, [.. asked.Values]);
        return null;
    }

    private void Become(List<CoverMember> rows, string code, int maxAway, IReadOnlyList<Guid> asked)
    {
        foreach (var row in rows.Where(row => asked.Contains(row.PersonId))) (row.MaxAway, row.Until) = (maxAway, null);
        foreach (var row in rows.Where(row => !asked.Contains(row.PersonId) && row.Until is null)) row.Until = Today.AddDays(-1);
        db.CoverMembers.AddRange(asked.Except(rows.Select(row => row.PersonId))
            .Select(person => new CoverMember { Group = code, PersonId = person, MaxAway = maxAway }));
    }

    private Task<Dictionary<string, Guid>> Asked(IReadOnlyCollection<string> codes, CancellationToken stop)
    {
        var steered = Steered();
        return db.People.Where(person => codes.Contains(person.Code) && steered.Contains(person.Id)).ToDictionaryAsync(person => person.Code, person => person.Id, stop);
    }

    private Task<bool> ReachesFurther(List<CoverMember> rows, CancellationToken stop)
    {
        var (living, steered) = (rows.Where(row => row.Until is null || row.Until >= Today).Select(row => row.PersonId).ToList(), Steered());
        return db.People.AnyAsync(person => living.Contains(person.Id) && !steered.Contains(person.Id), stop);
    }

    private async Task<IReadOnlyList<CoverGroup>> Read(IQueryable<CoverMember> members, CancellationToken stop)
    {
        var (people, steered, seen) = (db.People, Steered(), Of(db.Units.ReadBy(viewer)));
        var rows = await members.AsNoTracking().Join(people, member => member.PersonId, person => person.Id,
            (member, person) => new { member.Group, member.MaxAway, person, IsTheirs = steered.Contains(person.Id), IsSeen = seen.Contains(person.Id) }).ToListAsync(stop);
        return [.. rows.GroupBy(row => row.Group).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new CoverGroup(
            group.Key, group.Min(row => row.MaxAway),
            [.. group.Where(row => row.IsSeen).Select(row => row.person).OrderBy(person => person.Code, StringComparer.Ordinal)], group.All(row => row.IsTheirs), !group.All(row => row.IsSeen)))];
    }

    private DateOnly Today => time.Today(TimeZoneInfo.Utc);

    private IQueryable<CoverMember> Living()
    {
        var today = Today;
        return db.CoverMembers.Where(member => member.Until == null || member.Until >= today);
    }

    /// <summary>The leaders who may be put into a group: detached from their workplaces, at the viewer's units.</summary>
    public Task<IReadOnlyList<Option>> Others(CancellationToken stop)
    {
        var (today, units) = (Today, db.Units.SteeredBy(viewer).Select(unit => unit.Id));
        var held = db.Appointments.HeldOn(today).Where(held => held.Detached && units.Contains(held.UnitId)).Select(held => held.PersonId);
        return db.People.Where(person => held.Contains(person.Id)).Choices(stop);
    }

    // Those of the units that the viewer steers.
    private IQueryable<Guid> Steered() => Of(db.Units.SteeredBy(viewer));

    private IQueryable<Guid> Of(IQueryable<Unit> units)
    {
        var ids = units.Select(unit => unit.Id);
        return db.Appointments.Where(held => ids.Contains(held.UnitId)).Select(held => held.PersonId);
    }
}
