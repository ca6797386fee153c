using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Mail;

/// <summary>How mail stands: what waits, what went, and what failed and why.</summary>
[Authorize(Policies.Administers)]
public sealed class MailModel(HalfdayDb db, MailSettings settings) : PageModel
{
    private const int MostTroubles = 100;
    private const int MostWaiting = 25;

    public MailSettings Settings => settings;
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    /// <summary>What waits, the newest first.</summary>
    public IReadOnlyList<(Notice Notice, string Person)> Waiting { get; private set; } = [];

    /// <summary>Failed or to be tried again after a failure, the newest first. Whom it was for, not what it said.</summary>
    public IReadOnlyList<(Notice Notice, string Person)> Troubles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await db.Notices.GroupBy(notice => notice.Mail).ToDictionaryAsync(group => group.Key, group => group.Count(), stop);
        Waiting = await WithPeople(await db.Notices.AsNoTracking().Where(notice => notice.Mail == MailState.Waiting)
            .OrderByDescending(notice => notice.At).Take(MostWaiting).ToListAsync(stop), stop);
        var troubled = await db.Notices.AsNoTracking().Where(notice => notice.MailFailure != "")
            .OrderByDescending(notice => notice.At).Take(MostTroubles).ToListAsync(stop);
        Troubles = await WithPeople(troubled, stop);
    }

    /// <summary>Without a server: what waits is left to the page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (settings.IsSet) return NotFound();

        var left = await db.Notices.Where(notice => notice.Mail == MailState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.Mail, MailState.PageOnly), stop);
        return await this.Settle(null, "/mail", stop, Words.Say($"{left} notices are left to the page.", $"已将 {left} 条改为仅页面通知。"));
    }

    private async Task<IReadOnlyList<(Notice Notice, string Person)>> WithPeople(List<Notice> notices, CancellationToken stop)
    {
        var ids = notices.Select(notice => notice.PersonId).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, stop);
        return [.. notices.Select(notice => (notice, people.GetValueOrDefault(notice.PersonId, "")))];
    }

    /// <summary>How many notices are in a state.</summary>
    public int CountOf(MailState state) => Counts.GetValueOrDefault(state);

    /// <summary>A state in words.</summary>
    public static Text NameOf(MailState state) => state switch
    {
        MailState.Waiting => new("waiting", "待发送"),
        MailState.Sent => new("sent", "已发送"),
        MailState.PageOnly => new("page only", "仅页面通知"),
        _ => new("failed", "失败"),
    };
}
