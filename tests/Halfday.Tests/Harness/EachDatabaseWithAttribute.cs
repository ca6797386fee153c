using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Halfday.Tests.Harness;

/// <summary>Runs a theory on each database with these further arguments; written once a row.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachDatabaseWithAttribute(params object?[] rest) : DataAttribute
{
    public IReadOnlyList<object?> Rest { get; } = rest;

    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Database>().Select(database => new TheoryDataRow([database, .. Rest]))]);
}
