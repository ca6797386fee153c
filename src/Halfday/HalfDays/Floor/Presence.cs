using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>When people are at work and when they are away, read once and then asked without the database.</summary>
public sealed class Presence
{
    private readonly ILookup<Guid, Shift> shifts;
    private readonly ILookup<Guid, Availability> given;
    private readonly Dictionary<Guid, DateOnly?> lastDays;

    private Presence(IEnumerable<Shift> shifts, IEnumerable<Availability> given, Dictionary<Guid, DateOnly?> lastDays)
    {
        this.shifts = shifts.ToLookup(shift => shift.PersonId);
        this.given = given.Where(said => said.Kind == AvailabilityKind.Unavailable).ToLookup(said => said.PersonId);
        this.lastDays = lastDays;
    }

    /// <summary>Reads shifts and absences of these people.</summary>
    public static async Task<Presence> Read(HalfdayDb db, IReadOnlyCollection<Guid> people, CancellationToken stop) => new(
        await db.Shifts.AsNoTracking().Where(shift => people.Contains(shift.PersonId)).ToListAsync(stop),
        await db.Availabilities.AsNoTracking().Where(said => people.Contains(said.PersonId)).ToListAsync(stop),
        await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Until, stop));

    /// <summary>Has said that they cannot come.</summary>
    public bool IsAway(Guid personId, Slot slot) => given[personId].Any(said => said.Covers(slot));

    /// <summary>Has not left by that day.</summary>
    public bool IsStillHere(Guid personId, DateOnly day) => lastDays.TryGetValue(personId, out var last) && (last is null || day <= last);

    /// <summary>Has a shift in that part. Of several rows for a weekday the latest holds; whoever has no shifts at all is there.</summary>
    public bool IsOnShift(Guid personId, Slot slot)
    {
        if (!shifts[personId].Any()) return true;
        var held = shifts[personId].Where(shift => shift.Holds(slot.Date)).MaxBy(shift => shift.From ?? DateOnly.MinValue);
        return held?.Parts.Contains(slot.Part.Code) == true;
    }

    /// <summary>At work: on shift, not away, not gone.</summary>
    public bool IsAtWork(Guid personId, Slot slot) =>
        IsStillHere(personId, slot.Date) && IsOnShift(personId, slot) && !IsAway(personId, slot);
}
