using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The leader asks to exchange the day for a working weekend.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ExchangeModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Mine;

    /// <summary>What was typed, shown again when it is refused.</summary>
    public DateOnly? ToDate { get; private set; }
    public string ToPart { get; private set; } = "";
    public string Reason { get; private set; } = "";

    /// <summary>The parts of the workshop's day.</summary>
    public IReadOnlyList<Shared.Time.PartOfDay> Parts { get; private set; } = [];

    protected override async Task ShowMore(CancellationToken stop)
    {
        var day = Card.HalfDay.Date;
        Parts = (await Organization.Calendars.Read(Floor.Db, day, day, stop, Card.HalfDay.SiteId)).Parts(Card.HalfDay.WorkshopId);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, DateOnly toDate, string? toPart, string? reason, CancellationToken stop)
    {
        (ToDate, ToPart, Reason) = (toDate, toPart ?? "AM", reason ?? "");
        return await Settle(id, await Floor.AskToExchange(id, toDate, ToPart, reason, stop),
            done: Words.Say("Asked; mentor and coordinator answer.", "已提出，待师傅和协调员答复。"), stop, then: "/half-days");
    }
}
