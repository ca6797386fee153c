using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The leader tells what was done.</summary>
[Authorize(Policies.SignedIn)]
public sealed class WorkModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Mine;

    /// <summary>What was typed, shown again when it is refused.</summary>
    public string What { get; private set; } = "";
    public string HowMuch { get; private set; } = "";
    public string Note { get; private set; } = "";

    protected override Task ShowMore(CancellationToken stop)
    {
        if (What.Length == 0 && Card.HalfDay.Work is { } work) (What, HowMuch, Note) = (work.What, work.HowMuch, work.Note);
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(
        Guid id, DateTimeOffset? happenedAt, string? what, string? howMuch, string? note, CancellationToken stop)
    {
        (What, HowMuch, Note) = (what ?? "", howMuch ?? "", note ?? "");
        return await Settle(id, await Floor.RecordWork(id, happenedAt, what, howMuch, note, stop),
            done: Words.Say("Your work is recorded.", "劳动内容已记录。"), stop, then: "/");
    }
}
