using System.Collections.Concurrent;
using System.Security.Cryptography;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Security.Tokens;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Web;

/// <summary>
/// An unsafe call to the API with an Idempotency-Key is done once: its repetition gets the first answer, also one that comes
/// while the first is under way. The acts themselves are idempotent too, so a crash between an act and this note of it does no
/// harm, and of two nodes that are asked at the same instant the second is told of the first.
/// </summary>
public sealed class OnceByKey(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 200;

    private readonly ConcurrentDictionary<(Guid, string), TaskCompletionSource> underWay = [];

    public async Task Invoke(HttpContext http, Viewer viewer, HalfdayDb db, TimeProvider time)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || viewer.PersonId is not { } personId || IsRead(http.Request)) await next(http);
        else if (key.Length > LongestKey) await TooLong.AsProblem().ExecuteAsync(http);
        else await OneAtATime(http, new Call(personId, key, await CallOf(http.Request, http.RequestAborted)), db, time);
    }

    private sealed record Call(Guid PersonId, string Key, string What);

    private static bool IsRead(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // A form with files is told apart by its address alone: its boundary differs each time it is sent.
    private static async Task<string> CallOf(HttpRequest request, CancellationToken stop)
    {
        var address = $"{request.Method} {request.Path}{request.QueryString}";
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true) return address;
        request.EnableBuffering();
        var digest = await SHA256.HashDataAsync(request.Body, stop);
        request.Body.Position = 0;
        return $"{address} {Convert.ToHexStringLower(digest)}";
    }

    private async Task OneAtATime(HttpContext http, Call call, HalfdayDb db, TimeProvider time)
    {
        var (key, mine) = ((call.PersonId, call.Key), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        while (!underWay.TryAdd(key, mine))
            if (underWay.TryGetValue(key, out var other)) await other.Task.WaitAsync(http.RequestAborted);
        try
        {
            if (await Find(db, call, http.RequestAborted) is { } answered) await Repeat(http, answered, call);
            else await DoAndNote(http, call, db, time);
        }
        finally
        {
            underWay.TryRemove(key, out _);
            mine.SetResult();
        }
    }

    private static Task<IdempotencyKey?> Find(HalfdayDb db, Call call, CancellationToken stop) =>
        db.Set<IdempotencyKey>().AsNoTracking().SingleOrDefaultAsync(known => known.PersonId == call.PersonId && known.Key == call.Key, stop);

    private static async Task Repeat(HttpContext http, IdempotencyKey answered, Call call)
    {
        if (answered.Call != call.What)
        {
            await KeyUsedElsewhere.AsProblem().ExecuteAsync(http);
            return;
        }

        (http.Response.StatusCode, http.Response.ContentType) = (answered.Status, answered.ContentType);
        if (answered.Location.Length > 0) http.Response.Headers.Location = answered.Location;
        await http.Response.WriteAsync(answered.Body, http.RequestAborted);
    }

    private async Task DoAndNote(HttpContext http, Call call, HalfdayDb db, TimeProvider time)
    {
        var answer = http.Response.Body;
        using var copy = new MemoryStream();
        http.Response.Body = copy;
        try { await next(http); }
        finally { http.Response.Body = answer; }

        var body = System.Text.Encoding.UTF8.GetString(copy.ToArray());
        if (http.Response.StatusCode < StatusCodes.Status500InternalServerError && !await Note(http, call, body, time.UtcNow())
            && await Find(db, call, CancellationToken.None) is { } first)
        {
            await Repeat(http, first, call);
            return;
        }
        copy.Position = 0;
        await copy.CopyToAsync(answer, http.RequestAborted);
    }

    // False when another node has noted its answer meanwhile: that is the first.
    private static async Task<bool> Note(HttpContext http, Call call, string body, DateTime at)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        db.Add(new IdempotencyKey
        {
            PersonId = call.PersonId, Key = call.Key, Call = call.What, Status = http.Response.StatusCode,
            ContentType = http.Response.ContentType ?? "", Body = body, Location = http.Response.Headers.Location.ToString(), At = at,
        });
        try { await db.SaveChangesAsync(CancellationToken.None); }
        catch (DbUpdateException taken) when (Meanwhile.Happened(taken)) { return false; }
        return true;
    }

    private static readonly Refusal TooLong = new("IdempotencyKeyTooLong",
        "The Idempotency-Key is longer than 200 characters: send a shorter one, such as a UUID.",
        "Idempotency-Key 超过 200 个字符：请使用较短的值，例如 UUID。");

    private static readonly Refusal KeyUsedElsewhere = new("IdempotencyKeyUsed",
        "This Idempotency-Key was used for another call, or with another content: make a new key for each act.",
        "该 Idempotency-Key 已用于另一次调用或其他内容：请为每个操作生成新的值。");
}
