using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Organization.Units;

/// <summary>How many leaders a workshop takes: "Mon", "AM", 2.</summary>
public sealed record RoomAnswer(string? Weekday, string? Part, int Leaders);

/// <summary>A closure from today on; `from` is the unit that is closed, this one or one above it.</summary>
public sealed record ClosureAnswer(DateOnly Date, string? Part, string Reason, string From);

/// <summary>Why a day is closed.</summary>
public sealed record ClosureCall(string? Reason);

/// <summary>A part of the day, local times; `own`: the unit says so itself and does not inherit it.</summary>
public sealed record PartAnswer(string Part, TimeOnly Starts, TimeOnly Ends, bool Own);

/// <summary>When a part of the day starts and ends, local times; ending before the start is the next day.</summary>
public sealed record PartCall(TimeOnly Starts, TimeOnly Ends);

/// <summary>Capacity, closures and parts of the day of a unit: read by who sees it, written by who steers it.</summary>
public static class CalendarEndpoints
{
    /// <summary>Maps them below /api/v1/units/{code}.</summary>
    public static IEndpointRouteBuilder MapCalendars(this IEndpointRouteBuilder routes)
    {
        var seen = routes.MapGroup("/api/v1/units/{code}").WithTags("Calendars").RequireAuthorization(Policies.SignedIn);
        seen.MapGet("/capacity", (UnitShelf shelf, string code, CancellationToken stop) => shelf.Read(code, RoomsOf, stop));
        seen.MapGet("/closures", (UnitShelf shelf, string code, CancellationToken stop) => shelf.Read(code, ClosuresOf, stop));
        seen.MapGet("/parts", (UnitShelf shelf, string code, CancellationToken stop) => shelf.Read(code, PartsOf, stop));
        var steered = routes.MapGroup("/api/v1/units/{code}").WithTags("Calendars").RequireAuthorization(Policies.Steers);
        steered.MapPut("/capacity", Take);
        steered.MapPut("/closures/{date}", (UnitShelf shelf, CalendarDesk desk, string code, DateOnly date, ClosureCall call, CancellationToken stop) =>
            shelf.Write(code, view => desk.Close(view, date, null, call.Reason, stop), ClosuresOf, stop));
        steered.MapPut("/closures/{date}/{part}", (UnitShelf shelf, CalendarDesk desk, string code, DateOnly date, string part, ClosureCall call, CancellationToken stop) =>
            shelf.Write(code, view => desk.Close(view, date, part, call.Reason, stop), ClosuresOf, stop));
        steered.MapDelete("/closures/{date}", (UnitShelf shelf, CalendarDesk desk, string code, DateOnly date, CancellationToken stop) =>
            shelf.Write(code, view => desk.Open(view, date, null, stop), ClosuresOf, stop));
        steered.MapDelete("/closures/{date}/{part}", (UnitShelf shelf, CalendarDesk desk, string code, DateOnly date, string part, CancellationToken stop) =>
            shelf.Write(code, view => desk.Open(view, date, part, stop), ClosuresOf, stop));
        steered.MapPut("/parts/{part}", (UnitShelf shelf, CalendarDesk desk, string code, string part, PartCall call, CancellationToken stop) =>
            shelf.Write(code, view => desk.NamePart(view.Unit, part, call.Starts, call.Ends, stop), PartsOf, stop));
        steered.MapDelete("/parts/{part}", (UnitShelf shelf, CalendarDesk desk, string code, string part, CancellationToken stop) =>
            shelf.Write(code, view => desk.ForgetPart(view.Unit, part, stop), PartsOf, stop));
        return routes;
    }

    private static async Task<IResult> Take(UnitShelf shelf, CalendarDesk desk, string code, IReadOnlyList<RoomAnswer> rooms, CancellationToken stop)
    {
        var asked = rooms.Select(room => Labels.WeekdayOf(room.Weekday) is { } weekday ? new Room(weekday, new PartOfDay(room.Part ?? ""), room.Leaders) : null).ToList();
        return asked.Contains(null)
            ? OrganizationRefusals.NoWeekday.AsProblem()
            : await shelf.Write(code, view => desk.Take(view, [.. asked.OfType<Room>()], stop), RoomsOf, stop);
    }

    private static List<RoomAnswer> RoomsOf(UnitView view) => [.. view.Capacity.Where(row => row.Leaders > 0)
        .OrderBy(row => ((int)row.Weekday + 6) % 7).ThenBy(row => row.Part).Select(row => new RoomAnswer(Labels.Short(row.Weekday), row.Part.Code, row.Leaders))];

    private static List<ClosureAnswer> ClosuresOf(UnitView view) =>
        [.. view.Closures.Select(closed => new ClosureAnswer(closed.Closure.Date, closed.Closure.Part?.Code, closed.Closure.Reason, closed.From.Code))];

    private static List<PartAnswer> PartsOf(UnitView view) =>
        [.. view.Parts.Select(known => new PartAnswer(known.Part.Code, known.Hours.Starts, known.Hours.Ends, view.OwnParts.Contains(known.Part)))];
}
