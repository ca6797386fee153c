using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.People;

/// <summary>One person: what they hold and held, their roles, when they work and cannot come.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PersonModel(HalfdayDb db, Viewer viewer, TimeProvider time, PersonDesk desk) : PageModel
{
    public PersonView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    /// <summary>Appoints the person to a post at a unit the viewer is administrator of.</summary>
    public async Task<IActionResult> OnPostAppointAsync(
        string code, string post, string unit, DateOnly from, DateOnly? until, bool detached, string? portfolio, CancellationToken stop)
    {
        if (!await Find(code, stop) || !viewer.Has(Role.Administrator)) return NotFound();

        var asked = new Appointing(post, unit, from, until, detached, (portfolio ?? "").Split([';', ' '], StringSplitOptions.RemoveEmptyEntries));
        var (held, refusal) = await desk.Appointment(View.Person.Id, asked, stop);
        if (held is not null) refusal = OrganizationRefusals.AppointedAlready;
        else if (refusal is null) (_, refusal) = await desk.Appoint(View.Person.Id, asked, stop);
        return await this.Settle(refusal, Here, stop, Words.Say("The appointment is kept.", "已记下任职。"));
    }

    /// <summary>An appointment's last day.</summary>
    public async Task<IActionResult> OnPostEndAppointmentAsync(string code, Guid appointment, DateOnly until, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        var units = db.Units.AdministeredBy(viewer);
        var held = await db.Appointments.SingleOrDefaultAsync(
            each => each.Id == appointment && each.PersonId == View.Person.Id && units.Any(unit => unit.Id == each.UnitId), stop);
        if (held is null) return NotFound();

        return await this.Settle(held.EndOn(until), Here, stop, Words.Say("Its last day is set.", "已定最后一天。"));
    }

    /// <summary>Gives a role at a unit the viewer is administrator of.</summary>
    public async Task<IActionResult> OnPostGrantAsync(string code, Role role, string unit, DateOnly? from, DateOnly? until, CancellationToken stop)
    {
        if (!await Find(code, stop) || !viewer.Has(Role.Administrator)) return NotFound();

        var at = await db.Units.AdministeredBy(viewer).SingleOrDefaultAsync(each => each.Code == unit, stop);
        if (at is null) return this.Refuse(OrganizationRefusals.NotKnownHere);
        if (until < from) return this.Refuse(OrganizationRefusals.EndsBeforeItBegins(from.Value));

        db.RoleGrants.Add(new RoleGrant { PersonId = View.Person.Id, Role = role, UnitId = at.Id, From = from, Until = until });
        return await this.Settle(null, Here, stop, Words.Say("The role is given.", "已授予角色。"));
    }

    /// <summary>A role's last day.</summary>
    public async Task<IActionResult> OnPostEndRoleAsync(string code, Guid role, DateOnly until, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        var units = db.Units.AdministeredBy(viewer);
        var grant = await db.RoleGrants.SingleOrDefaultAsync(
            each => each.Id == role && each.PersonId == View.Person.Id && units.Any(unit => unit.Id == each.UnitId), stop);
        if (grant is null) return NotFound();

        return await this.Settle(grant.EndOn(until), Here, stop, Words.Say("Its last day is set.", "已定最后一天。"));
    }

    /// <summary>The parts of each weekday on which the person works: fields named "Mon", once a part.</summary>
    public async Task<IActionResult> OnPostShiftsAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop) || !View.Steers) return NotFound();

        var form = await Request.ReadFormAsync(stop);
        var shifts = await db.Shifts.Where(shift => shift.PersonId == View.Person.Id && (shift.Until == null || shift.Until >= View.Today)).ToListAsync(stop);
        foreach (var weekday in Labels.Week)
            Keep(shifts, weekday, [.. form[weekday.ToString()[..3]].OfType<string>().Where(part => Naming.CheckCode(part) is null).Order(StringComparer.Ordinal)]);
        return await this.Settle(null, Here, stop, Words.Say("The shifts are kept.", "已记下班次。"));
    }

    /// <summary>The person leaves: the last day, and the appointments end with it.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(string code, DateOnly until, CancellationToken stop)
    {
        if (!await Find(code, stop) || !View.Administers) return NotFound();

        await desk.Leave(await db.People.SingleAsync(each => each.Id == View.Person.Id, stop), until, stop);
        return await this.Settle(null, Here, stop, Words.Say("Their last day is set, and that of their posts.", "已定离开日期，任职同日结束。"));
    }

    // Of several rows in force the latest to begin counts; a weekday that becomes free ends yesterday.
    private void Keep(List<Shift> shifts, DayOfWeek weekday, List<string> parts)
    {
        var now = shifts.Where(shift => shift.Weekday == weekday).MaxBy(shift => shift.From ?? DateOnly.MinValue);
        if (now is null && parts.Count > 0) db.Shifts.Add(new Shift { PersonId = View.Person.Id, Weekday = weekday, Parts = parts });
        else if (now is not null && parts.Count == 0) now.Until = View.Today.AddDays(-1);
        else if (now is not null && !now.Parts.SequenceEqual(parts)) now.Parts = parts;
    }

    private string Here => $"/people/{View.Person.Code}";

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        var person = await db.PeopleVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null) return false;
        View = await PersonView.Read(db, viewer, person, time.Today(TimeZoneInfo.Utc), stop);
        return true;
    }
}
