namespace Halfday.BrowserTests.Harness;

/// <summary>One works in the third week of its rota, for the tests of a class that only look.</summary>
public sealed class PlannedWorks : IAsyncLifetime
{
    private readonly HashSet<string> seen = [];

    /// <summary>The works, served; Wednesday morning, shortly after eight.</summary>
    public Works Works { get; private set; } = null!;

    /// <summary>True the first time that this kind of page is asked for.</summary>
    public bool LooksAt(string kind) => seen.Add(kind);

    public async ValueTask InitializeAsync()
    {
        Works = await OneWorks.Decided(Database.Sqlite);
        await Works.Run("plan", "--all", "--from", "2026-W40", "--weeks", "13", "--publish");
        Works.Time.Set(new DateTime(2026, 10, 14, 0, 10, 0, DateTimeKind.Utc));
    }

    public ValueTask DisposeAsync() => Works.DisposeAsync();
}
