using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>
/// What people owe, read from the database in a handful of queries and then answered without it. Days and weeks are those
/// of the site where a duty is owed.
/// </summary>
public sealed class Duties
{
    private readonly Dictionary<Guid, Decision> decisions;

    private Duties(IEnumerable<Decision> decisions) => this.decisions = decisions.ToDictionary(decision => decision.Id);

    /// <summary>Reads what is needed to say what people owe between two days.</summary>
    /// <param name="belowPath">People appointed, or with a base unit, at or below the unit of this path; null: all.</param>
    /// <param name="from">The first day that will be asked about.</param>
    /// <param name="until">The last day that will be asked about.</param>
    public static async Task<Duties> Read(HalfdayDb db, string? belowPath, DateOnly from, DateOnly until, CancellationToken stop) =>
        new(await db.Decisions.AsNoTracking().Include(decision => decision.Clauses).ToListAsync(stop));

    /// <summary>The people bound by some clause on some day from..until.</summary>
    public IReadOnlyCollection<Guid> People => [];

    /// <summary>The decision that a clause stands in.</summary>
    public Decision DecisionOf(Clause clause) => decisions[clause.DecisionId];

    /// <summary>The floor time that a person owes in a week; null: none.</summary>
    public WeekDuty? FloorTime(Guid personId, IsoWeek week) => null;

    /// <summary>The study that a person owes in a week; null: none.</summary>
    public StudyDuty? Study(Guid personId, IsoWeek week) => null;

    /// <summary>The trades that a person is to master, as it stands on a day: one duty a site and kind of choice.</summary>
    public IReadOnlyList<MasteryDuty> Mastery(Guid personId, DateOnly day) => [];

    /// <summary>The base unit that a person is to have on a day; null: none is asked for.</summary>
    public BaseUnitDuty? BaseUnit(Guid personId, DateOnly day) => null;

    /// <summary>The advanced unit that a person is to grasp on a day; null: none is asked for.</summary>
    public AdvancedUnitDuty? AdvancedUnit(Guid personId, DateOnly day) => null;
}
