using System.CommandLine;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;

namespace Halfday.Interchange.Bundle;

/// <summary>`import DIR` and `export DIR`.</summary>
public static class BundleVerbs
{
    /// <summary>Reads a bundle, all or nothing.</summary>
    public static Command Import(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the bundle's files." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and change nothing." };
        return new Command("import", "Reads a bundle of CSV files and decision.yaml, all or nothing.") { folder, dryRun }
            .OnTheDatabase(terminal, session => Import(session, session.Get(folder), session.Get(dryRun)), migratesPostgres: true);
    }

    /// <summary>Writes the whole bundle.</summary>
    public static Command Export(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write into; made when missing." };
        return new Command("export", "Writes everything as the same bundle that import reads.") { folder }
            .OnTheDatabase(terminal, session => Export(session, session.Get(folder)));
    }

    private static async Task<int> Import(Session session, string folder, bool dryRun)
    {
        if (!Directory.Exists(folder)) return session.Faulty([NoFolder(folder)]);
        var source = await BundleSource.Of(new DirectoryInfo(folder), session.Stop);
        foreach (var name in source.Strange) session.Terminal.Error.WriteLine($"{name} is no file of a bundle and was not read.");
        if (source.Files.Count == 0) return session.Refuse(BundleRefusals.NothingToRead);

        var outcome = await new BundleImport(session.Db, session.Time).Run(source, dryRun, session.Terminal.Progress, session.Stop);
        session.Terminal.EndProgress();
        if (outcome.Faults.Count > 0) return session.Faulty(outcome.Faults);
        if (outcome.Refusal is { } refusal) return session.Refuse(refusal);
        Tell(session, outcome, dryRun);
        return Exit.Done;
    }

    private static void Tell(Session session, ImportOutcome outcome, bool dryRun)
    {
        foreach (var file in outcome.Changes)
        {
            session.Say($"{file.File}: {file.Added} added, {file.Changed} changed, {file.Removed} removed, {file.Unchanged} unchanged");
            if (!dryRun) continue;
            foreach (var row in file.Rows) session.Say($"  {Mark(row.Fate)} {row.Key}{(row.Fields.Count > 0 ? $" ({string.Join(", ", row.Fields)})" : "")}");
        }
        if (dryRun) session.Say("Nothing was written (--dry-run).");
    }

    private static char Mark(RowFate fate) => fate switch { RowFate.Added => '+', RowFate.Removed => '-', _ => '~' };

    private static Fault NoFolder(string folder) =>
        new(folder, 0, 0, "DIR", new Text("is no folder: name the folder with the bundle's files", "不是文件夹：请写存放文件的文件夹"));

    private static async Task<int> Export(Session session, string folder)
    {
        if (File.Exists(folder)) return session.Faulty([NoFolder(folder)]);
        Directory.CreateDirectory(folder);
        var files = await new BundleExport(session.Db).Files(session.Terminal.Progress, session.Stop);
        foreach (var (name, bytes) in files) await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, session.Stop);
        session.Terminal.EndProgress();
        session.Say($"{Words.CountEn(files.Count, "file")} written to {folder}");
        return Exit.Done;
    }
}
