using Halfday.Decisions;
using Halfday.Decisions.Shipped;
using Halfday.HalfDays;
using Halfday.Interchange.Bundle;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Rota.Verbs;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// Fills an empty database with the demonstration city: brought in by the import, bound by the decision of 1958, planned and
/// published, and lived through for a quarter by the verbs of real use, at the times at which it would have happened. The
/// same seed and day give the same city but for keys.
/// </summary>
internal sealed class Demonstration(Session session, int sites, int seed)
{
    /// <summary>Weeks lived through before the present one: a quarter.</summary>
    public const int WeeksBehind = 13;

    /// <summary>Weeks published ahead.</summary>
    public const int WeeksAhead = 6;

    // A few works are enough to show what people change among themselves, and it takes its time.
    private const int ChangesInEvery = 5;

    private readonly DemoClock clock = new();
    private readonly DateOnly today = session.Time.Today(DemoClock.Zone);

    private DateOnly Start => IsoWeek.Of(today).Plus(-WeeksBehind).Monday;

    /// <summary>Makes it.</summary>
    public async Task Make()
    {
        var choice = session.Services.GetRequiredService<DatabaseChoice>();
        await using var services = new ServiceCollection().AddHalfday(choice, clock)
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().BuildServiceProvider();
        clock.Is(Start.AddDays(-10), 9);
        await Within(services, "import", Import);
        await Within(services, "issue", Issue);
        await Within(services, "knowledge", Teach);
        clock.Is(Start.AddDays(-3), 15);
        await Within(services, "plan", inside => Plan(inside, IsoWeek.Of(Start), WeeksBehind + 1));
        await Live(services);
        clock.Is(today, 0, 1);
        await Within(services, "plan", inside => Plan(inside, IsoWeek.Of(today).Plus(1), WeeksAhead));
        await Within(services, "demo", inside => DemoAccounts.Make(inside, today, session.Stop));
        session.Terminal.EndProgress();
    }

    private async Task Within(IServiceProvider services, string verb, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Begins(verb, "demo");
        await work(scope.ServiceProvider);
    }

    private async Task Import(IServiceProvider services)
    {
        var bundle = new City(sites, seed, Start, today).Write().Source();
        var import = new BundleImport(services.GetRequiredService<HalfdayDb>(), clock);
        var outcome = await import.Run(bundle, dryRun: false, session.Terminal.Progress, session.Stop);
        if (outcome.Faults.Count > 0) throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }

    private async Task Issue(IServiceProvider services)
    {
        session.Terminal.Progress("Issuing the decision");
        var db = services.GetRequiredService<HalfdayDb>();
        var issued = await new Issuing(db, clock).Issue([ShippedDecision.For(City.Top, Start)], session.Stop);
        if (issued.Refusal is { } refusal) throw new InvalidOperationException(refusal.Sentence.En);
        await db.SaveChangesAsync(session.Stop);
    }

    private async Task Teach(IServiceProvider services)
    {
        session.Terminal.Progress("Writing down what there is to know");
        await new CityKnowledge(services.GetRequiredService<HalfdayDb>(), clock, Start).Put(session.Stop);
    }

    private async Task Plan(IServiceProvider services, IsoWeek first, int weeks)
    {
        var inside = session.With(services);
        var options = new PlanningOptions(seed, Quick: true, Math.Min(2, Environment.ProcessorCount));
        await new PlanningAct(inside, new Horizon(first, weeks), options).Run(sites: null, publish: true, folder: null);
    }

    private async Task Live(IServiceProvider services)
    {
        var all = await session.Db.Units.AsNoTracking().Sites().OrderBy(site => site.Code).ToListAsync(session.Stop);
        for (var i = 0; i < all.Count; i++)
        {
            session.Terminal.Progress($"Living through {WeeksBehind} weeks: works {i + 1} of {all.Count}");
            var (site, number) = (all[i], i);
            await Within(services, "half-days", inside =>
                new LivedSite(inside, clock, site, today, new Random(seed + (1000003 * (i + 1))), changesAmongThemselves: number % ChangesInEvery == 0, session.Stop).Live(Start));
        }
    }
}
