using Halfday.Shared.Security;

namespace Halfday.Interchange.Mail;

/// <summary>Walks the mail round every half minute while the application serves, where a mail server is set.</summary>
public sealed class Postman(IServiceScopeFactory scopes, MailSettings settings, TimeProvider time, ILogger<Postman> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsSet) return;
        try
        {
            using var timer = new PeriodicTimer(Between, time);
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
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
            scope.ServiceProvider.GetRequiredService<Actor>().Begins("mail", "postman");
            await scope.ServiceProvider.GetRequiredService<MailRound>().Walk(stop);
        }
#pragma warning disable CA1031 // a postman who stops at the first trouble carries nothing
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            log.LogError(trouble, "A mail round failed; the next one tries again");
        }
#pragma warning restore CA1031
    }
}
