using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>Where one person stands: every obligation with its state, and with its reason for those who may read it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class StandingOfPersonModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public PersonStanding Standing { get; private set; } = null!;
    public DateOnly AsOf { get; private set; }

    /// <summary>Whether the viewer sees why this one stands so.</summary>
    public bool MayReadReason(Obligation owed) => viewer.ReadsReasonOf(Standing.Person, owed);

    /// <summary>False for a peer: they see how, not why.</summary>
    public bool WithReasons { get; private set; }

    /// <summary>The unit of their first obligation, if the viewer sees it.</summary>
    public Unit? Unit { get; private set; }

    public bool IsMine => viewer.PersonId == Standing.Person.Id;

    /// <summary>Floor time, the latest week first.</summary>
    public IEnumerable<Obligation> FloorTime =>
        Standing.Obligations.Where(owed => owed.Kind == ObligationKind.FloorTime).OrderByDescending(owed => owed.Period, StringComparer.Ordinal);

    /// <summary>What is owed over a longer time.</summary>
    public IEnumerable<Obligation> Others =>
        Standing.Obligations.Where(owed => owed.Kind is not (ObligationKind.FloorTime or ObligationKind.Study));

    /// <summary>Study, the latest week first.</summary>
    public IReadOnlyList<Obligation> Study =>
        [.. Standing.Obligations.Where(owed => owed.Kind == ObligationKind.Study).OrderByDescending(owed => owed.Period, StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync(string code, DateOnly? asOf, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null) return NotFound();

        AsOf = time.Within(asOf) ?? await db.TodayOf(time, person.Id, stop);
        Standing = await UnitStanding.OfPerson(db, person, AsOf, stop);
        if (!viewer.SeesStandingOf(Standing)) return NotFound();

        WithReasons = viewer.ReadsReasonsOf(Standing);
        Unit = Standing.Obligations.Select(owed => owed.Unit).FirstOrDefault(viewer.SeesStandingOf);
        return Page();
    }
}
