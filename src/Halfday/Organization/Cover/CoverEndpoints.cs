using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Organization.Cover;

/// <summary>A cover group for programs. Of a group that reaches further than the caller, `people` are those of the caller's units.</summary>
public sealed record CoverAnswer(string Group, int MaxAway, IReadOnlyList<string> People, bool Whole);

/// <summary>What a cover group becomes: who is not named is in it no longer.</summary>
public sealed record CoverCall(int MaxAway, IReadOnlyList<string>? People);

/// <summary>GET cover-groups, cover-groups/{group}; PUT cover-groups/{group}.</summary>
public static class CoverEndpoints
{
    /// <summary>Maps them below /api/v1.</summary>
    public static IEndpointRouteBuilder MapCover(this IEndpointRouteBuilder routes)
    {
        var groups = routes.MapGroup("/api/v1/cover-groups").WithTags("Cover groups").RequireAuthorization(Policies.Steers);
        groups.MapGet("", async (CoverDesk desk, CancellationToken stop) => (await desk.All(stop)).Select(Answer));
        groups.MapGet("/{group}", async (CoverDesk desk, string group, CancellationToken stop) =>
            await desk.Find(group, stop) is { } found ? Results.Ok(Answer(found)) : Results.NotFound());
        groups.MapPut("/{group}", async (HalfdayDb db, CoverDesk desk, string group, CoverCall call, CancellationToken stop) =>
            await db.Settle(await desk.Keep(group, call.MaxAway, call.People ?? [], stop), async () => Answer((await desk.Find(group, stop))!), stop));
        return routes;
    }

    private static CoverAnswer Answer(CoverGroup group) => new(group.Code, group.MaxAway, [.. group.People.Select(person => person.Code)], group.IsWhole);
}
