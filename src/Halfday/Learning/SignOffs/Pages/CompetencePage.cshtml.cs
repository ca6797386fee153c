using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs.Pages;

/// <summary>One person in one trade: what was found, when, by whom and how; those who steer the site take back or exempt.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CompetencePageModel(HalfdayDb db, RulingDesk desk) : PageModel
{
    private Dictionary<Guid, Person> people = [];

    public CompetenceSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, string trade, CancellationToken stop) => await Find(code, trade, stop) ? Page() : NotFound();

    /// <summary>Takes a level back.</summary>
    public async Task<IActionResult> OnPostRevocationAsync(string code, string trade, Dimension what, int? level, string? reason, CancellationToken stop) =>
        await Find(code, trade, stop) && Sheet.Revokes
            ? await this.Settle(desk.Revoke(Sheet, what, level ?? 0, reason), Sheet.Link, stop, Words.Say("Taken back; the person is told.", "已撤销，并已通知本人。"))
            : NotFound();

    /// <summary>Exempts until a review.</summary>
    public async Task<IActionResult> OnPostExemptionAsync(string code, string trade, Dimension what, DateOnly? reviewOn, string? reason, CancellationToken stop) =>
        await Find(code, trade, stop) && Sheet.Exempts
            ? await this.Settle(desk.Exempt(Sheet, what, reviewOn, reason), Sheet.Link, stop, Words.Say("Exempted until the review; the person is told.", "已豁免至复核日，并已通知本人。"))
            : NotFound();

    /// <summary>Who found it; empty: nobody by name.</summary>
    public string By(Guid? personId) => personId is { } id && people.TryGetValue(id, out var person) ? person.FullName : "";

    /// <summary>Where a piece of evidence comes from; null: nowhere that is shown.</summary>
    public static string? Source(Finding found) => found is { Method: Method.SignOff, SourceId: { } id } ? $"/signoffs/{id}" : null;

    private async Task<bool> Find(string code, string trade, CancellationToken stop)
    {
        if (await desk.Open(code, trade, stop) is not { } found) return false;

        Sheet = found;
        var ids = found.Evidence.Select(piece => piece.ById).OfType<Guid>().Concat(found.Signatures.Select(signed => signed.ById)).Distinct().ToList();
        people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        return true;
    }
}
