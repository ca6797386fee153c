using Halfday.Shared.Data;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Shared.Data;

public sealed class MigrationsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task No_change_of_the_model_lacks_its_migration(Database database)
    {
        var works = await Given.AWorks(database);
        await using var scope = works.App.Services.CreateAsyncScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<HalfdayDb>().Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task SQLite_syncs_every_commit_and_lets_readers_by()
    {
        var works = await Given.AWorks(Database.Sqlite);

        var settings = await works.Ask(async db =>
        {
            await db.Database.OpenConnectionAsync();
            return (await Pragma(db, "journal_mode"), await Pragma(db, "synchronous"));
        });

        Assert.Equal(("wal", "2"), settings);
    }

    [Theory, EachDatabase]
    public async Task The_doctor_finds_a_fresh_database_well(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("migrate");

        var said = await line.Do("doctor", "--db", line.Database + Commit(database, "on"));

        Assert.Contains("storage: well", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_warns_of_a_server_that_answers_before_it_has_written()
    {
        var line = await Given.ACommandLine(Database.Postgres);
        await line.Do("migrate");

        var said = await line.Run("doctor", "--db", line.Database + Commit(Database.Postgres, "off"));

        Assert.Equal(1, said.Code);
        Assert.Contains("synchronous_commit is off", said.Out, StringComparison.Ordinal);
    }

    private static string Commit(Database database, string setting) =>
        database == Database.Sqlite ? "" : $";Options=-c synchronous_commit={setting}";

    [Fact]
    public async Task The_doctor_says_migrate_to_a_database_without_a_schema()
    {
        var line = await Given.ACommandLine(Database.Postgres);

        var said = await line.Run("doctor");

        Assert.Equal(1, said.Code);
        Assert.Contains("run migrate", said.Out, StringComparison.Ordinal);
    }

    private static async Task<string> Pragma(HalfdayDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }
}
