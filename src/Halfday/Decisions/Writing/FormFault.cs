using Halfday.Shared;

namespace Halfday.Decisions;

/// <summary>Something to mend in the form: the fault of the same words as in a file, and the clause it stands in.</summary>
/// <param name="Clause">From 0; null: none.</param>
public sealed record FormFault(int? Clause, string Field, Text Wrong)
{
    /// <summary>The faults of what the form was written as, each led back to its clause.</summary>
    public static IReadOnlyList<FormFault> Of(string yaml, IEnumerable<Fault> faults)
    {
        var lines = yaml.Split('\n');
        return [.. faults.Select(fault => new FormFault(ClauseAt(lines, fault.Line), fault.Field, fault.Wrong))];
    }

    private static int? ClauseAt(string[] lines, int line) =>
        lines.Take(line).Count(text => text.StartsWith("  - id:", StringComparison.Ordinal)) is > 0 and var place ? place - 1 : null;
}
