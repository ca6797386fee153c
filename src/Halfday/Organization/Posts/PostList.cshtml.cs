using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Posts;

/// <summary>The named offices, highest first; administrators add, change and end them.</summary>
[Authorize(Policies.Reads)]
public sealed class PostsModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public bool MayChange => viewer.Has(Role.Administrator);
    public DateOnly Today { get; } = time.Today(TimeZoneInfo.Utc);

    public Task OnGetAsync(CancellationToken stop) => Read(stop);

    /// <summary>Adds a post, or changes the one with this code.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string? code, string? title, string? titleZh, int rank, CancellationToken stop)
    {
        if (!MayChange) return NotFound();
        await Read(stop);
        var refusal = Naming.CheckCode(code) ?? (Naming.CheckName(title) is { } nameless ? nameless with { Field = "title" } : null) ?? (rank is < 1 or > 999 ? OrganizationRefusals.NumberOutOfBounds with { Field = "rank" } : null);
        if (refusal is not null) return this.Refuse(refusal);

        var post = await db.Posts.SingleOrDefaultAsync(post => post.Code == code, stop)
            ?? db.Posts.Add(new Post { Code = code!, Title = title!, Rank = rank }).Entity;
        (post.Title, post.TitleZh, post.Rank, post.Until) = (title!, titleZh ?? "", rank, null);
        return await this.Settle(null, "/posts", stop, Words.Say("The post is kept.", "已保存职务。"));
    }

    /// <summary>The post's last day.</summary>
    public async Task<IActionResult> OnPostEndAsync(string code, DateOnly until, CancellationToken stop)
    {
        if (!MayChange || await db.Posts.SingleOrDefaultAsync(post => post.Code == code, stop) is not { } post) return NotFound();
        post.Until = until;
        return await this.Settle(null, "/posts", stop, Words.Say("Its last day is set.", "已定最后一天。"));
    }

    private async Task Read(CancellationToken stop) =>
        Posts = await db.Posts.AsNoTracking().OrderBy(post => post.Rank).ThenBy(post => post.Code).ToListAsync(stop);
}
