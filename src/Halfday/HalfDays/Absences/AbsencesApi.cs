using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>When one cannot come (`unavailable`: a date, or every such weekday) or would best like to (`preferred`). Without a part: all day.</summary>
public sealed record AbsenceCall(string? Kind, DateOnly? Date, string? Weekday, string? Part);

/// <summary>The same, as it is kept.</summary>
public sealed record AbsenceAnswer(Guid Id, string Kind, DateOnly? Date, string? Weekday, string? Part)
{
    internal static AbsenceAnswer Of(Availability given) => new(
        given.Id, given.Kind == AvailabilityKind.Preferred ? "preferred" : "unavailable", given.Date,
        given.Weekday is { } weekday ? Labels.Short(weekday) : null, given.Part?.Code);
}

/// <summary>One's own absences and preference for programs: the same rules and refusals as on the page.</summary>
public static class AbsencesApi
{
    /// <summary>GET and POST absences; POST absences/{id}/withdrawal; GET absences/parts. Said twice is once.</summary>
    public static IEndpointRouteBuilder MapAbsences(this IEndpointRouteBuilder routes)
    {
        var absences = routes.MapGroup("/api/v1/absences").WithTags("Absences").RequireAuthorization(Policies.SignedIn);
        absences.MapGet("", async (Floor floor, CancellationToken stop) => await Mine(floor, stop));
        absences.MapGet("/parts", async (Floor floor, CancellationToken stop) => (await floor.PartsToName(stop)).Select(part => part.Code));
        absences.MapPost("", Say);
        absences.MapPost("/{id:guid}/withdrawal", TakeBack);
        return routes;
    }

    private static async Task<IResult> Say(Floor floor, AbsenceCall call, CancellationToken stop)
    {
        AvailabilityKind? kind = call.Kind switch { "unavailable" => AvailabilityKind.Unavailable, "preferred" => AvailabilityKind.Preferred, _ => null };
        if (kind is null) return Absences.NoKind.AsProblem();
        var weekday = Labels.WeekdayOf(call.Weekday);
        if (weekday is null && !string.IsNullOrEmpty(call.Weekday)) return OrganizationRefusals.NoWeekday.AsProblem();

        return await floor.Db.Settle(await floor.SayWhen(kind.Value, call.Date, weekday, call.Part, stop), () => Mine(floor, stop), stop);
    }

    private static async Task<IResult> TakeBack(Floor floor, Guid id, CancellationToken stop)
    {
        if (!await floor.Db.Availabilities.AnyAsync(given => given.Id == id && given.PersonId == floor.Me, stop)) return Results.NotFound();

        await floor.Db.TakeBack(floor.Me, id, stop);
        return await floor.Db.Settle(null, () => Mine(floor, stop), stop);
    }

    private static async Task<IReadOnlyList<AbsenceAnswer>> Mine(Floor floor, CancellationToken stop) =>
        [.. (await floor.Said(stop)).Select(AbsenceAnswer.Of)];
}
