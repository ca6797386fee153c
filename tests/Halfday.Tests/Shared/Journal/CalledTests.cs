using System.Reflection;
using Halfday.Shared.Journal;

namespace Halfday.Tests.Shared.Journal;

public sealed class CalledTests
{
    public static TheoryData<Type> Journalled =>
        [.. typeof(IJournaled).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IJournaled)))];

    [Theory, MemberData(nameof(Journalled))]
    public void Everything_journalled_has_a_name_that_people_read(Type thing)
    {
        var called = thing.GetCustomAttribute<CalledAttribute>();

        Assert.True(called is not null, $"[Called] is missing on {thing}: the journal's page would show its class name");
        Assert.NotEqual(thing.Name, called.Word);
    }
}
