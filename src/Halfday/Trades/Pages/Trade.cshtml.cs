using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Pages;

/// <summary>One trade: where it is practised, what mastering takes, who teaches it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TradeModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public Unit Site { get; private set; } = null!;
    public Trade? After { get; private set; }
    public IReadOnlyList<Unit> Workshops { get; private set; } = [];
    public IReadOnlyList<(Mentor Mentor, Person Person)> Mentors { get; private set; } = [];
    public bool Steers => viewer.Steers(Site.Path);
    public DateOnly Today { get; } = time.Today(TimeZoneInfo.Utc);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    /// <summary>The trade's last day.</summary>
    public async Task<IActionResult> OnPostEndAsync(string code, DateOnly until, CancellationToken stop)
    {
        if (!await Find(code, stop) || !Steers) return NotFound();
        Trade.Until = until;
        return await this.Settle(null, $"/trades/{code}", stop, Words.Say("Its last day is set.", "已定最后一天。"));
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        var trade = await db.TradesVisibleTo(viewer).Include(trade => trade.Workshops).SingleOrDefaultAsync(trade => trade.Code == code, stop);
        if (trade is null) return false;

        Trade = trade;
        Site = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == trade.SiteId, stop);
        After = trade.AfterId is { } first ? await db.Trades.AsNoTracking().SingleAsync(each => each.Id == first, stop) : null;
        var places = trade.Workshops.Select(place => place.WorkshopId).ToList();
        Workshops = await db.Units.AsNoTracking().Where(unit => places.Contains(unit.Id)).OrderBy(unit => unit.Code).ToListAsync(stop);
        await ReadMentors(stop);
        return true;
    }

    private async Task ReadMentors(CancellationToken stop)
    {
        var mentors = await db.MentorsOf(Site.Id, Today).AsNoTracking().Where(mentor => mentor.Trades.Any(taught => taught.TradeId == Trade.Id)).ToListAsync(stop);
        var ids = mentors.Select(mentor => mentor.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        Mentors = [.. mentors.Select(mentor => (mentor, people[mentor.PersonId])).OrderBy(pair => pair.Item2.Code, StringComparer.Ordinal)];
    }
}
