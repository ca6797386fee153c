using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.People;

/// <summary>A post at a unit from a day on, as it is asked for.</summary>
public sealed record Appointing(string Post, string Unit, DateOnly From, DateOnly? Until, bool Detached, IReadOnlyList<string> Portfolio);

/// <summary>Of these codes those that no trade has; Trades knows trades, this room does not.</summary>
public delegate Task<IReadOnlyList<string>> FindUnknownTrades(IReadOnlyCollection<string> codes, CancellationToken stop);

/// <summary>People added, changed, appointed and leaving, the same from page and program; the caller saves.</summary>
public sealed class PersonDesk(HalfdayDb db, Viewer viewer, FindUnknownTrades findUnknownTrades)
{
    /// <summary>The person with this code, if the viewer sees them and is administrator of a unit of theirs.</summary>
    public async Task<Person?> Find(string code, CancellationToken stop)
    {
        var person = await Seen(code, stop);
        return person is not null && await db.AdministersPerson(viewer, person.Id, stop) ? person : null;
    }

    /// <summary>The person with this code, if the viewer sees them.</summary>
    public Task<Person?> Seen(string code, CancellationToken stop) =>
        db.PeopleVisibleTo(viewer).SingleOrDefaultAsync(person => person.Code == code, stop);

    /// <summary>Adds a person.</summary>
    public async Task<(Person? Person, Refusal? Refusal)> Add(PersonForm form, CancellationToken stop)
    {
        if ((form.Check() ?? Naming.CheckCode(form.Code)) is { } refusal) return (null, refusal);
        if (await db.People.AnyAsync(person => person.Code == form.Code, stop)) return (null, OrganizationRefusals.CodeIsTaken);
        if (await BadgeIsTaken(form.Badge, null, stop)) return (null, OrganizationRefusals.BadgeIsTaken);

        var person = new Person { Code = form.Code, Name = form.Name };
        form.Fill(person);
        return (db.People.Add(person).Entity, null);
    }

    /// <summary>Changes what is known of a person.</summary>
    public async Task<Refusal?> Change(Person person, PersonForm form, CancellationToken stop)
    {
        if (form.Check() is { } refusal) return refusal;
        if (await BadgeIsTaken(form.Badge, person.Id, stop)) return OrganizationRefusals.BadgeIsTaken;

        form.Fill(person);
        return null;
    }

    private async Task<bool> BadgeIsTaken(string? badge, Guid? besides, CancellationToken stop) =>
        !string.IsNullOrEmpty(badge) && await db.People.AnyAsync(person => person.Badge == badge && person.Id != besides, stop);

    /// <summary>The person leaves: the last day, and the appointments end with it.</summary>
    public async Task Leave(Person person, DateOnly until, CancellationToken stop) => db.Appointments.RemoveRange(
        person.LeaveAfter(until, await db.Appointments.Where(held => held.PersonId == person.Id).ToListAsync(stop)));

    /// <summary>The person stays after all, in the posts that ended with the last day. Twice is once.</summary>
    public async Task Stay(Person person, CancellationToken stop)
    {
        if (person.Until is null) return;
        person.Stay(await db.Appointments.Where(held => held.PersonId == person.Id).ToListAsync(stop));
    }

    /// <summary>The appointment to this post at a unit of the viewer's from this day; null: there is none yet.</summary>
    public async Task<(Appointment? Held, Refusal? Refusal)> Appointment(Guid personId, Appointing asked, CancellationToken stop)
    {
        var place = await Place(asked, stop);
        if (place is not ({ } post, { } unit)) return (null, NotThere(asked, place.Post));
        if (await findUnknownTrades(asked.Portfolio, stop) is [var trade, ..]) return (null, OrganizationRefusals.NotKnownHere(trade, "portfolio"));
        return (await db.Appointments.SingleOrDefaultAsync(
            held => held.PersonId == personId && held.PostId == post.Id && held.UnitId == unit.Id && held.From == asked.From, stop), null);
    }

    /// <summary>Appoints the person to a post at a unit of the viewer's.</summary>
    public async Task<(Appointment? Held, Refusal? Refusal)> Appoint(Guid personId, Appointing asked, CancellationToken stop)
    {
        var place = await Place(asked, stop);
        if (place is not ({ } post, { } unit)) return (null, NotThere(asked, place.Post));
        if (asked.Until < asked.From) return (null, OrganizationRefusals.EndsBeforeItBegins(asked.From));
        if (post.Until < asked.From || unit.Until < asked.From) return (null, OrganizationRefusals.HasEnded);

        return (db.Appointments.Add(new Appointment
        {
            PersonId = personId, PostId = post.Id, UnitId = unit.Id, From = asked.From, Until = asked.Until, Detached = asked.Detached, Portfolio = [.. asked.Portfolio],
        }).Entity, null);
    }

    private static Refusal NotThere(Appointing asked, Post? post) => post is null
        ? OrganizationRefusals.NotKnownHere(asked.Post, "post") : OrganizationRefusals.NotKnownHere(asked.Unit, "unit");

    private async Task<(Post? Post, Unit? Unit)> Place(Appointing asked, CancellationToken stop)
    {
        var unit = await db.Units.AdministeredBy(viewer).SingleOrDefaultAsync(each => each.Code == asked.Unit, stop);
        var post = await db.Posts.SingleOrDefaultAsync(each => each.Code == asked.Post, stop);
        return (post, unit);
    }
}
