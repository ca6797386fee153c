using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Security;

/// <summary>A way into the demonstration. Its passwords are known to everyone and exist in a demonstration's database only.</summary>
/// <param name="Name">What to sign in as.</param>
/// <param name="Sees">What one sees as them.</param>
public sealed record DemoSignIn(string Name, string Password, Text Sees);

/// <summary>The demonstration's sign-ins, one for each role.</summary>
public static class DemoSignIns
{
    public static readonly IReadOnlyList<DemoSignIn> All =
    [
        new("leader", "half-a-day-a-week", new("a leader: today's half day, where I stand", "干部：今天的半天劳动、我的进度")),
        new("worker", "who-teaches-whom", new("a worker who teaches: who comes, what to confirm", "师傅：谁来学、确认劳动")),
        new("coordinator", "room-for-everyone", new("the coordinator of a works: its rota and its day", "协调员：本厂排班和当天情况")),
        new("office", "all-of-the-city", new("the office of the city: every unit, decisions, standing", "市办公室：各单位、决定、进度")),
        new("auditor", "read-every-word", new("an auditor: reads everything, the journal too", "审计员：查阅全部内容和台账")),
        new("administrator", "keys-and-people", new("the administrator: people, units, imports", "系统管理员：人员、单位、导入")),
    ];

    /// <summary>Those that this database has; none unless it is a demonstration.</summary>
    public static async Task<IReadOnlyList<DemoSignIn>> In(HalfdayDb db, CancellationToken stop)
    {
        var names = All.Select(signIn => signIn.Name).ToList();
        var known = await db.Users.Where(account => names.Contains(account.UserName!)).Select(account => account.UserName).ToListAsync(stop);
        return [.. All.Where(signIn => known.Contains(signIn.Name))];
    }

    /// <summary>A line for each, for a terminal.</summary>
    public static IEnumerable<string> Lines(IEnumerable<DemoSignIn> signIns) =>
        signIns.Select(signIn => $"  {signIn.Name,-14} {signIn.Password,-20} {signIn.Sees.En}");
}
