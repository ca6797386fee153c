using Halfday.Organization;
using Halfday.Trades;

namespace Halfday.Decisions;

/// <summary>A person who leaves, or left, after a last day.</summary>
internal sealed record Leaver(Guid PersonId, DateOnly Until);

/// <summary>Everything that duties follow from, as plain values: what they are depends on nothing else.</summary>
internal sealed record DutyFacts
{
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
    public IReadOnlyList<Unit> Units { get; init; } = [];
    public IReadOnlyList<Post> Posts { get; init; } = [];
    public IReadOnlyList<Leaver> Leavers { get; init; } = [];

    /// <summary>All appointments, past ones too, of the people in question: `within` counts from the start of an unbroken run.</summary>
    public IReadOnlyList<Appointment> Appointments { get; init; } = [];

    public IReadOnlyList<BaseUnitAdoption> Adoptions { get; init; } = [];
    public IReadOnlyList<ChosenTrade> Choices { get; init; } = [];

    /// <summary>Without their workshops.</summary>
    public IReadOnlyList<Trade> Trades { get; init; } = [];

    public required Calendars Calendars { get; init; }

    /// <summary>The days about which will be asked.</summary>
    public required Span Asked { get; init; }
}
