using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>A base unit chosen by hand.</summary>
/// <param name="Person">The leader's code.</param>
/// <param name="Unit">The unit's code.</param>
public sealed record BaseUnitChoice(string Person, string Unit);

/// <summary>Base units, chosen trades and what a person owes, for programs.</summary>
internal static class BaseUnitEndpoints
{
    public static IEndpointRouteBuilder MapBaseUnitEndpoints(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapGet("base-units", List).RequireAuthorization(Policies.Decides);
        api.MapPost("base-units", Adopt).RequireAuthorization(Policies.Decides);
        api.MapPost("base-units/propose", AdoptProposals).RequireAuthorization(Policies.Decides);
        api.MapGet("people/{code}/duties", Owed).RequireAuthorization(Policies.SignedIn);
        api.MapPost("my-trades", Choose).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    private static async Task<IResult> List(DateOnly? day, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var desk = await BaseUnitDesk.Open(db, viewer, time, day, stop);
        return Results.Ok(desk.Rows.Select(row => new
        {
            Person = row.Code, Unit = row.Adopted?.Code, Proposed = row.Proposed?.Code, row.Seat.Adoption?.From, row.Seat.Adoption?.Until,
        }));
    }

    private static async Task<IResult> Adopt(BaseUnitChoice choice, DateOnly? day, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var desk = await BaseUnitDesk.Open(db, viewer, time, day, stop);
        if (desk.Find(choice.Person) is not { } row || desk.Unit(choice.Unit) is not { } unit) return Results.NotFound();
        return await db.Settle(await desk.Adopt(row, unit, stop), () => new { choice.Person, choice.Unit, From = desk.Day }, stop);
    }

    private static async Task<IResult> AdoptProposals(DateOnly? day, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var proposals = (await BaseUnitDesk.Open(db, viewer, time, day, stop)).Proposals();
        BaseUnits.Adopt(db, proposals);
        return await db.Settle(null, () => new { Adopted = proposals.Count }, stop);
    }

    private static async Task<IResult> Owed(string code, string? week, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var person = await db.PeopleVisibleTo(viewer).SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null) return Results.NotFound();
        var asked = week is null ? IsoWeek.Of(await db.TodayOf(time, person.Id, stop)) : IsoWeek.TryParse(week, out var given) ? given : default;
        if (asked == default) return DecisionRefusals.NoSuchWeek(week!).AsProblem();

        var duties = await Duties.Of(db, person.Id, asked.Monday, asked.Sunday, stop);
        var (floor, study) = (duties.FloorTime(person.Id, asked), duties.Study(person.Id, asked));
        return Results.Ok(new
        {
            Person = code, Week = asked.ToString(),
            FloorTime = floor is null ? null : new { floor.HalfDays, Why = floor.Why.En, WhyZh = floor.Why.Zh },
            Study = study is null ? null : new { study.Hours, Why = study.Why.En, WhyZh = study.Why.Zh },
        });
    }

    private static async Task<IResult> Choose(string[] trades, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        if (viewer.PersonId is not { } me) return Results.NotFound();
        var choosing = await TradeChoosing.Of(db, time, me, stop);
        return await db.Settle(await choosing.Choose(db, trades, stop), () => new { Trades = trades }, stop);
    }
}
