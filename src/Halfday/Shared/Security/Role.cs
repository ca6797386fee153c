namespace Halfday.Shared.Security;

/// <summary>
/// What a person may do at a unit and below it. That someone is a leader or a worker follows from clauses and
/// appointments and is not granted.
/// </summary>
public enum Role
{
    /// <summary>Runs the rota and the half days of a site.</summary>
    Coordinator,

    /// <summary>Sees and steers a unit's subtree.</summary>
    Office,

    /// <summary>Reads a subtree, journal included.</summary>
    Auditor,

    /// <summary>Keeps people, units, accounts and the application itself.</summary>
    Administrator,
}
