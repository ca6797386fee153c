using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Decisions;

/// <summary>The database of a command line, opened beside it.</summary>
internal sealed class OpenDatabase(ServiceProvider services) : IAsyncDisposable
{
    private readonly AsyncServiceScope scope = services.CreateAsyncScope();

    public HalfdayDb Db => scope.ServiceProvider.GetRequiredService<HalfdayDb>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}

internal static class Opening
{
    public static Task<OpenDatabase> Open(this TestCommandLine line) => Task.FromResult(new OpenDatabase(
        new ServiceCollection().AddHalfday(DatabaseChoice.Parse(line.Database)!, new TestTime()).BuildServiceProvider()));
}
