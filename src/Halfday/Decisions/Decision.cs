using Halfday.Decisions.Yaml;
using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Decisions;

/// <summary>A decision's life.</summary>
public enum DecisionState { Draft, Issued }

/// <summary>The rule: what a body decided, for whom, from when.</summary>
[Called("decision", "决定")]
public sealed class Decision : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required string Title { get; set; }
    public string TitleZh { get; set; } = "";

    /// <summary>The issuing unit; it binds at and below it.</summary>
    public required Guid BodyId { get; set; }

    /// <summary>The day it was passed.</summary>
    public DateOnly? Issued { get; set; }

    /// <summary>The first day it is in force.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last day; null: open.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The number of the decision it amends or supersedes; null: none.</summary>
    public string? Amends { get; set; }

    public string? Supersedes { get; set; }

    /// <summary>How many overdue promises a leader may have before time to fix is offered; null: no limit.</summary>
    public int? OpenPromises { get; set; }

    public DecisionState State { get; private set; } = DecisionState.Draft;

    /// <summary>In the order of the document.</summary>
    public List<Clause> Clauses { get; private set; } = [];

    Guid? IJournaled.JournalSite => null;

    /// <summary>The title in the reader's language.</summary>
    public string Name => Words.Name(Title, TitleZh);

    /// <summary>Puts the draft in force. Twice is once.</summary>
    /// <param name="today">Becomes the day of issue where the draft left it open: today in the issuing unit's zone.</param>
    public void Issue(DateOnly? today = null)
    {
        if (State == DecisionState.Issued) return;
        (State, Issued) = (DecisionState.Issued, Issued ?? today);
    }

    /// <summary>Makes the draft say what is written; what is issued is amended instead.</summary>
    /// <param name="bodyId">The issuing unit.</param>
    public Refusal? Rewrite(WrittenDecision written, Guid bodyId)
    {
        if (State == DecisionState.Issued) return DecisionRefusals.AlreadyIssued(Number);

        (Title, TitleZh, BodyId) = (written.Title, written.TitleZh, bodyId);
        (Issued, From, Until) = (written.Issued, written.From, written.Until);
        (Amends, Supersedes, OpenPromises) = (written.Amends, written.Supersedes, written.OpenPromises);
        Clauses.Clear();
        Clauses.AddRange(written.Clauses);
        return null;
    }
}
