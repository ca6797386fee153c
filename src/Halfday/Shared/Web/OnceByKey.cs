using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Security.Tokens;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Web;

/// <summary>
/// An unsafe call to the API with an Idempotency-Key is done once: its repetition gets the first answer. The acts
/// themselves are idempotent too, so a crash between an act and this note of it does no harm.
/// </summary>
public sealed class OnceByKey(RequestDelegate next)
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    public async Task Invoke(HttpContext http, Viewer viewer, HalfdayDb db, TimeProvider time)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || viewer.PersonId is not { } personId || IsRead(http.Request)) await next(http);
        else if (key.Length > LongestKey) await TooLong.AsProblem().ExecuteAsync(http);
        else if (await Find(db, personId, key, http.RequestAborted) is { } answered) await Repeat(http, answered);
        else await DoAndNote(http, personId, key, time);
    }

    private static bool IsRead(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Task<IdempotencyKey?> Find(HalfdayDb db, Guid personId, string key, CancellationToken stop) =>
        db.Set<IdempotencyKey>().AsNoTracking().SingleOrDefaultAsync(known => known.PersonId == personId && known.Key == key, stop);

    private static string CallOf(HttpRequest request) => $"{request.Method} {request.Path}{request.QueryString}";

    private static async Task Repeat(HttpContext http, IdempotencyKey answered)
    {
        if (answered.Call != CallOf(http.Request))
        {
            await KeyUsedElsewhere.AsProblem().ExecuteAsync(http);
            return;
        }

        (http.Response.StatusCode, http.Response.ContentType) = (answered.Status, answered.ContentType);
        if (answered.Location.Length > 0) http.Response.Headers.Location = answered.Location;
        await http.Response.WriteAsync(answered.Body, http.RequestAborted);
    }

    private async Task DoAndNote(HttpContext http, Guid personId, string key, TimeProvider time)
    {
        var answer = http.Response.Body;
        using var copy = new MemoryStream();
        http.Response.Body = copy;
        try { await next(http); }
        finally { http.Response.Body = answer; }

        var body = System.Text.Encoding.UTF8.GetString(copy.ToArray());
        if (http.Response.StatusCode < StatusCodes.Status500InternalServerError) await Note(http, personId, key, body, time.UtcNow());
        copy.Position = 0;
        await copy.CopyToAsync(answer, http.RequestAborted);
    }

    private static async Task Note(HttpContext http, Guid personId, string key, string body, DateTime at)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        db.Add(new IdempotencyKey
        {
            PersonId = personId, Key = key, Call = CallOf(http.Request), Status = http.Response.StatusCode,
            ContentType = http.Response.ContentType ?? "", Body = body, Location = http.Response.Headers.Location.ToString(), At = at,
        });
        try { await db.SaveChangesAsync(CancellationToken.None); }
        catch (DbUpdateException) when (!http.RequestAborted.IsCancellationRequested) { } // two at once: the other noted it
    }

    private static readonly Refusal TooLong = new("IdempotencyKeyTooLong",
        "The Idempotency-Key is longer than 200 characters: send a shorter one, such as a UUID.",
        "Idempotency-Key 超过 200 个字符：请使用较短的值，例如 UUID。");

    private static readonly Refusal KeyUsedElsewhere = new("IdempotencyKeyUsed",
        "This Idempotency-Key was used for another call: make a new key for each act.",
        "该 Idempotency-Key 已用于另一次调用：请为每个操作生成新的值。");
}
