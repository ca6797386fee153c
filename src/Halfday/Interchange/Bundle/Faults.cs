using Halfday.Shared;

namespace Halfday.Interchange.Bundle;

/// <summary>All that is wrong with a bundle, gathered before any of it is said.</summary>
internal sealed class Faults
{
    private readonly List<Fault> found = [];

    public bool Any => found.Count > 0;

    public void Add(Fault fault) => found.Add(fault);

    /// <summary>By file in the order of the bundle, then by place; each once.</summary>
    public IReadOnlyList<Fault> InOrder =>
        [.. found.Distinct().OrderBy(fault => BundleFiles.OrderOf(fault.File)).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column)];
}
