using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Decisions;

/// <summary>Base units of leaders from above: proposed, adopted, changed by hand, ended.</summary>
[Authorize(Policies.Oversees)]
public sealed class BaseUnitListModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    private BaseUnitDesk desk = null!;

    public DateOnly Day => desk.Day;
    public IReadOnlyList<BaseUnitRow> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, int> Load => desk.Load;

    /// <param name="day">As it stands on; the adoptions begin then. Not given: today, or the first day on which one is owed.</param>
    public async Task OnGetAsync(DateOnly? day, CancellationToken stop) => await Open(day, stop);

    private bool MayDecide => viewer.Has(Role.Office) || viewer.Has(Role.Administrator);

    /// <summary>Adopts what is proposed for the leaders whom the viewer decides for.</summary>
    public async Task<IActionResult> OnPostProposeAsync(DateOnly? day, CancellationToken stop)
    {
        if (!MayDecide) return NotFound();
        await Open(day, stop);
        var proposals = desk.Proposals();
        BaseUnits.Adopt(db, proposals);
        return await this.Settle(null, Back, stop, Words.Say($"{proposals.Count} base units are adopted.", $"已确定 {proposals.Count} 个蹲点单位。"));
    }

    /// <summary>Adopts a unit of one's own choice for a leader; the one before ends the day before.</summary>
    public async Task<IActionResult> OnPostAdoptAsync(string person, string unit, DateOnly? day, CancellationToken stop)
    {
        await Open(day, stop);
        if (desk.Find(person) is not { } row || desk.Unit(unit) is not { } chosen) return NotFound();

        return await this.Settle(
            await desk.Adopt(row, chosen, stop), Back, stop, Words.Say($"{row.Name} goes to {chosen.Title}.", $"{row.Name}到{chosen.Title}蹲点。"));
    }

    /// <summary>Sets an adoption's last day.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid adoption, DateOnly until, DateOnly? day, CancellationToken stop)
    {
        await Open(day, stop);
        if (desk.Rows.FirstOrDefault(row => row.Seat.Adoption?.Id == adoption) is not { } row) return NotFound();

        return await this.Settle(await desk.End(row, until, stop), Back, stop, Words.Say("Its last day is set.", "已定最后一天。"));
    }

    private string Back => $"/base-units?day={Day:yyyy-MM-dd}";

    private async Task Open(DateOnly? day, CancellationToken stop)
    {
        desk = await BaseUnitDesk.Open(db, viewer, time, day, stop);
        Rows = desk.Seen;
    }
}
