using Halfday.Shared.Time;

namespace Halfday.Interchange.Demonstration;

/// <summary>Writes one works after the other: workshops, trades, mentors with their shifts, leaders with their calendars.</summary>
internal sealed class CityWorks(City city, CityBundle bundle, Random chance)
{
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri"];
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> mainTrades = [];
    private int workers;

    /// <summary>Codes of a few main trades of the city, as a cell.</summary>
    public string SomeTrades(int count) =>
        string.Join(';', Enumerable.Range(0, count).Select(_ => mainTrades[chance.Next(mainTrades.Count)]).Distinct());

    /// <summary>Writes one works.</summary>
    public void Write(int number, string parent, CityIndustry industry)
    {
        var site = $"S{number:0000}";
        Name(site, parent, industry.Kinds[(number - 1) / CityIndustries.All.Count % industry.Kinds.Count]);
        var workshops = Workshops(site, industry);
        var trades = Trades(site, industry, workshops);
        foreach (var (workshop, taught) in trades.GroupBy(trade => trade.Workshop).Select(group => (group.Key, group.Select(trade => trade.Code).ToList())))
            Mentors(workshop, taught);
        Leaders(site, [.. trades.Select(trade => trade.Code)]);
        Coordinator(site);
    }

    private void Name(string site, string parent, CityKind kind)
    {
        var number = numbers[kind.Name] = numbers.GetValueOrDefault(kind.Name) + 1;
        bundle.Units.Add(site, $"Shanghai No. {number} {kind.Name}", $"上海第{CityPlaces.Numeral(number)}{kind.NameZh}", "site", parent, "");
    }

    private List<string> Workshops(string site, CityIndustry industry)
    {
        var codes = new List<string>();
        for (var i = 0; i < chance.Next(2, industry.Workshops.Count + 1); i++)
        {
            codes.Add($"{site}-W{i + 1}");
            bundle.Units.Add(codes[i], industry.Workshops[i].Name, industry.Workshops[i].NameZh, "workshop", site, "");
            foreach (var weekday in Weekdays)
            {
                bundle.Capacity.Add(codes[i], weekday, "AM", CityBundle.Number(chance.Next(1, 4)));
                if (weekday != "Fri") bundle.Capacity.Add(codes[i], weekday, "PM", CityBundle.Number(chance.Next(1, 3)));
            }
        }
        return codes;
    }

    private List<(string Code, string Workshop)> Trades(string site, CityIndustry industry, List<string> workshops)
    {
        var chosen = Chosen(industry);
        var written = new List<(string Code, string Workshop)>();
        for (var i = 0; i < chosen.Count; i++)
        {
            var trade = chosen[i];
            var (code, workshop) = ($"{site}-{trade.Slug}", workshops[i % workshops.Count]);
            var after = chosen.Exists(other => other.Slug == trade.After) ? $"{site}-{trade.After}" : "";
            var isMain = i < 4;
            bundle.Trades.Add(code, site, trade.Name, trade.NameZh, isMain ? "yes" : "no", workshop, after,
                CityBundle.Number(chance.Next(4, 9)), CityBundle.Number(chance.Next(6, 9) * 10), "3", "24", trade.Taxonomy);
            if (isMain) mainTrades.Add(code);
            written.Add((code, workshop));
        }
        return written;
    }

    // A works has four to six of its industry's trades; one that must follow another comes with it.
    private List<CityTrade> Chosen(CityIndustry industry)
    {
        var count = chance.Next(4, 7);
        var order = industry.Trades.OrderBy(_ => chance.Next()).ToList();
        var chosen = order.Take(count).ToList();
        foreach (var trade in chosen.Where(trade => trade.After.Length > 0).ToList())
            if (!chosen.Exists(other => other.Slug == trade.After)) chosen.Add(industry.Trades.Single(other => other.Slug == trade.After));
        return chosen;
    }

    private void Mentors(string workshop, List<string> taught)
    {
        for (var i = 0; i < Math.Max(3, taught.Count + 1); i++)
        {
            var worker = Worker(workshop);
            var trades = i < taught.Count ? [taught[i]] : taught.OrderBy(_ => chance.Next()).Take(2).ToList();
            bundle.Mentors.Add(worker, string.Join(';', trades.Order(StringComparer.Ordinal)), workshop, CityBundle.Number(chance.Next(2, 4)));
        }
        for (var i = 0; i < 2; i++) Worker(workshop);
    }

    // Early, late or whole days; now and then a weekday off.
    private string Worker(string workshop)
    {
        var code = $"W{++workers:00000}";
        city.Appoint(code, "worker", workshop, city.Start.AddDays(-chance.Next(300, 4000)), detached: false);
        var parts = chance.Next(4) switch { 0 => "AM", 1 => "PM", _ => "AM;PM" };
        var off = chance.Next(10);
        for (var i = 0; i < Weekdays.Length; i++)
            if (i != off) bundle.Shifts.Add(code, Weekdays[i], parts, "", "");
        return code;
    }

    private void Leaders(string site, List<string> trades)
    {
        foreach (var post in CityPosts.OfAWorks.Take(chance.Next(5, CityPosts.OfAWorks.Length + 1)))
        {
            var code = city.NextLeader();
            // Some come while the decision is in force, some leave; a youth secretary may still stand at a machine.
            var from = chance.Next(18) == 0 ? city.Start.AddDays(chance.Next(7, 60)) : city.Start.AddDays(-chance.Next(100, 1500));
            DateOnly? until = chance.Next(30) == 0 ? city.Today.AddDays(chance.Next(10, 40)) : null;
            city.Appoint(code, post, site, from, until, detached: post != "youth" || chance.Next(3) > 0);
            bundle.Cover.Add($"{site}-office", code, "2");
            Calendar(code);
            Competences(code, trades);
        }
    }

    private void Calendar(string leader)
    {
        if (chance.Next(5) < 2)
            bundle.Availability.Add(leader, "", Weekdays[chance.Next(4)], chance.Next(2) == 0 ? "AM" : "PM", "preferred");
        var days = city.Horizon.DayNumber - city.Start.DayNumber;
        foreach (var day in Enumerable.Range(0, chance.Next(4)).Select(_ => city.Start.AddDays(chance.Next(days))).Distinct().Order())
            bundle.Availability.Add(leader, CityBundle.Day(day), "", "", "unavailable");
    }

    private void Competences(string leader, List<string> trades)
    {
        foreach (var trade in trades.OrderBy(_ => chance.Next()).Take(chance.Next(3)).Order(StringComparer.Ordinal))
            bundle.Competences.Add(leader, trade, CityBundle.Number(chance.Next(40, 95)), CityBundle.Number(chance.Next(1, 4)),
                CityBundle.Number(chance.Next(1, 6)), CityBundle.Day(city.Start.AddDays(-chance.Next(20, 200))));
    }

    private void Coordinator(string site)
    {
        var code = city.NextStaff();
        city.Appoint(code, "section", site, city.Start.AddDays(-chance.Next(200, 2000)), detached: false);
        city.Grant(code, "coordinator", site);
    }
}
