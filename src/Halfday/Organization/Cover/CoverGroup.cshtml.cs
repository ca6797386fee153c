using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Organization.Cover;

/// <summary>One cover group: how many may be away at once, and who is in it.</summary>
[Authorize(Policies.Reads)]
public sealed class CoverGroupModel(CoverDesk desk, Viewer viewer) : PageModel
{
    public CoverGroup Group { get; private set; } = null!;

    /// <summary>Who may be put into it.</summary>
    public IReadOnlyList<Option> Others { get; private set; } = [];

    /// <summary>May change some group; who audits reads them.</summary>
    public bool Steers => viewer.SteersAnything;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, int maxAway, string[] people, string? more, CancellationToken stop)
    {
        if (!Steers || !await Find(code, stop)) return NotFound();
        var refusal = await desk.Keep(code, maxAway, [.. people, .. CoverListModel.Codes(more)], stop);
        if (refusal is { Field: nameof(people) }) refusal = refusal with { Field = nameof(more) };
        return await this.Settle(refusal, $"/cover/{code}", stop, Words.Say("The group is kept.", "已保存轮值组。"));
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await desk.Find(code, stop) is not { } group) return false;
        Group = group;
        Others = [.. (await desk.Others(stop)).Where(other => group.People.All(person => person.Code != other.Value))];
        return true;
    }
}
