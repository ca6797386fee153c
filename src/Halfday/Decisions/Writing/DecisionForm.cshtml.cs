using Halfday.Decisions.Yaml;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Decisions;

/// <summary>Edits a draft field by field: title, days, each clause's wording, posts and number. More is done in YAML.</summary>
[Authorize(Policies.Decides)]
public sealed class DecisionFormModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    private WrittenDecision written = null!;

    /// <summary>Who of a post is bound: those detached from production, those not, or both.</summary>
    public static IReadOnlyList<Option> DetachedOptions =>
    [
        new("true", Words.Say("detached from production", "脱离生产")), new("false", Words.Say("not detached", "不脱离生产")),
        new("any", Words.Say("either", "均适用")),
    ];

    public string Number => written.Number;
    public DecisionForm Form { get; private set; } = new();
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken stop)
    {
        if (!await Find(number, stop)) return NotFound();
        Form = DecisionForm.Of(written);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, [FromForm] DecisionForm form, CancellationToken stop)
    {
        if (!await Find(number, stop)) return NotFound();

        // The form is written as YAML and read again, so that page and file know the same faults.
        Form = DecisionForm.Of(written).With(form);
        var writing = await DecisionWriting.Of(db, viewer, DecisionYaml.Write([Form.On(written)]), stop);
        Faults = writing.Faults;
        if (Faults.Count == 0)
            return await this.Settle(writing.Refusal, $"/decisions/{number}", stop, Words.Say("The draft is kept.", "草案已保存。"));

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Find(string number, CancellationToken stop)
    {
        if (await DecisionView.Find(db, viewer, time, number, stop) is not { MayDecide: true, Decision.State: DecisionState.Draft } view) return false;
        written = WrittenDecision.Of(view.Decision, view.Body.Code);
        return true;
    }
}
