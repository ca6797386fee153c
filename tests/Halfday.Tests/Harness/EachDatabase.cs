using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Halfday.Tests.Harness;

/// <summary>The two engines that every integration test runs on.</summary>
public enum Database { Sqlite, Postgres }

/// <summary>Runs a theory once on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Database>().Select(database => new TheoryDataRow<Database>(database))]);
}
