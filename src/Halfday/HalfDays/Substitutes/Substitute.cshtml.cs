using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>The coordinator names another mentor: the second of two taps.</summary>
[Authorize(Policies.Steers)]
public sealed class SubstituteModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Steered;

    /// <summary>Who could, by name.</summary>
    public IReadOnlyList<(Guid Id, Text Name)> Candidates { get; private set; } = [];

    /// <summary>It has not begun: the coordinator may still move it.</summary>
    public bool CanBeMoved => Floor.Now < At.Window.Starts;

    public string SiteCode { get; private set; } = "";

    protected override async Task ShowMore(CancellationToken stop)
    {
        SiteCode = await Floor.Db.Units.Where(unit => unit.Id == Card.HalfDay.SiteId).Select(unit => unit.Code).SingleAsync(stop);
        var found = await Floor.Db.SubstitutesFor(Card.HalfDay, stop);
        var names = await Names.Read(Floor.Db, found, stop);
        Candidates = [.. found.Select(personId => (personId, names[personId]))];
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid personId, CancellationToken stop) =>
        await Settle(id, await Floor.NameSubstitute(id, personId, stop),
            done: Words.Say("Named; all three have been told.", "已指定，三方已获通知。"), stop, then: "/day");

    /// <summary>The leader is told that nobody can teach, and what to do.</summary>
    public async Task<IActionResult> OnPostWordAsync(Guid id, CancellationToken stop) =>
        await Settle(id, await Floor.TellThatNobodyTeaches(id, stop), done: Words.Say("The leader has been told.", "已通知干部。"), stop, then: "/day");
}
