using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Organization.Units;

/// <summary>A unit as programs write it. Level and parent are given when it is added; a unit that stands keeps its place.</summary>
public sealed record UnitCall(string? Name, string? NameZh, string? Level, string? Parent, string? TimeZone);

/// <summary>A thing's last day.</summary>
public sealed record LastDayCall(DateOnly Until);

/// <summary>PUT units/{code} and its last day: twice equals once.</summary>
public static class UnitWriting
{
    /// <summary>Maps them below /api/v1.</summary>
    public static IEndpointRouteBuilder MapUnitWriting(this IEndpointRouteBuilder routes)
    {
        var unit = routes.MapGroup("/api/v1/units/{code}").WithTags("Units").RequireAuthorization(Policies.Administers);
        unit.MapPut("", Keep);
        unit.MapPut("/last-day", End);
        return routes;
    }

    private static async Task<IResult> Keep(HalfdayDb db, UnitDesk desk, string code, UnitCall call, CancellationToken stop)
    {
        var level = Enum.TryParse<UnitLevel>(call.Level, ignoreCase: true, out var said) && Enum.IsDefined(said) ? said : (UnitLevel?)null;
        if (level is null && !string.IsNullOrEmpty(call.Level)) return OrganizationRefusals.WrongLevel.AsProblem();
        var form = new UnitForm
        {
            Code = code, Name = call.Name ?? "", NameZh = call.NameZh ?? "", Level = level ?? UnitLevel.Site, Parent = call.Parent ?? "", TimeZone = call.TimeZone ?? "",
        };
        if (await desk.Find(code, stop) is { } unit)
            return await db.Settle(StaysPut(unit, level, call.Parent) ?? UnitDesk.Change(unit, form), () => OrganizationEndpoints.Answer(unit), stop);

        var (added, refusal) = await desk.Add(form, stop);
        return await db.Settle(refusal, () => OrganizationEndpoints.Answer(added!), stop);
    }

    private static Refusal? StaysPut(Unit unit, UnitLevel? level, string? parent)
    {
        var above = unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).LastOrDefault() ?? "";
        return (level is null || level == unit.Level) && (string.IsNullOrEmpty(parent) || parent == above) ? null : OrganizationRefusals.StaysPut;
    }

    private static async Task<IResult> End(HalfdayDb db, UnitDesk desk, string code, LastDayCall call, CancellationToken stop) =>
        await desk.Find(code, stop) is { } unit
            ? await db.Settle(await desk.End(unit, call.Until, stop), () => OrganizationEndpoints.Answer(unit), stop)
            : Results.NotFound();
}
