using Halfday.Learning.Bank;
using Halfday.Shared;

namespace Halfday.Learning.Tests;

/// <summary>
/// A question as one test asks it: what it said at that hour, in which order it showed its options, and what was answered. It keeps
/// its own copy, so that a change of the bank changes nothing in a test under way.
/// </summary>
public sealed class PosedQuestion
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid SittingId { get; init; }

    /// <summary>From 1, in the order in which it is asked.</summary>
    public required int Number { get; init; }

    public required Guid QuestionId { get; init; }

    /// <summary>Of the question in the bank.</summary>
    public required int Version { get; init; }

    public required Guid TopicId { get; init; }
    public required string Wording { get; init; }
    public string WordingZh { get; init; } = "";

    /// <summary>What was right then. It never leaves the server.</summary>
    public required Asked Asked { get; init; }

    /// <summary>Which option stands at each place, from 0; empty: nothing is chosen from.</summary>
    public required IReadOnlyList<int> Places { get; init; }

    /// <summary>Null: not answered.</summary>
    public Reply? Reply { get; private set; }

    /// <summary>UTC; null: not answered.</summary>
    public DateTime? RepliedAt { get; private set; }

    /// <summary>0..1; an open question has none.</summary>
    public decimal Points { get; private set; }

    /// <summary>The test is over, and this is what counted.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The question in the reader's language.</summary>
    public string Title => Words.Name(Wording, WordingZh);

    /// <summary>A question of the bank, put into a test.</summary>
    public static PosedQuestion Of(Question question, Sitting sitting, int number, Random chance) => new()
    {
        SiteId = sitting.SiteId, SittingId = sitting.Id, Number = number, QuestionId = question.Id, Version = question.Version, TopicId = question.TopicId,
        Wording = question.Wording, WordingZh = question.WordingZh, Asked = question.Asked, Places = Shuffling.Of(question.Asked, chance),
    };

    /// <summary>This is the answer from now on, until another one; null takes it back.</summary>
    public void Take(Reply? reply, DateTime at) =>
        (Reply, RepliedAt, Points) = (reply, reply is null ? null : at, Scoring.Points(Asked, reply));

    /// <summary>What it is worth at the end; nothing is taken from now on.</summary>
    public decimal Close()
    {
        IsClosed = true;
        return Points;
    }
}
