using Halfday.Shared.Security;

namespace Halfday.HalfDays;

/// <summary>Walks the rounds every half hour while the application serves.</summary>
public sealed class FloorClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<FloorClock> log) : BackgroundService
{
    // Not at once: the first pages come first.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(First, time, stoppingToken);
            using var timer = new PeriodicTimer(Between, time);
            do await Round(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private async Task Round(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().Begins("round", "clock");
            await scope.ServiceProvider.GetRequiredService<FloorRounds>().Walk(stop);
        }
#pragma warning disable CA1031 // a clock that stops at the first trouble tells nobody anything
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            log.LogError(trouble, "A round failed; the next one tries again");
        }
#pragma warning restore CA1031
    }
}
