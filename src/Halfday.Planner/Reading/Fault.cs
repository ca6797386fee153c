namespace Halfday.Planner;

/// <summary>What is wrong in a file, where, and the mend.</summary>
/// <param name="Path">A JSON path such as <c>$.leaders[3].owed[2]</c>.</param>
/// <param name="Line">From 1; <paramref name="Column"/> counts bytes from 1.</param>
public sealed record Fault(string Path, string What, string Mend, int Line, int Column)
{
    public override string ToString() => $"{Path}: {What}; {Mend}";
}

/// <summary>What was read, or every fault that kept it from being read.</summary>
/// <param name="Value">Null when there are faults.</param>
public sealed record Read<T>(T? Value, IReadOnlyList<Fault> Faults) where T : class;
