using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Journal;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Data;

/// <summary>`doctor`: looks at the installation and says what is well, what is not, and the mend.</summary>
public static class Doctor
{
    /// <summary>The verb; exit 1 when anything is wrong.</summary>
    public static Command Verb(Terminal terminal) =>
        new Command("doctor", "Looks at the database and says what is wrong, and the mend.").OnTheDatabase(terminal, Look);

    private static async Task<int> Look(Session session)
    {
        var findings = new List<(string What, string? Wrong)>
        {
            ("database", await session.Db.Database.CanConnectAsync(session.Stop) ? null : "it does not answer: check --db or HALFDAY_DB"),
            ("schema", await WrongWithSchema(session)),
            ("storage", await WrongWithStorage(session)),
            ("journal", await WrongWithJournal(session)),
        };
        foreach (var (what, wrong) in findings) session.Say($"{what}: {wrong ?? "well"}");
        return findings.TrueForAll(finding => finding.Wrong is null) ? Exit.Done : Exit.Refused;
    }

    private static async Task<string?> WrongWithSchema(Session session) =>
        (await session.Db.Database.GetPendingMigrationsAsync(session.Stop)).Any() ? "it is older than the program: run migrate" : null;

    private static async Task<string?> WrongWithStorage(Session session)
    {
        if (!session.Db.Database.IsSqlite()) return await WrongWithCommit(session);

        var check = (await session.Db.Database.SqlQueryRaw<string>("PRAGMA quick_check").ToListAsync(session.Stop)).FirstOrDefault();
        return check == "ok" ? null : $"the file is damaged ({check}): restore a backup";
    }

    private static async Task<string?> WrongWithCommit(Session session)
    {
        var setting = (await session.Db.Database.SqlQueryRaw<string>("SELECT current_setting('synchronous_commit') AS \"Value\"").ToListAsync(session.Stop))[0];
        return setting is "off" or "local" ? $"synchronous_commit is {setting}: a confirmed half day could be lost; set it to on" : null;
    }

    private static async Task<string?> WrongWithJournal(Session session)
    {
        if (await WrongWithSchema(session) is not null) return "not looked at: the schema is older than the program";
        var check = await JournalCheck.Run(session.Db, session.Stop);
        return check.Breaches.Count == 0 ? null : $"{Words.CountEn(check.Breaches.Count, "breach", "breaches")}: run journal verify";
    }
}
