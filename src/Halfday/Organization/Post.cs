using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Organization;

/// <summary>A named office: director, union chair, worker.</summary>
[Called("post", "职务")]
public sealed class Post : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Code { get; init; }
    public required string Title { get; set; }
    public string TitleZh { get; set; } = "";

    /// <summary>1 is the highest.</summary>
    public required int Rank { get; set; }

    public DateOnly? Until { get; set; }
    Guid? IJournaled.JournalSite => null;

    /// <summary>The title in the reader's language.</summary>
    public string Name => Words.Name(Title, TitleZh);
}
