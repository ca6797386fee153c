using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bank;

/// <summary>
/// A trade's questions, the same from page and program; the caller saves. Those who steer the site keep them and see them all;
/// everybody else sees what they proposed themselves, since who reads the bank need not sit the test.
/// </summary>
public sealed class BankDesk(HalfdayDb db, Viewer viewer)
{
    /// <summary>A trade that the viewer sees; null: there is none.</summary>
    public Task<Trade?> Trade(string code, CancellationToken stop) =>
        db.TradesVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == code, stop);

    /// <summary>Those who steer the site keep the bank.</summary>
    public Task<bool> Keeps(Trade trade, CancellationToken stop) => db.Units.SteeredBy(viewer).AnyAsync(unit => unit.Id == trade.SiteId, stop);

    /// <summary>A trade whose bank the viewer keeps; null: none.</summary>
    public async Task<Trade?> Kept(string code, CancellationToken stop) =>
        await Trade(code, stop) is { } trade && await Keeps(trade, stop) ? trade : null;

    // A place is found in a drawing that was kept as it is; photos of job sheets are none.
    private const string Png = "image/png";

    /// <summary>All topics, those too that have ended, in the order in which to learn.</summary>
    public Task<List<Topic>> Topics(Trade trade, CancellationToken stop) =>
        db.Topics.AsNoTracking().Where(topic => topic.SiteId == trade.SiteId && topic.TradeId == trade.Id).OrderBy(topic => topic.Order).ToListAsync(stop);

    /// <summary>The site's pictures, the newest first.</summary>
    public Task<List<Picture>> Pictures(Trade trade, CancellationToken stop) =>
        db.Pictures.AsNoTracking().Where(picture => picture.SiteId == trade.SiteId && picture.Type == Png).OrderByDescending(picture => picture.Id).ToListAsync(stop);

    /// <summary>What the viewer sees of the bank: all who keep it, others what they wrote.</summary>
    public IQueryable<Question> Seen(Trade trade, bool keeps)
    {
        var me = viewer.PersonId;
        return db.Questions.Where(question => question.SiteId == trade.SiteId && question.TradeId == trade.Id && (keeps || question.AuthorId == me));
    }

    /// <summary>Adds a question to the bank, or, from who does not keep it, proposes one. The same proposal again is the one that stands.</summary>
    /// <param name="png">A picture that was handed in; null: none.</param>
    public async Task<(Question? Question, Refusal? Refusal)> Add(Trade trade, QuestionForm form, byte[]? png, CancellationToken stop)
    {
        var (asked, refusal) = await Read(trade, form, png, stop);
        if (asked is null || viewer.PersonId is not { } me) return (null, refusal);
        if (await Topic(trade, form, stop) is not { } topic) return (null, BankRefusals.NoSuchTopic);

        var fresh = New(trade, form, topic, asked, await Keeps(trade, stop) ? QuestionState.InUse : QuestionState.Proposed, me);
        if (fresh.State == QuestionState.Proposed && await Standing(fresh, stop) is { } standing) return (standing, null);
        db.Questions.Add(fresh);
        return (fresh, null);
    }

    /// <summary>The question says this from now on; sittings under way keep what they were given.</summary>
    public async Task<Refusal?> Change(Trade trade, Question question, QuestionForm form, byte[]? png, CancellationToken stop)
    {
        var (asked, refusal) = await Read(trade, form, png, stop);
        if (asked is null) return refusal;
        if (await Topic(trade, form, stop) is not { } topic) return BankRefusals.NoSuchTopic;

        question.Says(QuestionForm.Trimmed(form.Wording), QuestionForm.Trimmed(form.WordingZh), topic.Id, asked);
        return null;
    }

    /// <summary>A proposal gets its answer, and its worker hears of it.</summary>
    public Refusal? Answer(Trade trade, Question question, bool takes, string? word)
    {
        var before = question.State;
        var refusal = question.Answer(takes, word ?? "", viewer.PersonId ?? Guid.Empty);
        if (refusal is null && before != question.State && question.AuthorId is { } author) Tell(trade, question, author);
        return refusal;
    }

    private async Task<(Asked?, Refusal?)> Read(Trade trade, QuestionForm form, byte[]? png, CancellationToken stop)
    {
        var (asked, refusal) = form.Read();
        if (asked is not PlaceAsked place) return (asked, refusal);
        var picture = png is null
            ? await db.Pictures.SingleOrDefaultAsync(each => each.Id == place.PictureId && each.SiteId == trade.SiteId && each.Type == Png, stop)
            : await db.KeepPlain(trade.SiteId, png, stop);
        return picture is null ? (null, BankRefusals.NoPicture) : (place with { PictureId = picture.Id }, null);
    }

    private Task<Topic?> Topic(Trade trade, QuestionForm form, CancellationToken stop) =>
        db.Topics.SingleOrDefaultAsync(topic => topic.SiteId == trade.SiteId && topic.TradeId == trade.Id && topic.Key == form.Topic, stop);

    private static Question New(Trade trade, QuestionForm form, Topic topic, Asked asked, QuestionState state, Guid author)
    {
        var id = Guid.CreateVersion7();
        return new Question
        {
            Id = id, SiteId = trade.SiteId, TradeId = trade.Id, TopicId = topic.Id, Key = "q-" + id.ToString("N")[^16..],
            Wording = QuestionForm.Trimmed(form.Wording), WordingZh = QuestionForm.Trimmed(form.WordingZh), Asked = asked, State = state, AuthorId = author,
        };
    }

    private async Task<Question?> Standing(Question fresh, CancellationToken stop) =>
        (await db.Questions.Where(question => question.SiteId == fresh.SiteId && question.TradeId == fresh.TradeId && question.AuthorId == fresh.AuthorId
            && question.State == QuestionState.Proposed && question.Wording == fresh.Wording).ToListAsync(stop)).Find(question => question.Asked.SaysTheSameAs(fresh.Asked));

    private void Tell(Trade trade, Question question, Guid author) => db.Tell(
        author,
        question.State == QuestionState.InUse
            ? new Text($"Your question on {trade.Name} is taken into the bank", $"您出的{Zh(trade)}题目已采用")
            : new Text($"Your question on {trade.Name} is not taken", $"您出的{Zh(trade)}题目未采用"),
        new Text($"You asked: {question.Wording} {Reply(question.Word, "The answer: ")}", $"您出的题：{(question.WordingZh.Length > 0 ? question.WordingZh : question.Wording)} {Reply(question.Word, "答复：")}"),
        $"/trades/{trade.Code}/questions");

    private static string Reply(string word, string before) => word.Length > 0 ? before + word : "";
    private static string Zh(Trade trade) => trade.NameZh.Length > 0 ? trade.NameZh : trade.Name;
}
