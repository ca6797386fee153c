using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Halfday.HalfDays;

/// <summary>
/// Whoever ends or changes what a person holds, on a page, by the API or by import: the half days that nobody will come to any
/// more are freed in the same transaction. The clock's round stays as the net for all else that ends a duty.
/// </summary>
public sealed class FreedAtOnce(TimeProvider time) : SaveChangesInterceptor
{
    private HashSet<Guid> concerned = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        concerned = Concerned(data.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    // What is owed is read from the database, so only after the change is there; still before it is committed.
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int saved, CancellationToken stop = default)
    {
        if (concerned.Count == 0 || data.Context is not HalfdayDb db) return saved;

        await new Leavers(db).FreeOf(concerned, time.UtcNow(), stop);
        await db.SaveChangesAsync(stop);
        return saved;
    }

    private static HashSet<Guid> Concerned(ChangeTracker tracker)
    {
        var people = tracker.Entries<Person>().ToList();
        var arriving = people.Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Id).ToHashSet();
        return [.. people.Where(entry => entry.State == EntityState.Modified && entry.Property(person => person.Until).IsModified)
                .Select(entry => entry.Entity.Id),
            .. tracker.Entries<Appointment>().Where(IsChanged).Select(entry => entry.Entity.PersonId).Where(id => !arriving.Contains(id))];
    }

    private static bool IsChanged(EntityEntry<Appointment> entry) => entry.State is EntityState.Added or EntityState.Deleted
        || (entry.State == EntityState.Modified && (entry.Property(held => held.Until).IsModified || entry.Property(held => held.Detached).IsModified));
}
