using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle;

/// <summary>Where administrators hand in bundles: kept for a preview, then confirmed once.</summary>
public sealed class BundleDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A bundle touches every unit, so it takes an administrator of every top unit.</summary>
    public async Task<Refusal?> MayCarry(CancellationToken stop)
    {
        var tops = await db.Units.Where(unit => unit.ParentId == null).Select(unit => unit.Path).ToListAsync(stop);
        return viewer.Has(Role.Administrator) && tops.All(viewer.Administers) ? null : BundleRefusals.NeedsTheTop;
    }

    /// <summary>Says what the bundle would do, without doing it.</summary>
    public Task<ImportOutcome> Preview(BundleSource source, CancellationToken stop) =>
        new BundleImport(db, time).Run(source, dryRun: true, _ => { }, stop);

    /// <summary>Takes the bundle in.</summary>
    public Task<ImportOutcome> TakeIn(BundleSource source, CancellationToken stop) =>
        new BundleImport(db, time).Run(source, dryRun: false, _ => { }, stop);

    /// <summary>Keeps the bundle until it is confirmed, for a day at most.</summary>
    public async Task<Guid> Keep(BundleSource source, CancellationToken stop)
    {
        var now = time.UtcNow();
        db.BundleUploads.RemoveRange(await db.BundleUploads.Where(upload => upload.PersonId == viewer.PersonId || upload.At < now - Kept).ToListAsync(stop));
        var kept = db.BundleUploads.Add(new BundleUpload { PersonId = viewer.PersonId!.Value, At = now, Zip = await source.Zipped(stop) }).Entity;
        await db.SaveChangesAsync(stop);
        return kept.Id;
    }

    /// <summary>The bundle the viewer has kept; null when it is not theirs, too old or already taken in.</summary>
    public async Task<BundleSource?> FindKept(Guid id, CancellationToken stop)
    {
        var oldest = time.UtcNow() - Kept;
        var upload = await db.BundleUploads.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && each.PersonId == viewer.PersonId && each.At >= oldest, stop);
        if (upload is null) return null;
        using var zip = new MemoryStream(upload.Zip);
        return (await BundleSource.Of([("bundle.zip", zip)], stop)).Source;
    }

    /// <summary>The kept bundle is taken in, or no longer wanted.</summary>
    public async Task Forget(Guid id, CancellationToken stop)
    {
        db.BundleUploads.RemoveRange(await db.BundleUploads.Where(upload => upload.Id == id && upload.PersonId == viewer.PersonId).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
    }
}
