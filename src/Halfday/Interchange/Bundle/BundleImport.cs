using Halfday.Shared;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle;

/// <summary>Takes a bundle into the database: all of it or, with any fault, nothing.</summary>
public sealed class BundleImport(HalfdayDb db, TimeProvider time)
{
    /// <summary>Reads the bundle and says what is wrong, or what would change or has changed.</summary>
    /// <param name="dryRun">Says only what would change.</param>
    /// <param name="progress">Is told how far it is.</param>
    public async Task<ImportOutcome> Run(BundleSource source, bool dryRun, Action<string> progress, CancellationToken stop)
    {
        var faults = new Faults();
        var work = new ImportWork(db, time, faults, stop);
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await TakeAll(source, work, faults, progress);
            if (faults.Any) return new ImportOutcome(faults.InOrder, [], null);

            db.ChangeTracker.DetectChanges();
            var changes = FileChanges.Of(db, work.Touched);
            return new ImportOutcome([], changes, dryRun ? null : await Save(progress, stop));
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static async Task TakeAll(BundleSource source, ImportWork work, Faults faults, Action<string> progress)
    {
        await work.ReadKnown();
        foreach (var file in BundleFiles.All)
        {
            if (!source.Files.TryGetValue(file.Name, out var bytes)) continue;
            progress($"reading {file.Name}");
            var table = CsvTable.Read(file, bytes, faults);
            if (!table.IsReadable) work.Unreadable.Add(file.Name);
            await file.Take(table, work);
        }
        if (source.Files.TryGetValue(BundleFiles.Decision, out var yaml)) await BundleDecisions.Take(yaml, work);
    }

    private async Task<Refusal?> Save(Action<string> progress, CancellationToken stop)
    {
        progress("saving");
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException)
        {
            return BundleRefusals.ChangedMeanwhile;
        }
    }
}

/// <summary>How an import ended: faults and nothing changed, or what changed, or a refusal to save.</summary>
public sealed record ImportOutcome(IReadOnlyList<Fault> Faults, IReadOnlyList<FileChange> Changes, Refusal? Refusal)
{
    /// <summary>True when nothing was or would be changed.</summary>
    public bool ChangesNothing => Changes.All(file => file.Added + file.Changed + file.Removed == 0);
}
