using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Decisions;

/// <summary>Who is bound by a decision, among the people at units the viewer sees, and the viewer.</summary>
[Authorize(Policies.SignedIn)]
public sealed class BoundListModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    /// <summary>Rows a page.</summary>
    public const int Size = 50;

    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string? Search { get; private set; }
    public string? Clause { get; private set; }
    public IReadOnlyList<string> Clauses { get; private set; } = [];
    public int At { get; private set; }
    public int Total { get; private set; }
    public IReadOnlyList<BoundPerson> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        string number, string? q, string? clause, [FromQuery(Name = Addresses.PageKey)] int? at, CancellationToken stop)
    {
        var found = (await db.DecisionsFor(viewer, stop)).SingleOrDefault(one => one.Decision.Number == number);
        if (found.Decision is null) return NotFound();

        (Number, Name, Search, Clause) = (number, found.Decision.Name, q?.Trim(), clause);
        var bound = await WhoIsBound.Read(db, number, null, await db.TodayAt(time, found.Body.Path, stop), stop);
        On = bound!.On;
        var seen = bound.Bonds.Where(one => one.Bond.PersonId == viewer.PersonId || viewer.Sees(one.Bond.Unit.Path)).ToList();
        Clauses = [.. seen.Select(one => one.Bond.Clause).Distinct().OrderBy(one => one.Order).Select(one => one.Key).Distinct()];
        Show([.. seen.Where(IsAskedFor)], at ?? 1);
        return Page();
    }

    private bool IsAskedFor(BoundPerson one) =>
        (string.IsNullOrEmpty(Clause) || one.Bond.Clause.Key == Clause)
        && (string.IsNullOrEmpty(Search) || new[] { one.Name, one.Person, one.Bond.Unit.Code, one.Bond.Unit.Name, one.Bond.Unit.NameZh }
            .Any(text => text.Contains(Search, StringComparison.OrdinalIgnoreCase)));

    private void Show(List<BoundPerson> rows, int at)
    {
        Total = rows.Count;
        At = Math.Clamp(at, 1, Math.Max(1, (Total + Size - 1) / Size));
        Rows = [.. rows.Skip((At - 1) * Size).Take(Size)];
    }
}
