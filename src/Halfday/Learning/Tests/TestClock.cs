using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Tests;

/// <summary>Closes tests whose time is up though nobody looks at them, every five minutes while the application serves.</summary>
public sealed class TestClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<TestClock> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    /// <summary>Closes all whose time is up; each is saved for itself.</summary>
    public async Task Round(CancellationToken stop)
    {
        foreach (var id in await Overdue(stop))
        {
            try
            {
                await Close(id, stop);
            }
#pragma warning disable CA1031 // one test that cannot be closed keeps no other open
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                log.LogWarning(trouble, "A test was not closed; its person or the next round closes it");
            }
#pragma warning restore CA1031
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Between, time);
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Try(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private async Task Try(CancellationToken stop)
    {
        try
        {
            await Round(stop);
        }
#pragma warning disable CA1031 // a clock that stops at the first trouble closes nothing
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            log.LogError(trouble, "Tests were not looked for; the next round tries again");
        }
#pragma warning restore CA1031
    }

    private async Task<List<Guid>> Overdue(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<HalfdayDb>(), time.UtcNow());
        return await db.Sittings.Where(sitting => sitting.FinishedAt == null && sitting.EndsAt <= now).Select(sitting => sitting.Id).ToListAsync(stop);
    }

    private async Task Close(Guid id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Begins("round", "clock");
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        await new Closing(db).Close(await db.Sittings.SingleAsync(sitting => sitting.Id == id, stop), time.UtcNow(), stop);
        await db.SaveChangesAsync(stop);
    }
}
