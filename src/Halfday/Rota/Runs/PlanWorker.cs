using Halfday.Shared.Data;
using Halfday.Shared.Security;

namespace Halfday.Rota.Runs;

/// <summary>The hosted job: takes stored runs and plans them, several sites at once.</summary>
public sealed class PlanWorker(IServiceScopeFactory scopes, PlanSignal signal, DatabaseChoice choice, ILogger<PlanWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private static readonly int SitesAtOnce = Math.Clamp(Environment.ProcessorCount, 1, 2);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await Task.Yield();
        if (!choice.IsPostgres) await Guarded(provider => provider.GetRequiredService<WaitingRuns>().TakeUpAgain(stop), stop);
        await Task.WhenAll(Enumerable.Range(0, SitesAtOnce).Select(_ => TakeOneAfterTheOther(stop)));
    }

    private async Task TakeOneAfterTheOther(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var found = false;
            await Guarded(async provider => found = await Work(provider, stop), stop);
            if (!found) await signal.Wait(LookAgain, stop);
        }
    }

    private static async Task<bool> Work(IServiceProvider provider, CancellationToken stop)
    {
        if (await provider.GetRequiredService<WaitingRuns>().Take(stop) is not { } run) return false;

        await provider.GetRequiredService<PlanJob>().Run(run, stop);
        return true;
    }

    // A database that is away for a moment must not end the job for good.
    private async Task Guarded(Func<IServiceProvider, Task> work, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().Begins("plan", "planner");
            await work(scope.ServiceProvider);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // whatever it was, the next look may succeed
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            log.LogError(wrong, "The planning job stumbled and looks again.");
        }
    }
}
