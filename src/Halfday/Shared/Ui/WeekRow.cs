using Halfday.Shared.Time;

namespace Halfday.Shared.Ui;

/// <summary>A row of the week grid.</summary>
/// <param name="Under">In small under the name: a workshop's trades.</param>
/// <param name="Path">Where the name leads; null is nowhere.</param>
/// <param name="Entries">The half days of the row, in the order in which they stand in a cell.</param>
/// <param name="Closed">Slots in which nobody works here.</param>
public sealed record WeekRow(
    string Name, string Under, string? Path, IReadOnlyList<WeekEntry> Entries, IReadOnlySet<Slot> Closed);

/// <summary>One half day in the week grid.</summary>
/// <param name="Name">Who, in bold: the leader.</param>
/// <param name="With">What and with whom: trade, mentor; each is kept on one line.</param>
public sealed record WeekEntry(Slot Slot, string Name, IReadOnlyList<string> With, string? Path = null)
{
    /// <summary>Stays where it is in every plan.</summary>
    public bool Pinned { get; init; }

    /// <summary>The viewer's own.</summary>
    public bool Mine { get; init; }

    /// <summary>How it stands once its time has come; its word for ears is in State.</summary>
    public Tone? Tone { get; init; }

    /// <summary>The word of the tone: "confirmed".</summary>
    public string? State { get; init; }

    /// <summary>Against another plan: as it was, came, or gone.</summary>
    public Change Change { get; init; }
}

/// <summary>A half day against another plan.</summary>
public enum Change { Same, Came, Gone }
