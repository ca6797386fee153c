using Halfday.Shared.Journal;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Data;

/// <summary>
/// The one database of Halfday. It knows no module: it applies the table mappings it finds in the assembly, and each
/// module's door adds its sets as extension properties. What is saved is journalled in the same transaction.
/// </summary>
public abstract class HalfdayDb(DbContextOptions options, Actor actor, TimeProvider time)
    : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Saves the tracked changes and their journal entries in one transaction, or nothing.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAll, CancellationToken stop = default)
    {
        // Changes are looked for once: each look goes over all that is tracked, and an import tracks tens of thousands.
        // A save within a save looks again, for what an interceptor changed.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetected(acceptAll, stop);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async Task<int> SaveDetected(bool acceptAll, CancellationToken stop)
    {
        var drafts = JournalDrafts.Of(ChangeTracker, actor, time.UtcNow());
        if (drafts.Count == 0) return await base.SaveChangesAsync(acceptAll, stop);
        if (Database.CurrentTransaction is not null) return await SaveJournalled(drafts, acceptAll, stop);

        await using var transaction = await Database.BeginTransactionAsync(stop);
        var saved = await SaveJournalled(drafts, acceptAll, stop);
        await transaction.CommitAsync(stop);
        return saved;
    }

    /// <summary>Not offered: every write goes through <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Halfday saves asynchronously: SaveChangesAsync.");

    private async Task<int> SaveJournalled(IReadOnlyList<JournalDraft> drafts, bool acceptAll, CancellationToken stop)
    {
        await JournalChain.Append(this, drafts, stop);
        var written = acceptAll ? await NewRows.Insert(this, entity => entity is JournalHead, stop) : 0;
        return written + await base.SaveChangesAsync(acceptAll, stop);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(HalfdayDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<PartOfDay>().HaveConversion<PartOfDayText>().HaveMaxLength(40);
        conventions.Properties<DateTime>().HaveConversion<UtcTime>();
    }
}
