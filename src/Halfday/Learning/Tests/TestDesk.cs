using System.Security.Cryptography;
using Halfday.Learning.Bank;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Tests;

/// <summary>What awaits who would sit a test of a trade.</summary>
/// <param name="Questions">How many it would ask; 0: there are none.</param>
/// <param name="Open">The one under way; null: none.</param>
/// <param name="Past">Those that are over, the latest first.</param>
/// <param name="NextFrom">UTC: from when the next may be sat; null: at once.</param>
public sealed record TestOffer(int Questions, Sitting? Open, IReadOnlyList<Sitting> Past, DateTime? NextFrom, TimeZoneInfo Zone)
{
    /// <summary>How long it takes at most, minutes.</summary>
    public int Minutes => (int)Sitting.TimeFor(Questions).TotalMinutes;
}

/// <summary>Tests of a trade for the person who sits them, the same from page and program.</summary>
public sealed class TestDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    private readonly Closing closing = new(db);

    /// <summary>A trade that the viewer sees; null: there is none.</summary>
    public Task<Trade?> Trade(string code, CancellationToken stop) =>
        db.TradesVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == code, stop);

    /// <summary>What awaits the viewer.</summary>
    public async Task<TestOffer> Offer(Trade trade, CancellationToken stop)
    {
        var mine = await Mine(trade, stop);
        var past = mine.Where(sitting => sitting.FinishedAt is not null).ToList();
        var count = Math.Min(await InUse(trade).CountAsync(stop), Sitting.Usual);
        var next = past.FirstOrDefault()?.NextFrom;
        return new TestOffer(count, mine.Find(sitting => sitting.FinishedAt is null), past, next > time.UtcNow() ? next : null, await closing.Zone(trade.SiteId, stop));
    }

    /// <summary>Begins a test, and saves it; the one under way is the one begun.</summary>
    public async Task<(Sitting? Sitting, Refusal? Refusal)> Start(Trade trade, CancellationToken stop)
    {
        if (viewer.PersonId is not { } me) return (null, null);
        var offer = await Offer(trade, stop);
        if (offer.Open is { } open) return (open, null);
        if (offer.NextFrom is { } from) return (null, SittingRefusals.TooSoon(from, offer.Zone));
        if (offer.Questions == 0) return (null, SittingRefusals.NoQuestions);
        return (await Begin(trade, me, offer, stop) ?? (await Offer(trade, stop)).Open, null);
    }

    /// <summary>The viewer's own test; one whose time is up is closed first, and that is saved. Null: it is not theirs.</summary>
    public async Task<Sitting?> Own(Guid id, CancellationToken stop)
    {
        var sitting = await FindOwn(id, stop);
        while (sitting is not null && !await IsSettled(sitting, stop)) sitting = await FindOwn(id, stop);
        return sitting;
    }

    /// <summary>Its questions in order.</summary>
    public Task<List<PosedQuestion>> Posed(Sitting sitting, CancellationToken stop) => db.PosedQuestions
        .Where(posed => posed.SiteId == sitting.SiteId && posed.SittingId == sitting.Id).OrderBy(posed => posed.Number).ToListAsync(stop);

    /// <summary>An answer to one question; the caller saves.</summary>
    public Refusal? Answer(Sitting sitting, PosedQuestion posed, ReplyCall call)
    {
        if (sitting.IsOverAt(time.UtcNow())) return SittingRefusals.IsOver;
        var (reply, refusal) = call.To(posed);
        if (refusal is null) posed.Take(reply, time.UtcNow());
        return refusal;
    }

    /// <summary>It is handed in; the caller saves.</summary>
    public Task Finish(Sitting sitting, CancellationToken stop) => closing.Close(sitting, time.UtcNow(), stop);

    // Null: another of the person's devices began one at the same instant.
    private async Task<Sitting?> Begin(Trade trade, Guid me, TestOffer offer, CancellationToken stop)
    {
        var (seed, now) = (RandomNumberGenerator.GetInt32(int.MaxValue), time.UtcNow());
        var sitting = new Sitting
        {
            SiteId = trade.SiteId, TradeId = trade.Id, PersonId = me, Seed = seed, Questions = offer.Questions, StartedAt = now, EndsAt = now + Sitting.TimeFor(offer.Questions),
        };
        db.Sittings.Add(sitting);
        db.PosedQuestions.AddRange(await Drawn(trade, sitting, await Known(trade, me, offer.Past, stop), stop));
        return await IsSaved(stop) ? sitting : null;
    }

    private async Task<List<PosedQuestion>> Drawn(Trade trade, Sitting sitting, IReadOnlySet<Guid> known, CancellationToken stop)
    {
        var bank = await InUse(trade).AsNoTracking().ToDictionaryAsync(question => question.Id, stop);
        var chance = new Random(sitting.Seed);
        var drawn = Draw.Of(bank.Values.Select(question => new InBank(question.Id, question.TopicId)), sitting.Questions, known, chance);
        return [.. drawn.Select((id, at) => PosedQuestion.Of(bank[id], sitting, at + 1, chance))];
    }

    // What the last test asked, and what one wrote oneself.
    private async Task<IReadOnlySet<Guid>> Known(Trade trade, Guid me, IReadOnlyList<Sitting> past, CancellationToken stop)
    {
        var last = past.Count > 0 ? past[0].Id : Guid.Empty;
        var had = await db.PosedQuestions.Where(posed => posed.SiteId == trade.SiteId && posed.SittingId == last).Select(posed => posed.QuestionId).ToListAsync(stop);
        var wrote = await db.Questions.Where(question => question.SiteId == trade.SiteId && question.TradeId == trade.Id && question.AuthorId == me)
            .Select(question => question.Id).ToListAsync(stop);
        return had.Concat(wrote).ToHashSet();
    }

    private IQueryable<Question> InUse(Trade trade)
    {
        var (topics, today) = (db.Topics, time.Today(TimeZoneInfo.Utc));
        return db.Questions.Where(question => question.SiteId == trade.SiteId && question.TradeId == trade.Id && question.State == QuestionState.InUse
            && topics.Any(topic => topic.Id == question.TopicId && (topic.Until == null || topic.Until >= today)));
    }

    private async Task<List<Sitting>> Mine(Trade trade, CancellationToken stop)
    {
        var mine = await Sat(trade, stop);
        foreach (var sitting in mine)
            if (!await IsSettled(sitting, stop)) return await Sat(trade, stop);
        return mine;
    }

    private Task<List<Sitting>> Sat(Trade trade, CancellationToken stop) => db.Sittings
        .Where(sitting => sitting.SiteId == trade.SiteId && sitting.TradeId == trade.Id && sitting.PersonId == viewer.PersonId)
        .OrderByDescending(sitting => sitting.StartedAt).ToListAsync(stop);

    private Task<Sitting?> FindOwn(Guid id, CancellationToken stop) =>
        db.Sittings.SingleOrDefaultAsync(sitting => sitting.Id == id && sitting.PersonId == viewer.PersonId, stop);

    // False: the clock, or another of the person's devices, closed it at the same instant; it is to be read anew.
    private async Task<bool> IsSettled(Sitting sitting, CancellationToken stop)
    {
        if (sitting.FinishedAt is not null || !sitting.IsOverAt(time.UtcNow())) return true;
        await closing.Close(sitting, time.UtcNow(), stop);
        return await IsSaved(stop);
    }

    private async Task<bool> IsSaved(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException clash) when (Meanwhile.Happened(clash))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
