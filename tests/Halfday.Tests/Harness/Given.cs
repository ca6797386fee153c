namespace Halfday.Tests.Harness;

/// <summary>How a test's world begins.</summary>
public sealed class Given(RunningApp app)
{
    /// <summary>A works of its own in the shared application: a top unit, a bureau, a site with its people, a decision in force.</summary>
    public async Task<Works> AWorks(Database database) => await Works.In(await app.On(database));

    /// <summary>One works that many tests share: for those that only read.</summary>
    public Task<Works> AWorksToRead(Database database) => app.WorksToRead(database);

    /// <summary>A works alone in a database of its own, for what looks at everything.</summary>
    public async Task<Works> AWorksAlone(Database database) => await Works.In(await RunningApp.StartOn(await TestDatabases.Migrated(database)));

    /// <summary>The command line on a database of its own.</summary>
    public static async Task<TestCommandLine> ACommandLine(Database database, string today = "2026-09-21") =>
        new((await TestDatabases.Untouched(database)).ConnectionString, today);
}
