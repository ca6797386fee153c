using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>Gives the demonstration one sign-in a role: a leader whose page is alive, their mentor, their coordinator, the city's office.</summary>
internal static class DemoAccounts
{
    /// <summary>Makes the accounts.</summary>
    public static async Task Make(IServiceProvider services, DateOnly today, CancellationToken stop)
    {
        var db = services.GetRequiredService<HalfdayDb>();
        var accounts = services.GetRequiredService<UserManager<Account>>();
        if (await Liveliest(db, today, stop) is { } half)
        {
            await Open(accounts, "leader", half.LeaderId);
            await Open(accounts, "worker", half.MentorId);
            await Open(accounts, "coordinator", await Holder(db, Role.Coordinator, half.SiteId, stop));
        }
        var top = await db.Units.Where(unit => unit.ParentId == null).Select(unit => unit.Id).SingleAsync(stop);
        foreach (var role in new[] { Role.Office, Role.Auditor, Role.Administrator })
            await Open(accounts, role.ToString().ToLowerInvariant(), await Holder(db, role, top, stop));
    }

    // A half day of a works' own leader today, else the next one: today's page then has something to do.
    private static async Task<HalfDay?> Liveliest(HalfdayDb db, DateOnly today, CancellationToken stop)
    {
        var (leaders, appointments) = (db.People, db.Appointments);
        return await db.HalfDays.AsNoTracking().InForce().Where(half => half.Date >= today)
            .Where(half => appointments.Any(held => held.PersonId == half.LeaderId && held.UnitId == half.SiteId && held.Until == null))
            .Join(leaders, half => half.LeaderId, leader => leader.Id, (half, leader) => new { half, leader.Code })
            .OrderBy(row => row.half.Date).ThenByDescending(row => row.half.Part).ThenBy(row => row.Code)
            .Select(row => row.half).FirstOrDefaultAsync(stop);
    }

    private static Task<Guid> Holder(HalfdayDb db, Role role, Guid unitId, CancellationToken stop)
    {
        var people = db.People;
        return db.RoleGrants.Where(grant => grant.Role == role && grant.UnitId == unitId)
            .Join(people, grant => grant.PersonId, person => person.Id, (grant, person) => person)
            .OrderBy(person => person.Code).Select(person => person.Id).FirstAsync(stop);
    }

    private static async Task Open(UserManager<Account> accounts, string name, Guid personId)
    {
        var password = DemoSignIns.All.Single(signIn => signIn.Name == name).Password;
        var result = await accounts.CreateAsync(new Account { PersonId = personId, UserName = name }, password);
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
