using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>What a file of questions did to the bank.</summary>
public sealed record QuestionsCarried(int Added, int Changed, int Same, IReadOnlyList<Fault> Faults)
{
    /// <summary>In words.</summary>
    public Text Said => new($"{Added} added, {Changed} changed, {Same} as before.", $"新增 {Added} 道，修改 {Changed} 道，不变 {Same} 道。");
}

/// <summary>Carries questions between a trade's bank and files: all of a file or nothing. The caller saves.</summary>
public sealed class QuestionCarrying(HalfdayDb db)
{
    /// <summary>Takes a file of Moodle XML or GIFT in; which of them it is, its first sign says.</summary>
    /// <param name="byPersonId">Who hands it in, and is the author of what is new.</param>
    public async Task<QuestionsCarried> TakeIn(Trade trade, byte[] bytes, string file, Guid byPersonId, CancellationToken stop)
    {
        var read = IsXml(bytes) ? MoodleReader.Read(bytes, file) : GiftReader.Read(bytes, file);
        if (read.Faults.Count > 0) return new QuestionsCarried(0, 0, 0, read.Faults);
        var topics = await Topics(trade, stop);
        var faults = FaultsOf(read.Questions, topics, file);
        return faults.Count > 0 ? new QuestionsCarried(0, 0, 0, faults) : await Put(trade, read.Questions, topics, byPersonId, stop);
    }

    /// <summary>The questions that tests draw, as a file of that format: "moodle" or "gift"; null: there is no such format.</summary>
    public async Task<(byte[] Bytes, string Type, string Name)?> Export(Trade trade, string? format, CancellationToken stop) => format switch
    {
        "moodle" => (MoodleWriter.Write(await Carried(trade, stop)), "application/xml", $"{trade.Code}.xml"),
        "gift" => (GiftWriter.Write(await Carried(trade, stop)), "text/plain; charset=utf-8", $"{trade.Code}.gift.txt"),
        _ => null,
    };

    // UTF-16 has a mark or a NUL before or after the sign.
    private static bool IsXml(byte[] bytes) => bytes.Where(each => each is not (0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF) && !char.IsWhiteSpace((char)each)).FirstOrDefault() == '<';

    private async Task<List<CarriedQuestion>> Carried(Trade trade, CancellationToken stop)
    {
        var topics = (await Topics(trade, stop)).ToDictionary(topic => topic.Id, topic => topic.Key);
        var questions = await db.Questions.AsNoTracking().Where(question => question.SiteId == trade.SiteId && question.TradeId == trade.Id && question.State == QuestionState.InUse)
            .OrderBy(question => question.Key).ToListAsync(stop);
        var shown = questions.Select(question => question.Asked).OfType<PlaceAsked>().Select(place => place.PictureId).Distinct().ToList();
        var pictures = await db.PictureBytes.AsNoTracking().Where(bytes => shown.Contains(bytes.Id)).ToDictionaryAsync(bytes => bytes.Id, bytes => bytes.Bytes, stop);
        return [.. questions.Select(question => new CarriedQuestion(question.Key, topics[question.TopicId], new Text(question.Wording, question.WordingZh),
            question.Asked, question.Asked is PlaceAsked place ? pictures[place.PictureId] : null))];
    }

    private Task<List<Topic>> Topics(Trade trade, CancellationToken stop) =>
        db.Topics.Where(topic => topic.SiteId == trade.SiteId && topic.TradeId == trade.Id).OrderBy(topic => topic.Order).ToListAsync(stop);

    private static IReadOnlyList<Fault> FaultsOf(IReadOnlyList<CarriedQuestion> questions, List<Topic> topics, string file)
    {
        var faults = new QuestionFaults(file);
        var names = string.Join(", ", topics.Where(topic => topic.Until is null).Select(topic => topic.Key));
        foreach (var question in questions.Where(question => TopicOf(question, topics) is null))
            faults.Add(question.Line, 0, question.Key, $"there is no topic “{question.Topic}”: put it into a category named as one of {names}", $"没有知识点“{question.Topic}”：请放入以下类别之一：{names}");
        foreach (var twice in questions.GroupBy(question => question.Key).Where(group => group.Count() > 1))
            faults.Add(twice.Last().Line, 0, twice.Key, "stands here twice: give each question its own name", "出现两次：每题应有自己的名称");
        if (questions.Count == 0) faults.Add(1, 1, "file", "there is no question in it: choose a file of Moodle XML or GIFT", "文件中没有题目：请选择 Moodle XML 或 GIFT 文件");
        return faults.InOrder;
    }

    private static Topic? TopicOf(CarriedQuestion question, List<Topic> topics) => topics.Find(topic => topic.Key == question.Topic)
        ?? topics.Find(topic => topic.Name.Equals(question.Topic, StringComparison.OrdinalIgnoreCase) || (topic.NameZh.Length > 0 && topic.NameZh == question.Topic));

    private async Task<QuestionsCarried> Put(Trade trade, IReadOnlyList<CarriedQuestion> questions, List<Topic> topics, Guid byPersonId, CancellationToken stop)
    {
        var known = await db.Questions.Where(question => question.SiteId == trade.SiteId && question.TradeId == trade.Id).ToDictionaryAsync(question => question.Key, stop);
        var (added, changed) = (0, 0);
        foreach (var carried in questions)
        {
            var (topic, asked) = (TopicOf(carried, topics)!, await AskedOf(trade, carried, stop));
            if (known.TryGetValue(carried.Key, out var question))
            {
                var before = question.Version;
                question.Says(carried.Wording.En, carried.Wording.Zh, topic.Id, asked);
                changed += question.Version - before;
                continue;
            }
            added++;
            db.Questions.Add(new Question
            {
                SiteId = trade.SiteId, TradeId = trade.Id, TopicId = topic.Id, Key = carried.Key, Wording = carried.Wording.En, WordingZh = carried.Wording.Zh, Asked = asked, AuthorId = byPersonId,
            });
        }
        return new QuestionsCarried(added, changed, questions.Count - added - changed, []);
    }

    private async Task<Asked> AskedOf(Trade trade, CarriedQuestion carried, CancellationToken stop) =>
        carried is { Asked: PlaceAsked place, Picture: { } png } ? place with { PictureId = (await db.KeepPlain(trade.SiteId, png, stop))!.Id } : carried.Asked;
}
