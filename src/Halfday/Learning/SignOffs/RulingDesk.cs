using Halfday.Decisions;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>All that is known of one person in one trade, and what the viewer may do about it.</summary>
/// <param name="Evidence">The latest first.</param>
/// <param name="Signatures">Signed steps of the job sheet, the latest first.</param>
/// <param name="Today">The day it is at the site.</param>
/// <param name="Revokes">The viewer steers the site, and it is not their own.</param>
/// <param name="Exempts">The viewer is an office or administrator of the site, and it is not their own.</param>
public sealed record CompetenceSheet(
    Person Person, Trade Trade, Unit Site, TradeState State, IReadOnlyList<Finding> Evidence, IReadOnlyList<StepSignature> Signatures,
    DateOnly Today, bool Revokes, bool Exempts)
{
    /// <summary>Where it is read.</summary>
    public string Link => $"/people/{Person.Code}/competence/{Trade.Code}";
}

/// <summary>One person in one trade, the same from page and program: read by them and by those who read the site; the caller saves.</summary>
public sealed class RulingDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    private const int MostSignatures = 100;

    /// <summary>Null: there is none for this viewer.</summary>
    public async Task<CompetenceSheet?> Open(string personCode, string tradeCode, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == personCode, stop);
        var trade = await db.Trades.AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == tradeCode, stop);
        if (person is null || trade is null) return null;
        var site = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == trade.SiteId, stop);
        if (!await MayRead(person, site, stop)) return null;

        var today = await db.TodayAt(time, site.Path, stop);
        var state = (await Known.Read(db, [site.Id], today, stop, person.Id)).State(person.Id, trade.Id);
        var isOwn = person.Id == viewer.PersonId;
        return new CompetenceSheet(person, trade, site, state, await Evidence(person, trade, stop), await Signatures(person, trade, stop),
            today, viewer.Steers(site.Path) && !isOwn, viewer.Decides(site.Path) && !isOwn);
    }

    /// <summary>Takes a level back; the person is told.</summary>
    /// <param name="to">The level that remains, 0..3.</param>
    public Refusal? Revoke(CompetenceSheet sheet, Dimension what, int to, string? reason) =>
        Keep(sheet, Rulings.Revoke(sheet.Trade, sheet.Person.Id, sheet.State, what, to, WordOn(sheet, reason)), Revoked(sheet));

    /// <summary>Holds the target to be reached until its review; the person is told.</summary>
    public Refusal? Exempt(CompetenceSheet sheet, Dimension what, DateOnly? reviewOn, string? reason) =>
        Keep(sheet, Rulings.Exempt(sheet.Trade, sheet.Person.Id, sheet.State, what, reviewOn ?? sheet.Today, WordOn(sheet, reason)), Exempted(sheet));

    private Refusal? Keep(CompetenceSheet sheet, (Finding? Found, Refusal? Refusal) ruling, Text subject)
    {
        if (ruling.Found is not { } found) return ruling.Refusal;
        db.Findings.Add(found);
        db.Tell(sheet.Person.Id, subject, new Text(found.Reason, found.Reason), sheet.Link);
        return null;
    }

    private static Text Revoked(CompetenceSheet sheet) => new(
        $"Your level in {sheet.Trade.Name.ToLowerInvariant()} was taken back", $"您的{Zh(sheet)}水平已被撤销");

    private static Text Exempted(CompetenceSheet sheet) => new(
        $"You are exempted in {sheet.Trade.Name.ToLowerInvariant()} until a review", $"您的{Zh(sheet)}获准豁免，到期复核");

    private static string Zh(CompetenceSheet sheet) => sheet.Trade.NameZh.Length > 0 ? sheet.Trade.NameZh : sheet.Trade.Name;

    private Word WordOn(CompetenceSheet sheet, string? reason) => new(viewer.PersonId ?? Guid.Empty, reason ?? "", sheet.Today, time.UtcNow());

    // Of a person from elsewhere there is something to read only where they have been found or seen to do something.
    private async Task<bool> MayRead(Person person, Unit site, CancellationToken stop)
    {
        if (person.Id == viewer.PersonId) return await db.Units.VisibleTo(viewer).AnyAsync(unit => unit.Id == site.Id, stop) || await IsKnownAt(person, site, stop);
        return viewer.Reads(site.Path) && (await IsKnownAt(person, site, stop) || await db.PeopleVisibleTo(viewer).AnyAsync(seen => seen.Id == person.Id, stop));
    }

    private async Task<bool> IsKnownAt(Person person, Unit site, CancellationToken stop) =>
        await db.Findings.AnyAsync(found => found.SiteId == site.Id && found.PersonId == person.Id, stop)
        || await db.Competences.AnyAsync(row => row.SiteId == site.Id && row.PersonId == person.Id, stop)
        || await db.PractisedHalfDays.AnyAsync(half => half.SiteId == site.Id && half.PersonId == person.Id, stop);

    private async Task<IReadOnlyList<Finding>> Evidence(Person person, Trade trade, CancellationToken stop)
    {
        var stated = await db.Competences.AsNoTracking().Where(row => row.SiteId == trade.SiteId && row.PersonId == person.Id && row.TradeId == trade.Id).ToListAsync(stop);
        var found = await db.Findings.AsNoTracking().Where(row => row.SiteId == trade.SiteId && row.PersonId == person.Id && row.TradeId == trade.Id).ToListAsync(stop);
        return [.. stated.Select(row => row.AsFinding()).Concat(found).OrderByDescending(row => row.On).ThenByDescending(row => row.At).ThenByDescending(row => row.Id)];
    }

    private async Task<IReadOnlyList<StepSignature>> Signatures(Person person, Trade trade, CancellationToken stop) =>
        await db.StepSignatures.AsNoTracking().Where(signed => signed.SiteId == trade.SiteId && signed.LeaderId == person.Id && signed.TradeId == trade.Id)
            .OrderByDescending(signed => signed.At).ThenBy(signed => signed.Step).Take(MostSignatures).ToListAsync(stop);
}
