using System.Globalization;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Standing.Matrix;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Bench;

/// <summary>Competence at a glance: the matrix of a large works, the coverage of a city, what was known on a day among very much evidence.</summary>
public static class MatrixBench
{
    private const string Method =
        "The matrix: one works of 400 leaders and 40 trades, levels found in two of three; calculated, and as the whole page and workbook over HTTP " +
        "on the loopback. Coverage: a city of like works (six leaders, six trades each) with two pieces of evidence a leader and trade; one day " +
        "and the twelve days of a year's page, against one query by hand a day, whose two figures are the same, which is checked; it takes for granted that there is one " +
        "decision, that nobody comes or goes and nothing is exercised, revoked or exempted. What was known on a day: more evidence added to the same city, asked of one person and of one site. " +
        "By default a tenth of the city (and of the evidence); `--full` takes 80,004 leaders and 5 million pieces. Median of five, warm; in brackets processor time of our process.";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        var rows = new List<string[]>();
        foreach (var engine in Trial.Engines)
        {
            rows.AddRange(await Wide(engine));
            rows.AddRange(await City(engine));
        }
        return new Section("Competence at a glance", Method, ["what", "database", "time", "statements", "by hand", "ratio (clock)"], rows);
    }

    private static async Task<List<string[]>> Wide(string engine)
    {
        await using var trial = await Trial.On(engine);
        await using var works = await WideWorks.On(trial);
        var cells = 0;
        var (matrix, statements) = await Asked(works.Services, async db =>
        {
            var unit = await db.Units.AsNoTracking().SingleAsync(unit => unit.Code == "S");
            cells = (await CompetenceMatrix.Of(db, unit, GeneratedCity.AsOf, default)).Rows.Sum(row => row.Filled.Count());
        });
        if (cells != WideWorks.Leaders * WideWorks.Trades) throw new InvalidOperationException($"{cells} cells");
        var bytes = 0;
        var page = await Median(async () => bytes = await works.Get("/matrix?unit=S"));
        var book = await Median(() => works.Get("/matrix.xlsx?unit=S"));
        return
        [
            ["matrix 400 x 40, calculated", engine, $"{matrix}", $"{statements - 1}", "", ""],
            [$"matrix 400 x 40, the page ({bytes >> 10:N0} KB)", engine, $"{page}", "", "", ""],
            ["matrix 400 x 40, the workbook", engine, $"{book}", "", "", ""],
        ];
    }

    private static async Task<List<string[]>> City(string engine)
    {
        var (sites, pieces) = Effort.IsFull ? (13_334, 5_000_000) : (1_334, 500_000);
        await using var trial = await Trial.On(engine);
        var folder = new GeneratedCity(sites).Write();
        await trial.Run("import", folder);
        await trial.Run("decision", "issue", Path.Combine(folder, "decision.yaml"));
        Directory.Delete(folder, recursive: true);
        await using var services = new ServiceCollection().AddHalfday(trial.Database, TimeProvider.System).BuildServiceProvider();
        var pairs = await Pairs(services);
        await WrittenEvidence.Write(trial.Database, pairs, 0, 2);

        var (leaders, year) = (pairs.Count / 6, Year());
        List<string[]> rows = [await Covered(services, trial.Database, [GeneratedCity.AsOf], $"coverage of {leaders:N0} leaders on a day", engine), await Covered(services, trial.Database, year, $"coverage of {leaders:N0} leaders, a year", engine)];
        await WrittenEvidence.Write(trial.Database, pairs, 2, (pieces + pairs.Count - 1) / pairs.Count);
        var written = (await Tables.Count(trial.Database, "Finding")).ToString("N0", CultureInfo.InvariantCulture);
        var one = pairs[pairs.Count / 2];
        rows.Add(await ReadKnown(services, $"one person among {written} pieces", engine, db => Known.Read(db, null, GeneratedCity.AsOf, default, one.Person)));
        rows.Add(await ReadKnown(services, $"one site among {written} pieces", engine, db => Known.Read(db, [one.Site], GeneratedCity.AsOf, default)));
        return rows;
    }

    private static async Task<string[]> Covered(IServiceProvider services, DatabaseChoice database, IReadOnlyList<DateOnly> days, string what, string engine)
    {
        IReadOnlyList<Coverage> ours = [];
        List<(int, int)> theirs = [];
        var (our, statements) = await Asked(services, async db => ours = await Coverage.At(db, null, days, default));
        var their = await Median(async () =>
        {
            theirs.Clear();
            foreach (var day in days) theirs.Add(await CoverageByHand.On(database, day));
        });
        foreach (var (covered, byHand) in ours.Zip(theirs))
            if (covered.On >= GeneratedCity.From && (covered.Owed, covered.Mastered) != byHand) throw new InvalidOperationException($"{covered}, by hand {byHand}");
        return [what, engine, $"{our}", $"{statements}", $"{their}", Section.Times(our.Wall, their.Wall)];
    }

    private static async Task<string[]> ReadKnown(IServiceProvider services, string what, string engine, Func<HalfdayDb, Task<Known>> read)
    {
        var states = 0;
        var (cost, statements) = await Asked(services, async db =>
        {
            var known = await read(db);
            states = known.All.Count(pair => known.State(pair.PersonId, pair.TradeId) != TradeState.Nothing);
        });
        if (states == 0) throw new InvalidOperationException("Nothing is known.");
        return [$"known on a day, {what}", engine, $"{Section.Ms(cost.Wall)} ({Section.Ms(cost.Cpu)})", $"{statements}", "", ""];
    }

    // From the first month's end on which anything was owed.
    private static List<DateOnly> Year() =>
        [.. Enumerable.Range(0, 11).Select(month => new DateOnly(2026, 2, 1).AddMonths(month).AddDays(-1)), GeneratedCity.AsOf];

    private static async Task<List<Pair>> Pairs(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        var trades = (await db.Trades.AsNoTracking().ToListAsync()).ToLookup(trade => trade.SiteId, trade => trade.Id);
        var (units, held) = (db.Units, db.Appointments);
        var leaders = await held.Where(each => each.Detached).Join(units, each => each.UnitId, unit => unit.Id, (each, unit) => new { each.PersonId, unit.Id }).ToListAsync();
        return [.. leaders.SelectMany(leader => trades[leader.Id], (leader, trade) => new Pair(leader.Id, leader.PersonId, trade))];
    }

    private static async Task<(Cost Cost, int Statements)> Asked(IServiceProvider services, Func<HalfdayDb, Task> question)
    {
        using var statements = new Statements();
        var asked = 0;
        var cost = await Median(async () =>
        {
            await using var scope = services.CreateAsyncScope();
            var before = statements.Count;
            await question(scope.ServiceProvider.GetRequiredService<HalfdayDb>());
            asked = statements.Count - before;
        });
        return (cost, asked);
    }

    private static async Task<Cost> Median(Func<Task> work)
    {
        await work();
        var costs = new List<Cost>();
        for (var i = 0; i < 5; i++) costs.Add(await Cost.Of(work));
        return Cost.Median(costs);
    }
}
