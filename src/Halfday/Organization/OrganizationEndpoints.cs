using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>A unit for programs.</summary>
public sealed record UnitAnswer(string Code, string Name, string NameZh, string Level, string Path, string? TimeZone, DateOnly? Until);

/// <summary>A person for programs; contact is not part of it.</summary>
public sealed record PersonAnswer(string Code, string Name, string NameZh, DateOnly? Until, IReadOnlyList<AppointmentAnswer> Appointments);

/// <summary>An appointment for programs.</summary>
public sealed record AppointmentAnswer(string Post, string Unit, DateOnly From, DateOnly? Until, bool Detached);

/// <summary>Units and people under /api/v1, as far as the caller sees.</summary>
public static class OrganizationEndpoints
{
    private const int MostRows = 500;

    /// <summary>GET units, units/{code}.</summary>
    public static IEndpointRouteBuilder MapUnits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/units", Units).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/api/v1/units/{code}", Unit).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    /// <summary>GET people, people/{code}.</summary>
    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/people", People).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/api/v1/people/{code}", Person).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    /// <summary>Up to 500 units in order of code, after a code; `below` a unit.</summary>
    private static async Task<IResult> Units(HalfdayDb db, Viewer viewer, string? after, string? below, CancellationToken stop)
    {
        var units = db.Units.AsNoTracking().VisibleTo(viewer);
        if (below is not null)
        {
            if (await db.Units.FindFor(viewer, below, stop) is not { } top) return Results.NotFound();
            units = units.AtOrBelow(top);
        }
        var rows = await units.OrderBy(unit => unit.Code).ToListAsync(stop);
        return Results.Ok(rows.Where(unit => string.CompareOrdinal(unit.Code, after) > 0).Take(MostRows).Select(Answer));
    }

    private static async Task<IResult> Unit(HalfdayDb db, Viewer viewer, string code, CancellationToken stop) =>
        await db.Units.AsNoTracking().FindFor(viewer, code, stop) is { } unit ? Results.Ok(Answer(unit)) : Results.NotFound();

    /// <summary>People in order of code, a page of 500 at a time, from 1.</summary>
    private static async Task<IResult> People(HalfdayDb db, Viewer viewer, int? page, CancellationToken stop)
    {
        var people = await db.PeopleVisibleTo(viewer).AsNoTracking().OrderBy(person => person.Code)
            .Skip((Addresses.PageOf(page) - 1) * MostRows).Take(MostRows).ToListAsync(stop);
        return Results.Ok(await Answers(db, viewer, people, stop));
    }

    private static async Task<IResult> Person(HalfdayDb db, Viewer viewer, string code, CancellationToken stop)
    {
        var person = await db.PeopleVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        return person is null ? Results.NotFound() : Results.Ok(await Answer(db, viewer, person, stop));
    }

    /// <summary>The unit as programs see it; the level in the words of the files.</summary>
    internal static UnitAnswer Answer(Unit unit) =>
        new(unit.Code, unit.Name, unit.NameZh, LevelOf(unit), unit.Path, unit.TimeZone, unit.Until);

#pragma warning disable CA1308 // not for comparing: the files write it so
    private static string LevelOf(Unit unit) => unit.Level.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>The person as programs see them.</summary>
    internal static async Task<PersonAnswer> Answer(HalfdayDb db, Viewer viewer, Person person, CancellationToken stop) =>
        (await Answers(db, viewer, [person], stop))[0];

    private static async Task<List<PersonAnswer>> Answers(HalfdayDb db, Viewer viewer, List<Person> people, CancellationToken stop)
    {
        var (posts, units, ids) = (db.Posts, db.Units.VisibleTo(viewer), people.Select(person => person.Id).ToList());
        var held = (await db.Appointments.AsNoTracking().Where(each => ids.Contains(each.PersonId))
                .Join(posts, each => each.PostId, post => post.Id, (each, post) => new { each, post.Code })
                .Join(units, row => row.each.UnitId, unit => unit.Id, (row, unit) => new { row.each, Post = row.Code, Unit = unit.Code }).ToListAsync(stop))
            .ToLookup(row => row.each.PersonId, row => new AppointmentAnswer(row.Post, row.Unit, row.each.From, row.each.Until, row.each.Detached));
        return [.. people.Select(person => new PersonAnswer(person.Code, person.Name, person.NameZh, person.Until, [.. held[person.Id].OrderBy(each => each.From)]))];
    }
}
