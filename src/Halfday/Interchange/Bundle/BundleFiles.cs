using Halfday.Interchange.Bundle.Files;

namespace Halfday.Interchange.Bundle;

/// <summary>The files of a bundle, in the order in which they lean on each other.</summary>
internal static class BundleFiles
{
    public const string Decision = "decision.yaml";

    public static readonly IReadOnlyList<BundleFile> All =
    [
        new UnitsFile(), new PostsFile(), new PeopleFile(), new PartsFile(), new TradesFile(), new AppointmentsFile(), new RolesFile(),
        new MentorsFile(), new ShiftsFile(), new CapacityFile(), new ClosuresFile(), new AvailabilityFile(), new CoverFile(),
        new CompetencesFile(),
    ];

    /// <summary>Every name a bundle may hold.</summary>
    public static IEnumerable<string> Names => All.Select(file => file.Name).Append(Decision);

    /// <summary>Where faults of a file come in the list; files that are none of the bundle's come first.</summary>
    public static int OrderOf(string name) => Names.ToList().IndexOf(name);
}
