using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades.Taxonomy;

/// <summary>A kind of work in a catalogue of occupations, such as O*NET or ESCO: what trades of different works have in common.</summary>
[Called("occupation", "职业分类")]
public sealed class Occupation : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>As the catalogue has it: "51-4034.00".</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
    public string NameZh { get; set; } = "";

    /// <summary>The name in the reader's language.</summary>
    public string Title => Words.Name(Name, NameZh);

    Guid? IJournaled.JournalSite => null;
}
