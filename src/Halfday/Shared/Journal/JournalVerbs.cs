using System.CommandLine;
using Halfday.Shared.Cli;

namespace Halfday.Shared.Journal;

/// <summary>`journal verify` and `journal head`.</summary>
public static class JournalVerbs
{
    /// <summary>The verb with its two parts.</summary>
    public static Command Journal(Terminal terminal) => new("journal", "The append-only record.")
    {
        new Command("verify", "Re-checks every chain of the journal.").OnTheDatabase(terminal, Verify),
        new Command("head", "Prints where each chain ends.").OnTheDatabase(terminal, Head),
    };

    private static async Task<int> Verify(Session session)
    {
        var check = await JournalCheck.Run(session.Db, session.Stop);
        foreach (var breach in check.Breaches) session.Terminal.Error.WriteLine(breach);
        session.Say($"{Words.CountEn(check.Entries, "entry", "entries")} in {Words.CountEn(check.Chains, "chain")}, {Words.CountEn(check.Breaches.Count, "breach", "breaches")}.");
        return check.Breaches.Count == 0 ? Exit.Done : Exit.Refused;
    }

    private static async Task<int> Head(Session session)
    {
        foreach (var head in await JournalCheck.Heads(session.Db, session.Stop))
            session.Say($"{head.Chain:N} {head.Number} {head.Hash}");
        return Exit.Done;
    }
}
