using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.SignOffs.Pages;

/// <summary>One sign-off: the assessor marks, the leader acknowledges or disagrees, the office names and answers.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SignOffPageModel(HalfdayDb db, Viewer viewer, SignOffDesk desk, OfficeDesk office, TimeProvider time) : PageModel
{
    public SignOffView View { get; private set; } = null!;

    /// <summary>The viewer's office decides on it.</summary>
    public bool Decides { get; private set; }

    /// <summary>Whom the office may name; empty while nobody is wanted.</summary>
    public IReadOnlyList<Option> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await Find(id, stop) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostMarkAsync(Guid id, int? level, string? note, CancellationToken stop) => Settle(id,
        found => desk.Mark(found, level ?? -1, note, stop), "/signoffs", Words.Say("Thank you: your mark is kept.", "谢谢，您的评定已保存。"), stop);

    public Task<IActionResult> OnPostDecliningAsync(Guid id, string? word, CancellationToken stop) => Settle(id,
        found => desk.Decline(found, word, stop), "/signoffs", Words.Say("Another is asked.", "将另请他人。"), stop);

    public Task<IActionResult> OnPostAcknowledgementAsync(Guid id, CancellationToken stop) => Settle(id,
        found => desk.Acknowledge(found, stop), $"/signoffs/{id}", Words.Say("Acknowledged: the level is yours.", "已确认，水平已登记。"), stop);

    public Task<IActionResult> OnPostObjectionAsync(Guid id, string? word, CancellationToken stop) => Settle(id,
        found => desk.Object(found, word, stop), $"/signoffs/{id}", Words.Say("Your word is kept; somebody looks again.", "已记下您的意见，将再作评定。"), stop);

    public Task<IActionResult> OnPostAssessorAsync(Guid id, string? person, CancellationToken stop) => Decide(id,
        found => office.Name(found, person, stop), Words.Say("They are asked.", "已请其评定。"), stop);

    public Task<IActionResult> OnPostDrawAsync(Guid id, CancellationToken stop) => Decide(id,
        found => office.DrawAnew(found, stop), Words.Say("Drawn anew, where there was somebody to draw from.", "有合适人选时已重新抽签。"), stop);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, string? word, CancellationToken stop) => Decide(id,
        found => office.Answer(found, word, stop), Words.Say("The leader reads your answer.", "已答复本人。"), stop);

    private async Task<IActionResult> Settle(Guid id, Func<Assessment, Task<Refusal?>> verb, string then, string done, CancellationToken stop) =>
        await Find(id, stop) is { } found ? await this.Settle(await verb(found), then, stop, done) : NotFound();

    private async Task<IActionResult> Decide(Guid id, Func<Assessment, Task<Refusal?>> verb, string done, CancellationToken stop) =>
        await Find(id, stop) is { } found && Decides ? await this.Settle(await verb(found), "/signoffs/waiting", stop, done) : NotFound();

    private async Task<Assessment?> Find(Guid id, CancellationToken stop)
    {
        if (await desk.Find(id, stop) is not { } found) return null;

        View = await SignOffView.Read(db, found, viewer, stop);
        Decides = await office.Find(id, stop) is not null;
        if (Decides && found.State == AssessmentState.Waiting) People = await db.PeopleVisibleTo(viewer).Choices(stop);
        HttpContext.StandsAt("/signoffs");
        return found;
    }

    /// <summary>The day on which it was opened, in the site's zone.</summary>
    public DateOnly OpenedOn => Clock.DayIn(View.Zone, View.Assessment.OpenedAt);

    /// <summary>Who was asked two weeks ago may be replaced.</summary>
    public bool IsOverdue => View.Assessment.Asked?.AskedAt < time.UtcNow().AddDays(-OfficeDesk.DaysToMark);
}
