using Halfday.Organization;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bank;

/// <summary>Looks for questions; a bank holds some hundreds, so they are put in order in memory.</summary>
public static class BankSearch
{
#pragma warning disable CA1304, CA1311, CA1862 // runs in the database, which knows neither cultures nor comparisons
    /// <summary>Those of a topic and state whose words or name hold what is searched; empty: any.</summary>
    public static IQueryable<Question> Find(IQueryable<Question> questions, IReadOnlyList<Topic> topics, string words, string? topic, string? state)
    {
        var (upper, topicId) = (Searching.AsDatabasesRaise(words), topics.FirstOrDefault(each => each.Key == topic)?.Id);
        var named = Enum.TryParse<QuestionState>(state, ignoreCase: true, out var known) ? known : (QuestionState?)null;
        if (words.Length > 0) questions = questions.Where(question => question.Wording.ToUpper().Contains(upper) || question.WordingZh.Contains(words) || question.Key.ToUpper().Contains(upper));
        if (topicId is { } id) questions = questions.Where(question => question.TopicId == id);
        if (named is { } wanted) questions = questions.Where(question => question.State == wanted);
        return questions.AsNoTracking();
    }
#pragma warning restore CA1304, CA1311, CA1862

    /// <summary>By topic in the order in which to learn, then by name.</summary>
    public static IOrderedEnumerable<Question> InOrder(IEnumerable<Question> questions, IReadOnlyList<Topic> topics)
    {
        var order = topics.ToDictionary(topic => topic.Id, topic => topic.Order);
        return questions.OrderBy(question => order.GetValueOrDefault(question.TopicId, int.MaxValue)).ThenBy(question => question.Key, StringComparer.Ordinal);
    }
}
