using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>Where one person stands.</summary>
public sealed record PersonStanding(Person Person, IReadOnlyList<Obligation> Obligations)
{
    /// <summary>Their obligations by how they stand.</summary>
    public Totals Totals { get; } = Totals.Over(Obligations);

    /// <summary>How a week's floor time stands; null when none is owed.</summary>
    public Obligation? FloorTime(IsoWeek week) =>
        Obligations.FirstOrDefault(owed => owed.Kind == ObligationKind.FloorTime && owed.Period == week.ToString());
}

/// <summary>How the obligations of all people at or below a unit stand.</summary>
public sealed record UnitTotals(Unit Unit, Totals Totals);

/// <summary>
/// Where everyone at or below a unit stands on a day. The one calculation: pages, command line, files and API show this.
/// </summary>
/// <param name="AsOf">The day, in the unit's zone.</param>
/// <param name="Unit">The unit asked about; null: all of them, where there is more than one at the top.</param>
/// <param name="Weeks">Every week begun since the first decision came into force.</param>
/// <param name="People">Those who owe something through a unit in view, by code.</param>
/// <param name="Units">Sites and above, and whatever else someone owes through, by code.</param>
public sealed record UnitStanding(
    DateOnly AsOf, Unit? Unit, IReadOnlyList<IsoWeek> Weeks, IReadOnlyList<PersonStanding> People, IReadOnlyList<UnitTotals> Units)
{
    /// <summary>All obligations together.</summary>
    public Totals Totals => People.Aggregate(default(Totals), (sum, person) => sum + person.Totals);

    /// <summary>The floor time of all people by week, in order: the trend.</summary>
    public IReadOnlyList<(IsoWeek Week, Totals Totals)> Trend()
    {
        var byWeek = People.SelectMany(person => person.Obligations)
            .Where(owed => owed.Kind == ObligationKind.FloorTime).ToLookup(owed => owed.Period);
        return [.. Weeks.Select(week => (week, Totals.Over(byWeek[week.ToString()])))];
    }

    /// <summary>Calculates it.</summary>
    /// <param name="unit">The unit; null: all.</param>
    public static async Task<UnitStanding> Of(HalfdayDb db, Unit? unit, DateOnly asOf, CancellationToken stop)
    {
        var facts = await StandingFacts.Read(db, unit?.Path, asOf, stop);
        var people = PeopleIn(facts, facts.Duties.People);
        return new UnitStanding(asOf, unit, facts.Weeks, people, Rolled(facts, people));
    }

    /// <summary>Calculates it for one person alone; without obligations when they owe nothing.</summary>
    public static async Task<PersonStanding> OfPerson(HalfdayDb db, Person person, DateOnly asOf, CancellationToken stop)
    {
        var units = db.Units;
        var paths = await db.Appointments.Where(held => held.PersonId == person.Id)
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => unit.Path).Distinct().ToListAsync(stop);
        if (paths.Count == 0) return new PersonStanding(person, []);

        var facts = await StandingFacts.Read(db, Above(paths), asOf, stop, person.Id);
        return PeopleIn(facts, [person.Id]) is [var found] ? found : new PersonStanding(person, []);
    }

    // The path of the nearest unit that stands above all of them; null where there is none.
    private static string? Above(IReadOnlyList<string> paths)
    {
        var codes = paths.Select(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var shared = codes[0].TakeWhile((code, depth) => codes.All(other => depth < other.Length && other[depth] == code)).ToList();
        return shared.Count == 0 ? null : string.Join('/', shared) + "/";
    }

    /// <summary>The people's standings, by code; who owes nothing through a unit in view is left out.</summary>
    internal static IReadOnlyList<PersonStanding> PeopleIn(StandingFacts facts, IEnumerable<Guid> personIds)
    {
        var obligations = new Obligations(facts);
        return
        [
            .. personIds.Where(facts.People.ContainsKey)
                .Select(id => new PersonStanding(facts.People[id], obligations.Of(id)))
                .Where(person => person.Obligations.Count > 0)
                .OrderBy(person => person.Person.Code, StringComparer.Ordinal),
        ];
    }

    // Each obligation counts at its own unit and at every unit above it that is in view.
    private static IReadOnlyList<UnitTotals> Rolled(StandingFacts facts, IEnumerable<PersonStanding> people)
    {
        var own = new Dictionary<Unit, Totals>();
        foreach (var owed in people.SelectMany(person => person.Obligations))
            own[owed.Unit] = own.GetValueOrDefault(owed.Unit).With(owed.State);

        var rolled = new Dictionary<string, Totals>();
        foreach (var (unit, totals) in own)
            foreach (var code in unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
                rolled[code] = rolled.GetValueOrDefault(code) + totals;

        return
        [
            .. facts.Units.Values.Where(unit => rolled.ContainsKey(unit.Code) || IsListed(unit, facts.AsOf))
                .OrderBy(unit => unit.Code, StringComparer.Ordinal)
                .Select(unit => new UnitTotals(unit, rolled.GetValueOrDefault(unit.Code))),
        ];
    }

    private static bool IsListed(Unit unit, DateOnly asOf) =>
        unit.Level <= UnitLevel.Site && (unit.Until is null || unit.Until >= asOf);
}
