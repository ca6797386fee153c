using Halfday.Learning.Bank;
using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Halfday.Trades.JobSheets;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bodies;

/// <summary>
/// Puts a body of knowledge to a trade: what is new is added, what is there is changed, what the file no longer has ends and stays
/// readable. The same body twice changes nothing. The caller saves.
/// </summary>
internal sealed class BodyPutting(HalfdayDb db, Trade trade, WrittenBody body, DateOnly today, DateTime now)
{
    private int added, changed, ended;

    /// <param name="picture">The bytes of a PNG that the body names; null: there is none, and its question is left out.</param>
    /// <param name="byPersonId">Who writes the job sheet; null: it came with the program.</param>
    public async Task<BodyChange> Put(Func<string, byte[]?> picture, Guid? byPersonId, CancellationToken stop)
    {
        var topics = await Topics(stop);
        await Readings(topics, stop);
        await Requirements(stop);
        var version = body.Sheet is { } sheet ? await Sheet(sheet, byPersonId, stop) : null;
        await Questions(topics, picture, stop);
        return new BodyChange(added, changed, ended, version);
    }

    private async Task<Dictionary<string, Topic>> Topics(CancellationToken stop)
    {
        var known = await db.Topics.Where(topic => topic.SiteId == trade.SiteId && topic.TradeId == trade.Id).ToDictionaryAsync(topic => topic.Key, stop);
        foreach (var (order, written) in body.Topics.Index())
        {
            var topic = known.TryGetValue(written.Key, out var there) ? there
                : known[written.Key] = Added(db.Topics, new Topic { SiteId = trade.SiteId, TradeId = trade.Id, Key = written.Key, Order = order, Name = written.Name.En });
            (topic.Order, topic.Name, topic.NameZh, topic.Until) = (order, written.Name.En, written.Name.Zh, null);
        }
        foreach (var topic in known.Values.Where(topic => topic.Until is null && body.Topics.All(written => written.Key != topic.Key))) topic.Until = today.AddDays(-1);
        Count<Topic>(topic => topic.Until);
        return known;
    }

    private async Task Readings(Dictionary<string, Topic> topics, CancellationToken stop)
    {
        var known = await db.Readings.Where(reading => reading.SiteId == trade.SiteId && reading.TradeId == trade.Id).ToDictionaryAsync(reading => reading.Key, stop);
        foreach (var (order, written) in body.Readings.Index())
        {
            var topic = topics[written.Topic].Id;
            var reading = known.GetValueOrDefault(written.Key) ?? Added(db.Readings, new Reading
            {
                SiteId = trade.SiteId, TradeId = trade.Id, TopicId = topic, Key = written.Key, Order = order, Kind = written.Kind,
                Minutes = written.Minutes, Name = written.Name.En, Body = written.Body.En,
            });
            (reading.TopicId, reading.Order, reading.Kind, reading.Minutes, reading.Until) = (topic, order, written.Kind, written.Minutes, null);
            (reading.Name, reading.NameZh, reading.Body, reading.BodyZh) = (written.Name.En, written.Name.Zh, written.Body.En, written.Body.Zh);
        }
        foreach (var reading in known.Values.Where(reading => reading.Until is null && body.Readings.All(written => written.Key != reading.Key))) reading.Until = today.AddDays(-1);
        Count<Reading>(reading => reading.Until);
    }

    private async Task Requirements(CancellationToken stop)
    {
        var known = await db.Requirements.Where(each => each.SiteId == trade.SiteId && each.TradeId == trade.Id).ToDictionaryAsync(each => each.Key, stop);
        foreach (var written in body.Requirements)
        {
            var requirement = known.GetValueOrDefault(written.Key) ?? Added(db.Requirements, new Requirement
            {
                SiteId = trade.SiteId, TradeId = trade.Id, Key = written.Key, Kind = written.Kind, Name = written.Name.En, Months = written.Months,
            });
            (requirement.Kind, requirement.Name, requirement.NameZh) = (written.Kind, written.Name.En, written.Name.Zh);
            (requirement.Months, requirement.Until) = (written.Months, null);
        }
        foreach (var each in known.Values.Where(each => each.Until is null && body.Requirements.All(written => written.Key != each.Key))) each.Until = today.AddDays(-1);
        Count<Requirement>(requirement => requirement.Until);
    }

    private async Task<int?> Sheet(WrittenSheet written, Guid? byPersonId, CancellationToken stop)
    {
        var before = await db.SheetOf(trade, null, stop);
        var next = new JobSheet
        {
            SiteId = trade.SiteId, TradeId = trade.Id, Version = (before?.Version ?? 0) + 1, Task = written.Task.En, TaskZh = written.Task.Zh,
            Tools = written.Tools, Steps = [.. written.Steps.Select(step => step with { PhotoId = before?.Steps.FirstOrDefault(old => old.What == step.What)?.PhotoId })], Change = body.Name, WrittenAt = now, WrittenById = byPersonId,
        };
        if (before is not null && next.SaysTheSameAs(before)) return null;
        db.JobSheets.Add(next);
        return next.Version;
    }

    private async Task Questions(Dictionary<string, Topic> topics, Func<string, byte[]?> picture, CancellationToken stop)
    {
        var known = await db.Questions.Where(question => question.SiteId == trade.SiteId && question.TradeId == trade.Id).ToDictionaryAsync(question => question.Key, stop);
        foreach (var written in body.Questions)
        {
            if (await Asked(written, picture, stop) is not { } asked) continue;
            var topic = topics[written.Topic].Id;
            var question = known.GetValueOrDefault(written.Key) ?? Added(db.Questions, new Question
            {
                SiteId = trade.SiteId, TradeId = trade.Id, TopicId = topic, Key = written.Key, Wording = written.Wording.En, WordingZh = written.Wording.Zh, Asked = asked,
            });
            question.Says(written.Wording.En, written.Wording.Zh, topic, asked);
        }
        Count<Question>(_ => null);
    }

    private async Task<Asked?> Asked(WrittenQuestion written, Func<string, byte[]?> picture, CancellationToken stop)
    {
        if (written.Asked is not PlaceAsked place) return written.Asked;
        return picture(written.Picture!) is { } png ? place with { PictureId = (await db.Keep(trade.SiteId, png, stop)).Id } : null;
    }

    private T Added<T>(DbSet<T> set, T fresh) where T : class
    {
        added++;
        return set.Add(fresh).Entity;
    }

    // Counted by kind once all of it is in place; what is new is counted as it comes.
    private void Count<T>(Func<T, DateOnly?> endedOn) where T : class
    {
        foreach (var entry in db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Modified))
            if (endedOn(entry.Entity) is null) changed++;
            else ended++;
    }
}
