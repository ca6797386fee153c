using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Study;

/// <summary>Study for programs: one's own weeks and entries, and what one may bear out for others.</summary>
internal static class StudyEndpoints
{
    private const int WeeksBack = 12, Most = 200;

    public static IEndpointRouteBuilder MapStudy(this IEndpointRouteBuilder routes)
    {
        var study = routes.MapGroup("/api/v1/study").WithTags("Learning").RequireAuthorization(Policies.SignedIn);
        study.MapGet("", async (StudyDesk desk, CancellationToken stop) => Results.Ok((await desk.Mine.AsNoTracking().Take(Most).ToListAsync(stop)).Select(Told)));
        study.MapGet("/weeks", async (StudyDesk desk, CancellationToken stop) =>
            Results.Ok((await desk.Weeks(WeeksBack, stop)).Select(week => new { Week = week.Week.ToString(), week.Owed, week.Studied, week.Confirmed, week.Counted })));
        study.MapGet("/waiting", async (StudyDesk desk, CancellationToken stop) => Results.Ok((await desk.ToConfirm.AsNoTracking().OrderBy(entry => entry.On).Take(Most).ToListAsync(stop)).Select(Told)));
        study.MapPost("", Log);
        study.MapPost("/{id:guid}/confirmation", Confirm);
        study.MapDelete("/{id:guid}", TakeBack);
        return routes;
    }

    private static async Task<IResult> Log(HalfdayDb db, StudyDesk desk, StudyCall call, CancellationToken stop)
    {
        var (entry, refusal) = await desk.Log(call, stop);
        return await db.Settle(refusal, () => Told(entry!), stop);
    }

    private static async Task<IResult> Confirm(HalfdayDb db, StudyDesk desk, Guid id, CancellationToken stop)
    {
        var (entry, refusal) = await desk.Confirm(id, stop);
        return entry is null ? Results.NotFound() : await db.Settle(refusal, () => Told(entry), stop);
    }

    private static async Task<IResult> TakeBack(HalfdayDb db, StudyDesk desk, Guid id, CancellationToken stop) =>
        await desk.TakeBack(id, stop) ? await db.Settle(null, () => new { Id = id }, stop) : Results.NotFound();

    private static object Told(StudyEntry entry) => new { entry.Id, entry.PersonId, entry.TradeId, entry.ReadingId, entry.On, entry.Minutes, entry.Learnt, entry.IsConfirmed, ByTest = entry.SittingId is not null };
}
