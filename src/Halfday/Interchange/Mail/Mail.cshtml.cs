using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Mail;

/// <summary>How mail stands: what waits, what went, and what failed and why.</summary>
[Authorize(Policies.Administers)]
public sealed class MailModel(HalfdayDb db, MailSettings settings) : PageModel
{
    private const int MostTroubles = 100;

    public MailSettings Settings => settings;
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    /// <summary>Failed or to be tried again after a failure, the newest first. Whom it was for, not what it said.</summary>
    public IReadOnlyList<(Notice Notice, string Person)> Troubles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await db.Notices.GroupBy(notice => notice.Mail).ToDictionaryAsync(group => group.Key, group => group.Count(), stop);
        var troubled = await db.Notices.AsNoTracking().Where(notice => notice.MailFailure != "")
            .OrderByDescending(notice => notice.At).Take(MostTroubles).ToListAsync(stop);
        var ids = troubled.Select(notice => notice.PersonId).Distinct().ToList();
        var codes = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Code, stop);
        Troubles = [.. troubled.Select(notice => (notice, codes.GetValueOrDefault(notice.PersonId, "")))];
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
