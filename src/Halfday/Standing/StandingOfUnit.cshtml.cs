using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>Where everyone at or below a unit stands: totals, the units below, the trend, and a row a leader.</summary>
[Authorize(Policies.SignedIn)]
public sealed class StandingOfUnitModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    /// <summary>Leaders a page.</summary>
    public const int PageSize = 40;

    /// <summary>Weeks shown at once: a quarter.</summary>
    public const int WeeksShown = 13;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    [BindProperty(SupportsGet = true, Name = Addresses.PageKey)]
    public int Number { get; set; } = 1;

    public Unit Unit { get; private set; } = null!;
    public UnitStanding Standing { get; private set; } = null!;

    /// <summary>The units from the top down to this one, as far as the viewer sees them.</summary>
    public IReadOnlyList<Unit> Above { get; private set; } = [];

    /// <summary>The weeks of the heat map, the present one last.</summary>
    public IReadOnlyList<IsoWeek> Weeks => [.. Standing.Weeks.TakeLast(WeeksShown)];

    /// <summary>The units right below, most behind first.</summary>
    public IReadOnlyList<UnitTotals> Below =>
    [
        .. Standing.Units.Where(unit => unit.Unit.ParentId == Unit.Id && unit.Totals.All > 0)
            .OrderByDescending(unit => unit.Totals.Behind).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal),
    ];

    /// <summary>The leaders that search and filter leave, in the chosen order.</summary>
    public IReadOnlyList<PersonStanding> Found { get; private set; } = [];

    public IEnumerable<PersonStanding> Shown => Found.Skip((Number - 1) * PageSize).Take(PageSize);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, stop);
        if (unit is null || !viewer.SeesStandingOf(unit)) return NotFound();

        Unit = unit;
        AsOf = time.Within(AsOf) ?? await db.TodayAt(time, unit, stop);
        Standing = await UnitStanding.Of(db, unit, AsOf.Value, stop);
        Above = [.. (await db.Units.OnTheWayTo(unit.Path).AsNoTracking().ToListAsync(stop)).Where(above => above.Id != unit.Id && viewer.SeesStandingOf(above))];
        Found = [.. Sorted(Standing.People.Where(Matches))];
        Number = Math.Clamp(Number, 1, Math.Max(1, (Found.Count + PageSize - 1) / PageSize));
        return Page();
    }

    private bool Matches(PersonStanding person) =>
        (string.IsNullOrWhiteSpace(Q) || new[] { person.Person.Code, person.Person.Name, person.Person.NameZh }
            .Any(text => text.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase)))
        && (string.IsNullOrEmpty(State) || person.Obligations.Any(owed => owed.State.Code() == State));

    private IEnumerable<PersonStanding> Sorted(IEnumerable<PersonStanding> people) => Sort switch
    {
        "name" => people.OrderBy(person => person.Person.FullName, StringComparer.CurrentCulture),
        "-name" => people.OrderByDescending(person => person.Person.FullName, StringComparer.CurrentCulture),
        "met" => people.OrderByDescending(person => person.Totals.Met),
        "code" => people,
        _ => people.OrderByDescending(person => person.Totals.Behind),
    };
}
