using System.Text;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Bench;

/// <summary>
/// As many works as a measurement asks for, all alike: three workshops, six leaders, twelve mentors and six trades each, as
/// a bundle; and a quarter of half days put straight in, most done and confirmed, some missed, excused, made up, to come.
/// </summary>
public sealed class GeneratedCity(int sites)
{
    /// <summary>The decision is in force from here.</summary>
    public static readonly DateOnly From = new(2026, 9, 28);

    /// <summary>The day of the standing: a Wednesday of the thirteenth week.</summary>
    public static readonly DateOnly AsOf = new(2026, 12, 23);

    private static readonly string[] Posts = ["sec", "dep-sec", "director", "dep-director", "union", "youth"];
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri"];

    private readonly Dictionary<string, StringBuilder> files = [];

    /// <summary>Writes the bundle into a new folder.</summary>
    public string Write()
    {
        Begin();
        for (var site = 0; site < sites; site++) AddSite($"G{site:0000}");
        var folder = Directory.CreateTempSubdirectory("halfday-bench-").FullName;
        foreach (var (name, text) in files) File.WriteAllText(Path.Combine(folder, name), text.ToString());
        return folder;
    }

    private void Begin()
    {
        Add("units.csv", "code,name,level,parent,time_zone", "SH,Municipality,municipality,,Asia/Shanghai");
        Add("posts.csv", "code,title,rank");
        foreach (var (rank, post) in Posts.Append("worker").Index()) Add("posts.csv", $"{post},Post {rank},{rank + 1}");
        Add("people.csv", "code,name,badge");
        Add("appointments.csv", "person,post,unit,from,detached");
        Add("trades.csv", "code,site,name,main,workshops,practice_half_days,knowledge_target,operation_target,expires_months,taxonomy");
        Add("mentors.csv", "person,trades,workshop,max_per_week");
        Add("shifts.csv", "person,weekday,parts");
        Add("capacity.csv", "workshop,weekday,part,leaders");
        Add("decision.yaml", $$"""
            number: BENCH-1
            title: Half a day a week, and every main trade
            body: SH
            issued: 2026-09-01
            from: {{From:yyyy-MM-dd}}
            clauses:
              - id: A1
                text: Half a day a week in the workshop
                scope: {posts: [{{string.Join(", ", Posts)}}], levels: [site], detached: true}
                floor-time: {half-days: 1, per: week}
              - id: A2
                text: Within two years master every main trade of the works
                scope: {posts: [{{string.Join(", ", Posts)}}], levels: [site], detached: true}
                master-trades: {which: all-main, within: P24M}
            """);
    }

    private void AddSite(string site)
    {
        Add("units.csv", $"{site},Works {site},site,SH,");
        for (var shop = 0; shop < 3; shop++) AddWorkshop(site, $"{site}-W{shop}", shop);
        foreach (var (index, post) in Posts.Index())
        {
            Add("people.csv", $"{site}-L{index},Leader {index},");
            Add("appointments.csv", $"{site}-L{index},{post},{site},2026-01-01,yes");
        }
    }

    private void AddWorkshop(string site, string workshop, int shop)
    {
        Add("units.csv", $"{workshop},Workshop {shop},workshop,{site},");
        for (var trade = 2 * shop; trade < (2 * shop) + 2; trade++)
            Add("trades.csv", $"{site}-T{trade},{site},Trade {trade},yes,{workshop},{8 + trade},70,3,24,51-30{trade}1.00");
        for (var mentor = 4 * shop; mentor < (4 * shop) + 4; mentor++) AddMentor(site, workshop, shop, $"{site}-M{mentor:00}");
        foreach (var day in Days)
            foreach (var part in (string[])["AM", "PM"]) Add("capacity.csv", $"{workshop},{day},{part},2");
    }

    private void AddMentor(string site, string workshop, int shop, string mentor)
    {
        Add("people.csv", $"{mentor},Worker {mentor},B-{mentor}");
        Add("appointments.csv", $"{mentor},worker,{workshop},2026-01-01,no");
        Add("mentors.csv", $"{mentor},{site}-T{2 * shop};{site}-T{(2 * shop) + 1},{workshop},3");
        foreach (var day in Days) Add("shifts.csv", $"{mentor},{day},AM;PM");
    }

    private void Add(string file, params string[] lines)
    {
        if (!files.TryGetValue(file, out var text)) files[file] = text = new StringBuilder();
        foreach (var line in lines) text.Append(line).Append('\n');
    }

    /// <summary>Lives through the quarter: one half day a leader and week.</summary>
    public static async Task Live(DatabaseChoice database)
    {
        await using var services = new ServiceCollection().AddHalfday(database, TimeProvider.System).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Begins("bench", "bench");
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Code, person => person.Id);
        var places = (await db.TradeWorkshops.AsNoTracking().ToListAsync()).ToDictionary(place => place.TradeId, place => place.WorkshopId);
        foreach (var trades in (await db.Trades.AsNoTracking().ToListAsync()).GroupBy(trade => trade.SiteId))
            await LivedSite.Live(db, [.. trades.OrderBy(trade => trade.Code, StringComparer.Ordinal)], people, places);
    }
}
