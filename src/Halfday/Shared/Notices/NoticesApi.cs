using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Notices;

/// <summary>A notice for programs, in both languages.</summary>
public sealed record NoticeAnswer(Guid Id, DateTime At, string Subject, string SubjectZh, string Body, string BodyZh, string Link, DateTime? ReadAt)
{
    internal static NoticeAnswer Of(Notice notice) => new(
        notice.Id, notice.At, notice.Subject, notice.SubjectZh, notice.Body, notice.BodyZh, notice.Link, notice.ReadAt);
}

/// <summary>How many notices were read now.</summary>
public sealed record ReadingAnswer(int Read);

/// <summary>One's own notices for programs: the same as on the page.</summary>
public static class NoticesApi
{
    private const int MostRows = 500;

    /// <summary>GET notices; POST notices/{id}/reading, notices/reading (all). Reading twice is once.</summary>
    public static IEndpointRouteBuilder MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/api/v1/notices").WithTags("Notices").RequireAuthorization(Policies.SignedIn);
        notices.MapGet("", All);
        notices.MapPost("/reading", ReadAll);
        notices.MapPost("/{id:guid}/reading", Read);
        return routes;
    }

    /// <summary>The newest first, a page of 500 at a time, from 1; perhaps only those not yet read.</summary>
    private static async Task<IResult> All(HalfdayDb db, Viewer viewer, bool? unread, int? page, CancellationToken stop)
    {
        var notices = db.Notices.AsNoTracking().To(viewer.PersonId);
        if (unread == true) notices = notices.Unread();
        return Results.Ok((await notices.Skip((Math.Max(1, page ?? 1) - 1) * MostRows).Take(MostRows).ToListAsync(stop)).Select(NoticeAnswer.Of));
    }

    private static async Task<IResult> Read(HalfdayDb db, Viewer viewer, TimeProvider time, Guid id, CancellationToken stop)
    {
        if (await db.Notices.To(viewer.PersonId).SingleOrDefaultAsync(notice => notice.Id == id, stop) is not { } notice) return Results.NotFound();

        notice.Read(time.UtcNow());
        return await db.Settle(null, () => NoticeAnswer.Of(notice), stop);
    }

    private static async Task<IResult> ReadAll(HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var unread = await db.Notices.To(viewer.PersonId).Unread().ToListAsync(stop);
        foreach (var notice in unread) notice.Read(time.UtcNow());
        return await db.Settle(null, () => new ReadingAnswer(unread.Count), stop);
    }
}
