using System.Text.RegularExpressions;
using Halfday.BrowserTests.Harness;

namespace Halfday.BrowserTests;

/// <summary>
/// Everything a person can reach by following links, from the menu on, one page of each kind, at each width, in each language and
/// each light.
/// </summary>
public sealed partial class EveryPageTests(Chromium chromium, PlannedWorks planned) : IClassFixture<PlannedWorks>
{
    [Theory]
    [InlineData(OneWorks.Administrator)]
    [InlineData(OneWorks.Coordinator)]
    [InlineData(OneWorks.Leader)]
    [InlineData(OneWorks.Mentor)]
    [InlineData(OneWorks.Office)]
    [InlineData(OneWorks.Auditor)]
    public async Task Every_page_within_reach_is_sound(string person)
    {
        await using var screen = await planned.Works.SignedIn(chromium, person, Look.Desk);
        var faults = new List<string>();
        var waiting = new Queue<string>(await screen.Menu());

        while (waiting.TryDequeue(out var path))
        {
            if (path != "/" && !planned.LooksAt(KindOf(path))) continue;

            faults.AddRange(await FaultsOf(screen, path));
            foreach (var link in await screen.Links()) waiting.Enqueue(link);
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults.Distinct())}");
    }

    private static async Task<List<string>> FaultsOf(Screen screen, string path)
    {
        var faults = new List<string>();
        foreach (var looks in Look.All.GroupBy(look => look.Language))
        {
            await screen.Becomes(looks.First());
            if (await screen.TryGo(path) is { } fault) return [.. faults, fault];

            faults.AddRange(await FaultsIn(screen, looks));
        }

        return faults;
    }

    private static async Task<List<string>> FaultsIn(Screen screen, IEnumerable<Look> looks)
    {
        var faults = new List<string>();
        foreach (var look in looks)
        {
            await screen.Becomes(look);
            faults.AddRange(await screen.Faults());
        }

        return faults;
    }

    /// <summary>Pages of one kind differ in a code, an id or a week: /people/L000024 and /people/L000025 are one.</summary>
    private static string KindOf(string path) => Named().Replace(path, "/*");

    [GeneratedRegex("/[^/]*[0-9A-Z][^/]*")]
    private static partial Regex Named();
}
