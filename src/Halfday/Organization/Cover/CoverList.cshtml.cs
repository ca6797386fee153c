using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Organization.Cover;

/// <summary>The cover groups of the viewer's units; a new one is added here.</summary>
[Authorize(Policies.Reads)]
public sealed class CoverListModel(CoverDesk desk, Viewer viewer) : PageModel
{
    public IReadOnlyList<CoverGroup> Groups { get; private set; } = [];

    /// <summary>What was filled in, shown again when it is refused.</summary>
    public string Code { get; private set; } = "";
    public string MaxAway { get; private set; } = "1";
    public string People { get; private set; } = "";

    /// <summary>Who may be put into a group.</summary>
    public IReadOnlyList<Option> Others { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => (Groups, Others) = (await desk.All(stop), await desk.Others(stop));

    /// <summary>May add one; who audits reads them.</summary>
    public bool Steers => viewer.SteersAnything;

    public async Task<IActionResult> OnPostAsync(string? code, int maxAway, string? people, CancellationToken stop)
    {
        if (!Steers) return NotFound();

        await OnGetAsync(stop);
        (Code, MaxAway, People) = (code ?? "", $"{maxAway}", people ?? "");
        var refusal = await desk.Find(Code, stop) is not null ? OrganizationRefusals.CodeIsTaken : await desk.Keep(Code, maxAway, Codes(people), stop);
        return await this.Settle(refusal, $"/cover/{Code}", stop, Words.Say("The group is kept.", "已保存轮值组。"));
    }

    /// <summary>Codes as people type them: apart by spaces, commas or semicolons.</summary>
    internal static string[] Codes(string? people) => (people ?? "").Split([' ', ',', ';', '\n', '\r', '\t', '，', '、', '；'], StringSplitOptions.RemoveEmptyEntries);
}
