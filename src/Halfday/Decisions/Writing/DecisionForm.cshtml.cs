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

/// <summary>Writes a new decision or edits a draft, field by field and clause by clause: all that the YAML can say.</summary>
[Authorize(Policies.Decides)]
public sealed class DecisionFormModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    /// <summary>The number of the draft that is edited; null for a new decision.</summary>
    public string? Number { get; private set; }
    public DecisionForm Form { get; private set; } = new();
    public IReadOnlyList<FormFault> Faults { get; private set; } = [];
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>The units that the viewer decides for, and the issued decisions that they see.</summary>
    public IReadOnlyList<Option> Bodies { get; private set; } = [];
    public IReadOnlyList<Option> Issued { get; private set; } = [];

    /// <param name="amends">The number of a decision to amend.</param>
    /// <param name="supersedes">The number of a decision to supersede.</param>
    /// <param name="like">"1958" begins with the shipped decision.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string? number, string? amends, string? supersedes, string? like, CancellationToken stop)
    {
        var written = number is null ? await Beginnings.Begin(db, viewer, time, amends, supersedes, like, stop) : await Draft(number, stop);
        if (written is null) return NotFound();

        (Number, Form) = (number, DecisionForm.Of(written));
        return await Show(stop);
    }

    /// <param name="act">What a button beside the clauses asks; nothing: the draft is kept.</param>
    public async Task<IActionResult> OnPostAsync([FromRoute] string? number, [FromForm] DecisionForm form, string? act, CancellationToken stop)
    {
        if (number is not null && await Draft(number, stop) is null) return NotFound();

        (Number, Form) = (number, form);
        if (number is not null) Form.Number = number;
        if (!string.IsNullOrEmpty(act))
        {
            Form.Do(act);
            return await Show(stop);
        }
        return await Keep(stop);
    }

    // The form is written as YAML and read again, so that page and file know the same faults.
    private async Task<IActionResult> Keep(CancellationToken stop)
    {
        await Show(stop);
        var yaml = DecisionYaml.Write([Form.Written()]);
        var isTaken = Number is null && await db.Decisions.AnyAsync(decision => decision.Number == Form.Number, stop);
        var writing = await DecisionWriting.Of(db, viewer, yaml, stop);
        Faults = [.. Form.From is null ? [WithoutFirstDay] : Array.Empty<FormFault>(), .. FormFault.Of(yaml, writing.Faults)];
        if (Faults.Count == 0)
            return await this.Settle(
                isTaken ? DecisionRefusals.NumberStands(Form.Number!) : writing.Refusal, $"/decisions/{Form.Number}", stop, Words.Say("The draft is kept.", "草案已保存。"));

        HttpContext.Features.Set<IReadOnlyList<FieldFault>>([.. Faults.Select(fault => new FieldFault(fault.Control, fault.Wrong.ToString()))]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static readonly FormFault WithoutFirstDay = new(null, "from", new("is missing: choose the first day in force", "缺少：请选择生效日"));

    private async Task<IActionResult> Show(CancellationToken stop)
    {
        Posts = await db.PostsInUse().ToListAsync(stop);
        Bodies = [.. (await db.Units.SteeredBy(viewer).Where(unit => unit.Level <= UnitLevel.Site).AsNoTracking().OrderBy(unit => unit.Path).ToListAsync(stop))
            .Where(unit => viewer.Decides(unit.Path)).Select(unit => new Option(unit.Code, unit.Title))];
        Issued = [.. (await db.DecisionsFor(viewer, stop)).Where(one => one.Decision.State == DecisionState.Issued).Select(one => new Option(one.Decision.Number, one.Decision.Name))];
        return Page();
    }

    private async Task<WrittenDecision?> Draft(string number, CancellationToken stop) =>
        await DecisionView.Find(db, viewer, time, number, stop) is { MayDecide: true, Decision.State: DecisionState.Draft } view
            ? WrittenDecision.Of(view.Decision, view.Body.Code)
            : null;
}
