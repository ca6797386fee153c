using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bodies;

/// <summary>What became of a body of knowledge that was handed in.</summary>
/// <param name="Change">Null: it was not put, for its faults.</param>
public sealed record BodyOutcome(BodyChange? Change, IReadOnlyList<Fault> Faults);

/// <summary>Puts bodies of knowledge to trades, the same from page and program; the caller saves.</summary>
public sealed class BodyDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    /// <summary>The most that a file may be: a hundred times what a careful body takes.</summary>
    public const int MostBytes = 4 << 20;

    /// <summary>The trade with this code, if the viewer steers its site; null otherwise.</summary>
    public Task<Trade?> Open(string code, CancellationToken stop)
    {
        var units = db.Units.SteeredBy(viewer);
        return db.Trades.SingleOrDefaultAsync(trade => trade.Code == code && units.Any(unit => unit.Id == trade.SiteId), stop);
    }

    /// <summary>Puts one of those that Halfday brings; null: there is none of that name.</summary>
    public async Task<BodyOutcome?> PutShipped(Trade trade, string? name, CancellationToken stop) =>
        ShippedBodies.All.FirstOrDefault(body => body.Name == name) is { } body ? await Put(trade, body, ShippedBodies.Picture, stop) : null;

    /// <summary>Puts one that somebody wrote; all of it or, with its faults, nothing.</summary>
    /// <param name="file">Its name, as faults show it.</param>
    public async Task<BodyOutcome> PutWritten(Trade trade, byte[] yaml, string file, CancellationToken stop)
    {
        var reading = BodyReader.Read(yaml, file);
        if (reading.Body is not { } body) return new BodyOutcome(null, reading.Faults);
        var lost = body.Questions.Where(question => question.Picture is { } picture && ShippedBodies.Picture(picture) is null).ToList();
        return lost.Count == 0 ? await Put(trade, body, ShippedBodies.Picture, stop) : new BodyOutcome(null, [.. lost.Select(question => NoPicture(file, question))]);
    }

    // A file alone carries no picture: one of those that Halfday brings may be named, or the question is written on its page.
    private static Fault NoPicture(string file, WrittenQuestion question) => new(file, 1, 1, question.Key, new Text(
        $"names the picture {question.Picture}, which is none of those that Halfday brings: leave the question out and write it on the page of questions",
        $"引用的图片 {question.Picture} 不是系统自带的：请去掉该题，到题目页面录入"));

    private async Task<BodyOutcome> Put(Trade trade, WrittenBody body, Func<string, byte[]?> picture, CancellationToken stop) =>
        new(await new BodyPutting(db, trade, body, await db.TodayAt(time, trade.SiteId, stop), time.UtcNow()).Put(picture, viewer.PersonId, stop), []);
}
