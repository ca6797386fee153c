using Halfday.Organization;
using Halfday.Shared;

namespace Halfday.Decisions;

/// <summary>A clause binds a person through an appointment, and why.</summary>
/// <param name="Why">A sentence that names decision, clause, post and unit.</param>
public sealed record Bond(Guid PersonId, Decision Decision, Clause Clause, Appointment Appointment, Post Post, Unit Unit, Text Why);
