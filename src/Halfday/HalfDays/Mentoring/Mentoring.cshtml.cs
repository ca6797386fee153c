using Halfday.HalfDays.Ties;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.HalfDays;

/// <summary>A mentor's page: who comes today and this week, and what waits for a word.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MentoringModel(Floor floor) : PageModel
{
    /// <summary>Begun or past, within seven days, and not yet spoken for.</summary>
    public IReadOnlyList<HalfDayCard> Waiting { get; private set; } = [];

    /// <summary>This week's, from today on, and next week's.</summary>
    public IReadOnlyList<HalfDayCard> Coming { get; private set; } = [];

    public IReadOnlyList<HalfDayCard> Done { get; private set; } = [];

    /// <summary>Confirmed lately: how was it?</summary>
    public IReadOnlyList<ToTell> ToTell { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        ToTell = await floor.ToTell(stop);
        var cards = await Taught.Around(floor, stop);
        Waiting = [.. cards.Where(card => Taught.WaitsForAWord(card, floor.Now))];
        Coming = [.. cards.Where(card => card.HalfDay.Date >= card.Today && card.HalfDay.Date <= IsoWeek.Of(card.Today).Plus(1).Sunday).Except(Waiting)];
        Done = [.. cards.Except(Waiting).Except(Coming).Where(card => card.HalfDay.Date < card.Today).Reverse()];
    }
}
