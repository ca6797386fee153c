namespace Halfday.Shared.Security;

/// <summary>A role of the viewer and the unit, by path, at and below which it holds.</summary>
public sealed record Reach(Role Role, Guid UnitId, string Path);

/// <summary>
/// The person who looks, and how far they see: roles reach down the unit tree; belonging to a site shows that site's rota.
/// Found anew for each request, so that it ends when an appointment or a grant ends.
/// </summary>
public sealed class Viewer
{
    /// <summary>Null when nobody is signed in.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The person's code; empty when nobody is signed in.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The person's name for the page's head.</summary>
    public Text Name { get; private set; }

    /// <summary>Granted roles in force today.</summary>
    public IReadOnlyList<Reach> Reaches { get; private set; } = [];

    /// <summary>Paths of the sites they belong to by appointment or base unit.</summary>
    public IReadOnlyList<string> Sites { get; private set; } = [];

    /// <summary>Bound by a clause in force today.</summary>
    public bool IsLeader { get; private set; }

    /// <summary>Teaches somewhere today.</summary>
    public bool IsMentor { get; private set; }

    /// <summary>Fills in who it is; done once, at the start of a request.</summary>
    public void Is(Guid personId, string code, Text name, IReadOnlyList<Reach> reaches, IReadOnlyList<string> sites) =>
        (PersonId, Code, Name, Reaches, Sites) = (personId, code, name, reaches, sites);

    /// <summary>A clause binds them today.</summary>
    public void IsBound() => IsLeader = true;

    /// <summary>They teach a trade today.</summary>
    public void Teaches() => IsMentor = true;

    /// <summary>Holds the role anywhere.</summary>
    public bool Has(Role role) => Reaches.Any(reach => reach.Role == role);

    /// <summary>Reads everything of the unit at this path: any role at or above it.</summary>
    public bool Reads(string path) => Reaches.Any(reach => Covers(reach, path));

    /// <summary>Changes things of some unit; who only audits reads.</summary>
    public bool SteersAnything => Reaches.Any(reach => reach.Role != Role.Auditor);

    /// <summary>Changes things of the unit at this path: any role at or above it but the auditor's.</summary>
    public bool Steers(string path) => Reaches.Any(reach => reach.Role != Role.Auditor && Covers(reach, path));

    /// <summary>Keeps people, units and accounts of the unit at this path.</summary>
    public bool Administers(string path) => Reaches.Any(reach => reach.Role == Role.Administrator && Covers(reach, path));

    /// <summary>Sees the rota and the names of the unit at this path: reads it, or belongs to its site.</summary>
    public bool Sees(string path) => Reads(path) || Sites.Any(site => path.StartsWith(site, StringComparison.Ordinal));

    private static bool Covers(Reach reach, string path) => path.StartsWith(reach.Path, StringComparison.Ordinal);
}
