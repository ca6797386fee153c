using System.Collections.Concurrent;
using System.Data.Common;
using Halfday.Rota;
using Halfday.Rota.Runs;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Web;
using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Rota;

/// <summary>Several nodes on one database: each stored run is taken by one of them, and taken up again when that one dies.</summary>
public sealed class TwoNodesTests
{
    [Theory, EachDatabase]
    public async Task Of_many_takers_at_once_each_run_falls_to_one(Database database)
    {
        await using var nodes = await Nodes.On(database, running: 0);
        var asked = await nodes.Store(24);

        var taken = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (await nodes.Take() is { } run) taken.Add(run.Id);
        }));

        Assert.Equal(asked.Order(), taken.Order());
    }

    [Fact]
    public async Task Two_running_applications_never_take_the_same_run_twice()
    {
        await using var nodes = await Nodes.On(Database.Postgres, running: 2);

        var asked = await nodes.Store(12);
        await nodes.Ended(asked);

        Assert.Equal(asked.Order(), nodes.Takings.Order());
        Assert.All(await nodes.Runs(), run => Assert.Equal(PlanRunState.Planned, run.State));
    }

    [Fact]
    public async Task What_a_killed_node_had_taken_is_taken_up_again_once_its_lease_is_over()
    {
        await using var nodes = await Nodes.On(Database.Postgres, running: 1);
        nodes.KillOnTaking(0);
        var asked = await nodes.Store(1);
        await nodes.Until(() => nodes.IsDead(0));
        await nodes.Start();

        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal(PlanRunState.Running, Assert.Single(await nodes.Runs()).State);
        nodes.Now += WaitingRuns.Lease + TimeSpan.FromSeconds(1);
        await nodes.Ended(asked);

        Assert.Equal(PlanRunState.Planned, Assert.Single(await nodes.Runs()).State);
        Assert.Equal([asked[0], asked[0]], nodes.Takings);
    }

    [Theory, EachDatabase]
    public async Task A_node_that_stood_still_past_its_lease_writes_nothing_over_the_one_that_took_it_up(Database database)
    {
        await using var nodes = await Nodes.On(database, running: 0);
        await nodes.Store(1);
        var stoodStill = await nodes.Take();
        nodes.Now += WaitingRuns.Lease + TimeSpan.FromSeconds(1);
        var other = await nodes.Take();

        await nodes.Work(stoodStill!);

        var run = Assert.Single(await nodes.Runs());
        Assert.Equal((PlanRunState.Running, other!.LeaseUntil, other.Version), (run.State, run.LeaseUntil, run.Version));
        await nodes.Work(other);
        Assert.Equal(PlanRunState.Planned, Assert.Single(await nodes.Runs()).State);
    }

    [Fact]
    public async Task On_an_embedded_database_what_a_killed_process_left_is_taken_up_as_soon_as_the_next_one_starts()
    {
        await using var nodes = await Nodes.On(Database.Sqlite, running: 1);
        nodes.KillOnTaking(0);
        var asked = await nodes.Store(3);
        await nodes.Until(() => nodes.IsDead(0));

        await nodes.Start();
        await nodes.Ended(asked);

        Assert.All(await nodes.Runs(), run => Assert.Equal(PlanRunState.Planned, run.State));
        Assert.True(nodes.Takings.Count > asked.Count, "One of them was taken twice: by the process that died, and by the next.");
    }

    [Theory, EachDatabase]
    public async Task What_is_cancelled_while_a_job_works_on_it_stays_cancelled_and_keeps_no_plan(Database database)
    {
        await using var nodes = await Nodes.On(database, running: 0);
        await nodes.Store(1);
        var taken = await nodes.Take();

        await nodes.Cancel(taken!.Id);
        await nodes.Work(taken);

        var run = Assert.Single(await nodes.Runs());
        Assert.Equal((PlanRunState.Cancelled, ""), (run.State, run.Plan));
    }

    /// <summary>Applications on one database with a works in it, and a time that they share.</summary>
    private sealed class Nodes : TimeProvider, IAsyncDisposable
    {
        private readonly List<(WebApplication App, Witness Witness)> started = [];
        private readonly DatabaseChoice choice;
        private readonly ServiceProvider beside;
        private Works works = null!;

        private Nodes(DatabaseChoice choice) =>
            (this.choice, beside) = (choice, new ServiceCollection().AddHalfday(choice, this).BuildServiceProvider());

        public DateTimeOffset Now { get; set; } = TestTime.Morning;

        public override DateTimeOffset GetUtcNow() => Now;

        /// <summary>Every taking of a run by a running application, in order.</summary>
        public ConcurrentQueue<Guid> Takings { get; } = [];

        public static async Task<Nodes> On(Database database, int running)
        {
            var nodes = new Nodes(await TestDatabases.Migrated(database));
            await using (var app = HalfdayWeb.Build(nodes.choice, nodes, builder => builder.WebHost.UseTestServer())) nodes.works = await Works.In(app);
            for (var node = 0; node < running; node++) await nodes.Start();
            return nodes;
        }

        public async Task Start()
        {
            var witness = new Witness(this);
            var app = HalfdayWeb.Build(choice, this, builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton<IInterceptor>(witness).AddSingleton<IInterceptor>(new DeadLine(witness));
            });
            started.Add((app, witness));
            await app.StartAsync();
        }

        public void KillOnTaking(int node) => started[node].Witness.DiesOnTaking = true;

        public bool IsDead(int node) => started[node].Witness.IsDead;

        public async Task<List<Guid>> Store(int runs)
        {
            var stored = Enumerable.Range(0, runs).Select(seed => new PlanRun
            {
                SiteId = works.Site.Id, FirstMonday = RotaWorld.Day("2026-10-12"), Weeks = 2, Seed = seed, AskedAt = Now.UtcDateTime, AskedBy = "test",
            }).ToList();
            await using var scope = beside.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
            db.PlanRuns.AddRange(stored);
            await db.SaveChangesAsync();
            return [.. stored.Select(run => run.Id)];
        }

        public async Task<PlanRun?> Take()
        {
            await using var scope = beside.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<WaitingRuns>().Take(TestContext.Current.CancellationToken);
        }

        public async Task Cancel(Guid id)
        {
            await using var scope = beside.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
            Assert.Null((await db.PlanRuns.SingleAsync(run => run.Id == id)).Cancel(Now.UtcDateTime));
            await db.SaveChangesAsync();
        }

        public async Task Work(PlanRun taken)
        {
            await using var scope = beside.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PlanJob>().Run(taken, TestContext.Current.CancellationToken);
        }

        public async Task<List<PlanRun>> Runs()
        {
            await using var scope = beside.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<HalfdayDb>().PlanRuns.AsNoTracking().ToListAsync();
        }

        public Task Ended(List<Guid> asked) =>
            Until(() => Runs().GetAwaiter().GetResult().Count(run => run.HasEnded) == asked.Count);

        public async Task Until(Func<bool> holds)
        {
            for (var look = 0; !holds(); look++)
            {
                if (look > 600) throw new TimeoutException("It did not come to hold within a minute.");
                await Task.Delay(100);
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var (app, _) in started) await app.DisposeAsync();
            await beside.DisposeAsync();
        }
    }

    /// <summary>Sees each taking of a run by its application; may have the application die right after one.</summary>
    private sealed class Witness(Nodes nodes) : SaveChangesInterceptor
    {
        private readonly ConcurrentDictionary<DbContext, Guid> taking = [];

        public bool DiesOnTaking { get; set; }
        public volatile bool IsDead;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
        {
            var entry = data.Context!.ChangeTracker.Entries<PlanRun>().SingleOrDefault(entry => entry.State == EntityState.Modified);
            var isTaking = entry is not null && entry.Entity.State == PlanRunState.Running
                && (entry.Property(run => run.State).OriginalValue == PlanRunState.Waiting || entry.Property(run => run.LeaseUntil).OriginalValue <= nodes.Now.UtcDateTime);
            if (isTaking) taking[data.Context] = entry!.Entity.Id;
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int saved, CancellationToken stop = default)
        {
            if (!taking.TryRemove(data.Context!, out var run)) return ValueTask.FromResult(saved);
            nodes.Takings.Enqueue(run);
            if (DiesOnTaking) IsDead = true;
            return ValueTask.FromResult(saved);
        }
    }

    /// <summary>A dead application reaches the database no more.</summary>
    private sealed class DeadLine(Witness witness) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default) =>
            witness.IsDead ? throw new IOException("The node is dead.") : ValueTask.FromResult(result);
    }
}
