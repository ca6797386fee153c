using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades.Knowledge;

/// <summary>How a piece of study is done.</summary>
public enum ReadingKind
{
    /// <summary>Read alone.</summary>
    Reading,

    /// <summary>Hours of showing and practice, led by a worker.</summary>
    Course,
}

/// <summary>A text to read or a course to attend, on one topic of a trade.</summary>
[Called("reading", "学习材料")]
public sealed class Reading : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid TradeId { get; init; }
    public required Guid TopicId { get; set; }

    /// <summary>Its name within the trade, for files and addresses.</summary>
    public required string Key { get; init; }

    /// <summary>From 0: the order in which to study.</summary>
    public required int Order { get; set; }

    public required ReadingKind Kind { get; set; }

    /// <summary>How long it takes an adult who is new to the trade.</summary>
    public required int Minutes { get; set; }

    public required string Name { get; set; }
    public string NameZh { get; set; } = "";

    /// <summary>Paragraphs apart by an empty line, points of a list begin with "- "; no other markup.</summary>
    public required string Body { get; set; }

    /// <summary>Likewise in Chinese; empty: the other stands for both.</summary>
    public string BodyZh { get; set; } = "";

    /// <summary>The last day on which it belonged to the trade; null: it does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The name in the reader's language.</summary>
    public string Title => Words.Name(Name, NameZh);

    /// <summary>The text in the reader's language, piece by piece.</summary>
    public IEnumerable<Passage> Passages => Passage.Of(Words.Name(Body, BodyZh));

    Guid? IJournaled.JournalSite => SiteId;
}
