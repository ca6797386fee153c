using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Halfday.Shared.Data;

/// <summary>A part of the day is stored as its code.</summary>
public sealed class PartOfDayText() : ValueConverter<PartOfDay, string>(part => part.Code, code => new PartOfDay(code));

/// <summary>Instants are UTC going in and coming out.</summary>
public sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    given => given.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(given, DateTimeKind.Utc) : given.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
