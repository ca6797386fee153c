using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Rota.Changes;
using Halfday.Rota.Moves;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Rota.Pages;

/// <summary>A published half day in the coordinator's hands: moved, pinned, unpinned.</summary>
[Authorize(Policies.Steers)]
public sealed class HalfDayMoveModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    private PublishedWeeks weeks = null!;
    private IReadOnlyList<Candidate>? candidates;

    public Unit Site { get; private set; } = null!;
    public HalfDay HalfDay { get; private set; } = null!;
    public RotaEntry Entry { get; private set; } = null!;
    public MoveChoices Choices { get; private set; } = null!;
    public bool IsPast { get; private set; }

    public async Task<IActionResult> OnGetAsync(string site, Guid id, CancellationToken stop) => await Find(site, id, stop) ? Page() : NotFound();

    /// <summary>Who or when else, each checked by the rules; none for what has begun.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates ??= IsPast ? [] : Changes.Candidates.For(weeks, weeks.AsAssignment(HalfDay));

    /// <summary>"Wang Peiyu in place of the mentor".</summary>
    public string WordsOf(Candidate candidate) => candidate.Kind switch
    {
        CandidateKind.OtherMentor => weeks.Names.Mine.Mentor(candidate.To.Mentor),
        CandidateKind.OtherLeader => Words.Say($"{weeks.Names.Mine.Leader(candidate.To.Leader)} comes instead", $"改由{weeks.Names.Mine.Leader(candidate.To.Leader)}来"),
        _ => Words.Say($"{weeks.Names.Mine.Part(candidate.To.Part)}, with {weeks.Names.Mine.Mentor(candidate.To.Mentor)}", $"{weeks.Names.Mine.Part(candidate.To.Part)}，跟{weeks.Names.Mine.Mentor(candidate.To.Mentor)}"),
    };

    /// <param name="leader">Somebody else who takes the place; null: the same leader.</param>
    public async Task<IActionResult> OnPostMoveAsync(string site, Guid id, string? when, string? lesson, string? leader, CancellationToken stop)
    {
        if (!await Find(site, id, stop)) return NotFound();

        var asked = MoveChoices.Asked(weeks.Problem, leader is null ? Choices.Present : Choices.Present with { Leader = leader }, when, lesson);
        return await this.Settle(asked is null ? RotaRefusals.NoSuchPlace : weeks.Move(HalfDay, asked), Back, stop,
            Words.Say("Moved. The leader and the mentors are told.", "已移动，并已通知干部和师傅。"));
    }

    public async Task<IActionResult> OnPostPinAsync(string site, Guid id, CancellationToken stop) => await SetPinned(site, id, true, stop);

    public async Task<IActionResult> OnPostUnpinAsync(string site, Guid id, CancellationToken stop) => await SetPinned(site, id, false, stop);

    /// <summary>The week in which it stands.</summary>
    public string Back => $"/rota/{Site.Code}/{HalfDay.Slot.Week}";

    private async Task<IActionResult> SetPinned(string site, Guid id, bool pinned, CancellationToken stop)
    {
        if (!await Find(site, id, stop)) return NotFound();

        HalfDay.Pinned = pinned;
        return await this.Settle(IsPast ? RotaRefusals.AlreadyPast : null, $"/rota/{Site.Code}/half-days/{HalfDay.Id}", stop);
    }

    private async Task<bool> Find(string code, Guid id, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, code, stop) is not { } site) return false;

        weeks = await PublishedWeeks.Read(db, site, time, stop);
        if (weeks.Find(id) is not { } halfDay) return false;

        (Site, HalfDay, IsPast) = (site, halfDay, weeks.HasBegun(halfDay));
        var present = weeks.AsAssignment(halfDay);
        Entry = RotaEntry.Of(present, weeks.Names.Mine, weeks.Horizon);
        Choices = MoveChoices.Of(weeks.Problem, weeks.Names, weeks.Horizon, present, 0);
        return true;
    }
}
