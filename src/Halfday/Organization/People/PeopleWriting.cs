using Halfday.Organization.Units;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Organization.People;

/// <summary>A person as programs write them.</summary>
public sealed record PersonCall(string? Name, string? NameZh, string? Email, string? Language, string? Badge);

/// <summary>What an appointment says besides who, what, where and since when.</summary>
public sealed record AppointmentCall(DateOnly? Until, bool Detached, IReadOnlyList<string>? Portfolio);

/// <summary>PUT people/{code}, their last day and their appointments: twice equals once.</summary>
public static class PeopleWriting
{
    /// <summary>Maps them below /api/v1.</summary>
    public static IEndpointRouteBuilder MapPeopleWriting(this IEndpointRouteBuilder routes)
    {
        var person = routes.MapGroup("/api/v1/people/{code}").WithTags("People").RequireAuthorization(Policies.Administers);
        person.MapPut("", Keep);
        person.MapPut("/last-day", Leave);
        person.MapPut("/appointments/{post}/{unit}/{from}", Appoint);
        return routes;
    }

    private static async Task<IResult> Keep(HalfdayDb db, Viewer viewer, PersonDesk desk, string code, PersonCall call, CancellationToken stop)
    {
        var form = new PersonForm
        {
            Code = code, Name = call.Name ?? "", NameZh = call.NameZh ?? "", Email = call.Email ?? "", Language = call.Language ?? "en", Badge = call.Badge ?? "",
        };
        if (await desk.Find(code, stop) is { } person)
            return await db.Settle(await desk.Change(person, form, stop), () => OrganizationEndpoints.Answer(db, viewer, person, stop), stop);
        if (await desk.Seen(code, stop) is not null) return Results.NotFound();

        var (added, refusal) = await desk.Add(form, stop);
        return await db.Settle(refusal, () => OrganizationEndpoints.Answer(db, viewer, added!, stop), stop);
    }

    private static async Task<IResult> Leave(HalfdayDb db, Viewer viewer, PersonDesk desk, string code, LastDayCall call, CancellationToken stop)
    {
        if (await desk.Find(code, stop) is not { } person) return Results.NotFound();

        await desk.Leave(person, call.Until, stop);
        return await db.Settle(null, () => OrganizationEndpoints.Answer(db, viewer, person, stop), stop);
    }

    private static async Task<IResult> Appoint(
        HalfdayDb db, Viewer viewer, PersonDesk desk, string code, string post, string unit, DateOnly from, AppointmentCall call, CancellationToken stop)
    {
        if (await desk.Seen(code, stop) is not { } person) return Results.NotFound();

        var asked = new Appointing(post, unit, from, call.Until, call.Detached, call.Portfolio ?? []);
        var (held, refusal) = await desk.Appointment(person.Id, asked, stop);
        if (held is not null) refusal = held.Keep(asked.Until, asked.Detached, asked.Portfolio);
        else if (refusal is null) (_, refusal) = await desk.Appoint(person.Id, asked, stop);
        return await db.Settle(refusal, () => OrganizationEndpoints.Answer(db, viewer, person, stop), stop);
    }
}
