using Halfday.Decisions.Yaml;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>Writes a decision: a new one, a draft again, an amendment or a successor.</summary>
[Authorize(Policies.Decides)]
public sealed class DecisionWriteModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public string Yaml { get; private set; } = "";
    public IReadOnlyList<Fault> Faults { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <param name="draft">The number of a draft to go on with.</param>
    /// <param name="amends">The number of a decision to amend.</param>
    /// <param name="supersedes">The number of a decision to supersede.</param>
    /// <param name="like">"1958" begins with the shipped decision.</param>
    public async Task<IActionResult> OnGetAsync(string? draft, string? amends, string? supersedes, string? like, CancellationToken stop)
    {
        await ReadPosts(stop);
        var written = draft is null ? await Beginnings.Begin(db, viewer, time, amends, supersedes, like, stop) : await Draft(draft, stop);
        if (written is null) return NotFound();

        Yaml = DecisionYaml.Write([written]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? yaml, CancellationToken stop)
    {
        await ReadPosts(stop);
        Yaml = yaml ?? "";
        var writing = await DecisionWriting.Of(db, viewer, Yaml, stop);
        Faults = writing.Faults;
        if (Faults.Count == 0)
            return await this.Settle(writing.Refusal, "/decisions/" + writing.Number, stop, Words.Say("The draft is kept.", "草案已保存。"));

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<WrittenDecision?> Draft(string number, CancellationToken stop) =>
        await DecisionView.Find(db, viewer, time, number, stop) is { MayDecide: true } view ? WrittenDecision.Of(view.Decision, view.Body.Code) : null;

    private async Task ReadPosts(CancellationToken stop) => Posts = await db.PostsInUse().ToListAsync(stop);
}
