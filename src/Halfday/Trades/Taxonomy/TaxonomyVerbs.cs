using System.CommandLine;
using Halfday.Shared;
using Halfday.Shared.Cli;

namespace Halfday.Trades.Taxonomy;

/// <summary>`trades taxonomy FILE`.</summary>
public static class TaxonomyVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "A catalogue of occupations: code,title as CSV, or as O*NET or ESCO publish theirs." };
    private static readonly Option<bool> AsJson = Verb.JsonOption();

    /// <summary>The verb.</summary>
    public static Command Trades(Terminal terminal) => new("trades", "Trades and the catalogue that relates them.")
    {
        new Command("taxonomy", "Takes in a catalogue of occupations, all or nothing; twice changes nothing.") { File, AsJson }.OnTheDatabase(terminal, TakeIn),
    };

    private static async Task<int> TakeIn(Session session)
    {
        var file = session.Get(File);
        if (!System.IO.File.Exists(file)) return session.Faulty([new Fault(file, 1, 1, "file", new Text("there is no such file: check the path", "没有这个文件：请检查路径"))]);

        var (change, faults) = await new TaxonomyDesk(session.Db).TakeIn(await System.IO.File.ReadAllBytesAsync(file, session.Stop), file, session.Stop);
        if (change is null) return session.Faulty(faults);
        await session.Db.SaveChangesAsync(session.Stop);
        if (session.Get(AsJson)) session.SayJson(change);
        else session.Say($"{Words.CountEn(change.Added, "occupation")} added, {change.Changed} changed, {change.Unchanged} as before.");
        return Exit.Done;
    }
}
