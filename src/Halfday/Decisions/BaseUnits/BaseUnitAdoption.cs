using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Decisions;

/// <summary>A leader from above goes deep into one grassroots unit for a period, and counts as its leader in planning.</summary>
[Called("base unit", "蹲点单位")]
public sealed class BaseUnitAdoption : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }

    /// <summary>The adopted unit's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>The clause that asks for it.</summary>
    public required Guid ClauseId { get; init; }

    public required DateOnly From { get; init; }
    public required DateOnly Until { get; set; }
    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Sets its last day.</summary>
    public Refusal? EndOn(DateOnly lastDay)
    {
        if (lastDay < From) return BaseUnitRefusals.EndsBeforeItBegins(From);
        Until = lastDay;
        return null;
    }

    /// <summary>True when it is in force on the day.</summary>
    public bool Holds(DateOnly day) => From <= day && day <= Until;
}

/// <summary>A leader bound to master related trades has chosen one.</summary>
[Called("chosen trade", "选定工种")]
public sealed class ChosenTrade : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required Guid ClauseId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>Its place among the person's choices, from 0.</summary>
    public required int Order { get; set; }

    /// <summary>The office's word on it; null: none yet, and until then the choice counts.</summary>
    public bool? IsAgreed { get; private set; }

    public Guid? AnsweredById { get; private set; }

    /// <summary>The office agrees, or does not; nobody answers their own choice. What is declined counts no more. Twice is once.</summary>
    public Refusal? Answer(bool agrees, Guid byPersonId)
    {
        if (byPersonId == PersonId) return ChoiceRefusals.OwnChoice;
        (IsAgreed, AnsweredById) = (agrees, byPersonId);
        return null;
    }

    Guid? IJournaled.JournalSite => null;
}
