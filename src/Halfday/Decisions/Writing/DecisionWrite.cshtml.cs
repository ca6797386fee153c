using Halfday.Decisions.Shipped;
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
        if ((draft ?? amends ?? supersedes) is not { } number) return await Begin(like == "1958", stop);

        if (await DecisionView.Find(db, viewer, time, number, stop) is not { MayDecide: true } view) return NotFound();
        var written = WrittenDecision.Of(view.Decision, view.Body.Code);
        Yaml = DecisionYaml.Write([draft is null ? Successor(written, amends is not null, view.Today) : written]);
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

    private async Task<IActionResult> Begin(bool like1958, CancellationToken stop)
    {
        var roles = viewer.Reaches.Where(reach => reach.Role is Role.Office or Role.Administrator).Select(reach => reach.UnitId).ToList();
        var body = await db.Units.Where(unit => roles.Contains(unit.Id)).OrderBy(unit => unit.Path).FirstAsync(stop);
        var from = (await db.TodayAt(time, body.Path, stop)).AddDays(7);
        Yaml = DecisionYaml.Write([like1958 ? ShippedDecision.For(body.Code, from) : FirstDraft(body, from)]);
        return Page();
    }

    private WrittenDecision FirstDraft(Unit body, DateOnly from)
    {
        var clause = new Clause
        {
            Key = "A1", Order = 0, Text = "Half a day a week in the workshop", TextZh = "每周到车间劳动半天",
            Posts = [.. Posts.Take(1).Select(post => post.Code)], Levels = [UnitLevel.Site], Detached = true,
            Duty = DutyKind.FloorTime, HalfDays = 1,
        };
        return new WrittenDecision($"{body.Code}-{from.Year}-1", "Decision on half a day of labour a week", "关于每周半天劳动的决定", body.Code, null, from, null, null, null, null, [clause]);
    }

    private static WrittenDecision Successor(WrittenDecision of, bool amends, DateOnly today) => of with
    {
        Number = $"{of.Number}-{(amends ? "A" : "B")}1"[^Math.Min(40, of.Number.Length + 3)..],
        Issued = null, From = today.AddDays(7), Until = null,
        Amends = amends ? of.Number : null, Supersedes = amends ? null : of.Number,
    };

    private async Task ReadPosts(CancellationToken stop) =>
        Posts = await db.Posts.AsNoTracking().Where(post => post.Until == null).OrderBy(post => post.Rank).ThenBy(post => post.Code).ToListAsync(stop);
}
