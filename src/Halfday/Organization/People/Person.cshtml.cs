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

    /// <summary>What an administrator may appoint to, and where.</summary>
    public IReadOnlyList<Option> Posts { get; private set; } = [];
    public IReadOnlyList<Option> Units { get; private set; } = [];

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

    /// <summary>Gives a role at a unit the viewer is administrator of. Twice is once.</summary>
    public async Task<IActionResult> OnPostGrantAsync(string code, Role role, string unit, DateOnly? from, DateOnly? until, CancellationToken stop)
    {
        if (!await Find(code, stop) || !viewer.Has(Role.Administrator)) return NotFound();

        var at = await db.Units.AdministeredBy(viewer).SingleOrDefaultAsync(each => each.Code == unit, stop);
        if (at is null) return this.Refuse(OrganizationRefusals.NotKnownHere(unit, nameof(unit)));
        if (until < from) return this.Refuse(OrganizationRefusals.EndsBeforeItBegins(from.Value));

        var grant = await db.RoleGrants.SingleOrDefaultAsync(
                given => given.PersonId == View.Person.Id && given.Role == role && given.UnitId == at.Id && given.From == from, stop)
            ?? db.RoleGrants.Add(new RoleGrant { PersonId = View.Person.Id, Role = role, UnitId = at.Id, From = from }).Entity;
        grant.Until = until;
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
        var known = await db.PartTimes.Select(times => times.Part).Distinct().ToListAsync(stop);
        if (Labels.Week.SelectMany(weekday => Parts(form, weekday)).Any(code => !known.Append(PartOfDay.Am).Append(PartOfDay.Pm).Contains(new PartOfDay(code))))
            return this.Refuse(OrganizationRefusals.NoPart);
        var shifts = await db.Shifts.Where(shift => shift.PersonId == View.Person.Id && (shift.Until == null || shift.Until >= View.Today)).ToListAsync(stop);
        foreach (var weekday in Labels.Week)
            Keep(shifts, weekday, Parts(form, weekday));
        return await this.Settle(null, Here, stop, Words.Say("The shifts are kept.", "已记下班次。"));
    }

    /// <summary>The person leaves: the last day, and the appointments end with it.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(string code, DateOnly until, CancellationToken stop)
    {
        if (!await Find(code, stop) || !View.Administers) return NotFound();

        await desk.Leave(await db.People.SingleAsync(each => each.Id == View.Person.Id, stop), until, stop);
        return await this.Settle(null, Here, stop, Words.Say("Their last day is set, and that of their posts.", "已定离开日期，任职同日结束。"));
    }

    /// <summary>The last day is taken back, and the posts that ended with it go on.</summary>
    public async Task<IActionResult> OnPostStayAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop) || !View.Administers) return NotFound();

        await desk.Stay(await db.People.SingleAsync(each => each.Id == View.Person.Id, stop), stop);
        return await this.Settle(null, Here, stop, Words.Say("They stay, in the posts that were to end with them.", "该人留任，原定同日结束的任职继续。"));
    }

    private static List<string> Parts(IFormCollection form, DayOfWeek weekday) =>
        [.. form[weekday.ToString()[..3]].OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    // Of several rows in force the latest to begin counts. What was worked stays as it was: a row that holds ends yesterday,
    // one that would have begun today or later goes, and another begins today.
    private void Keep(List<Shift> shifts, DayOfWeek weekday, List<string> parts)
    {
        var rows = shifts.Where(shift => shift.Weekday == weekday).ToList();
        if ((rows.MaxBy(shift => shift.From ?? DateOnly.MinValue)?.Parts ?? []).SequenceEqual(parts)) return;

        foreach (var row in rows.Where(row => row.From < View.Today || row.From is null)) row.Until = View.Today.AddDays(-1);
        var now = rows.Find(row => row.From == View.Today);
        db.Shifts.RemoveRange(rows.Where(row => row.From >= View.Today && (row != now || parts.Count == 0)));
        if (parts.Count == 0) return;
        if (now is null) db.Shifts.Add(new Shift { PersonId = View.Person.Id, Weekday = weekday, From = View.Today, Parts = parts });
        else (now.Parts, now.Until) = (parts, null);
    }

    private string Here => $"/people/{View.Person.Code}";

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        var person = await db.PeopleVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null) return false;
        View = await PersonView.Read(db, viewer, person, time.Today(TimeZoneInfo.Utc), stop);
        if (!viewer.Has(Role.Administrator)) return true;
        Posts = await db.PostChoices(View.Today, stop);
        Units = await db.Units.AdministeredBy(viewer).Choices(View.Today, stop);
        return true;
    }
}
