using Halfday.Organization;
using Halfday.Shared.Security;

namespace Halfday.Standing;

/// <summary>
/// Who sees what of a standing: whoever reads the unit sees all of it; a leader sees their own with its reasons, and how
/// their site's peers stand without the reasons; nobody else sees anything.
/// </summary>
internal static class StandingRights
{
    /// <summary>Sees how the people of the unit stand.</summary>
    public static bool SeesStandingOf(this Viewer viewer, Unit unit) =>
        viewer.Reads(unit.Path) || (viewer.IsLeader && viewer.Sees(unit.Path));

    /// <summary>Sees how the person stands.</summary>
    public static bool SeesStandingOf(this Viewer viewer, PersonStanding person) =>
        viewer.PersonId == person.Person.Id || person.Obligations.Any(owed => viewer.SeesStandingOf(owed.Unit));

    /// <summary>Sees why one of the person's obligations stands so: who reads one site does not read the reasons of another.</summary>
    public static bool ReadsReasonOf(this Viewer viewer, Person person, Obligation owed) =>
        viewer.PersonId == person.Id || viewer.Reads(owed.Unit.Path);

    /// <summary>Sees why any of them does.</summary>
    public static bool ReadsReasonsOf(this Viewer viewer, PersonStanding person) =>
        viewer.PersonId == person.Person.Id || person.Obligations.Any(owed => viewer.ReadsReasonOf(person.Person, owed));
}
