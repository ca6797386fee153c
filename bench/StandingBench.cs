using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Standing;

namespace Halfday.Bench;

/// <summary>Where everyone stands, against the same figures by queries written by hand.</summary>
public static class StandingBench
{
    private const string Method =
        "A city of like works (six leaders, twelve mentors, six trades each) with a quarter of half days, on 2026-12-23. The application's one " +
        "calculation, `UnitStanding.Of` for the whole city: who is bound and why, each week of each leader, the mastering of trades, rolled up the " +
        "tree. Against it: four queries by hand over ADO and loops that give the same totals of each works, which is checked; they take for " +
        "granted that there is one decision, that nothing closes and nobody comes or goes, and keep no reason. Both warm, in one process, each on a " +
        "connection of its own; median of seven. `halfday standing --json` is the whole process, start and output included; median of three. " +
        "Time on the clock, in brackets processor time of our process (PostgreSQL's own is not in it).";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        var rows = new List<string[]>();
        foreach (var engine in Trial.Engines)
            foreach (var sites in (int[])[40, 1000])
                rows.Add(await On(engine, sites));
        return new Section("Standing", Method, ["database", "works", "half days", "standing", "by hand", "ratio (clock)", "`halfday standing --json`"], rows);
    }

    private static async Task<string[]> On(string engine, int sites)
    {
        await using var trial = await Trial.On(engine);
        var folder = new GeneratedCity(sites).Write();
        await trial.Run("import", folder);
        await trial.Run("decision", "issue", Path.Combine(folder, "decision.yaml"));
        Directory.Delete(folder, recursive: true);
        await GeneratedCity.Live(trial.Database);

        await using var services = new ServiceCollection().AddHalfday(trial.Database, TimeProvider.System).BuildServiceProvider();
        UnitStanding standing = null!;
        Dictionary<string, (int, int, int, int)> totals = null!;
        List<Cost> ours = [], theirs = [], verbs = [];
        for (var i = 0; i < 9; i++)
        {
            ours.Add(await Cost.Of(async () => standing = await Standing(services)));
            theirs.Add(await Cost.Of(async () => totals = await StandingByHand.Totals(trial.Database)));
            MustBeEqual(standing, totals);
        }
        for (var i = 0; i < 3; i++)
            verbs.Add(await Cost.OfProcess("dotnet", Machine.Program, "standing", "--as-of", $"{GeneratedCity.AsOf:yyyy-MM-dd}", "--json", "--db", trial.Database.ConnectionString));
        var (our, their) = (Cost.Median([.. ours.Skip(2)]), Cost.Median([.. theirs.Skip(2)]));
        var halfDays = (await Tables.Count(trial.Database, "HalfDay")).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        return [engine, $"{sites:N0}", halfDays, $"{our}", $"{their}", Section.Times(our.Wall, their.Wall), $"{Cost.Median(verbs)}"];
    }

    private static async Task<UnitStanding> Standing(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await UnitStanding.Of(scope.ServiceProvider.GetRequiredService<HalfdayDb>(), null, GeneratedCity.AsOf, CancellationToken.None);
    }

    private static void MustBeEqual(UnitStanding standing, Dictionary<string, (int, int, int, int)> totals)
    {
        foreach (var unit in standing.Units.Where(unit => totals.ContainsKey(unit.Unit.Code)))
            if ((unit.Totals.Met, unit.Totals.OnTrack, unit.Totals.Behind, unit.Totals.Excused) != totals[unit.Unit.Code])
                throw new InvalidOperationException($"{unit.Unit.Code}: {unit.Totals}, by hand {totals[unit.Unit.Code]}");
        if (standing.Units.Count(unit => totals.ContainsKey(unit.Unit.Code)) != totals.Count) throw new InvalidOperationException("Works are missing.");
    }
}
