using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Decisions;

/// <summary>What a clause asks for.</summary>
public enum DutyKind { None, FloorTime, Study, MasterTrades, BaseUnit, AdvancedUnit }

/// <summary>Which trades a clause on mastering means.</summary>
public enum TradeChoice { AllMain, Related }

/// <summary>One part of a decision: whom it binds, and to what. A clause without a duty is text and binds nobody.</summary>
[Called("clause", "条款")]
public sealed class Clause : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid DecisionId { get; private set; }

    /// <summary>Its name within the decision: "A1".</summary>
    public required string Key { get; init; }

    /// <summary>Its place in the document, from 0.</summary>
    public required int Order { get; set; }

    public required string Text { get; set; }
    public string TextZh { get; set; } = "";

    /// <summary>Codes of the posts in scope.</summary>
    public List<string> Posts { get; set; } = [];

    /// <summary>Names of the unit levels in scope.</summary>
    public List<UnitLevel> Levels { get; set; } = [];

    /// <summary>Only those detached from production (true), only those not (false), or both (null).</summary>
    public bool? Detached { get; set; }

    public DutyKind Duty { get; set; }

    /// <summary>Floor time: 1 or 2 half days a week.</summary>
    public int? HalfDays { get; set; }

    /// <summary>Floor time: minutes around the start in which one checks in; null: 30.</summary>
    public int? CheckInMinutes { get; set; }

    /// <summary>Floor time: weeks within which a miss can be made up; null: 4.</summary>
    public int? MakeUpWeeks { get; set; }

    /// <summary>Study: hours a week.</summary>
    public decimal? Hours { get; set; }

    /// <summary>Mastering: which trades, how many, and by when.</summary>
    public TradeChoice? Which { get; set; }

    public int? AtLeast { get; set; }
    public int? AtMost { get; set; }

    /// <summary>Mastering: months within which, from the start of the duty.</summary>
    public int? WithinMonths { get; set; }

    /// <summary>Mastering: the day by which.</summary>
    public DateOnly? By { get; set; }

    /// <summary>Base unit: the level of the unit to adopt, and for how many months.</summary>
    public UnitLevel? BaseLevel { get; set; }

    public int? ForMonths { get; set; }

    /// <summary>Advanced unit: trials a year.</summary>
    public int? TrialsPerYear { get; set; }

    Guid? IJournaled.JournalSite => null;

    /// <summary>The text in the reader's language.</summary>
    public string Wording => Words.Name(Text, TextZh);
}
