using Halfday.Shared.Time;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// Invents the demonstration city: a municipality with districts, bureaus and companies, its works with workshops, trades,
/// mentors and leaders. Nobody in it lives.
/// </summary>
/// <param name="Sites">How many works.</param>
/// <param name="Seed">The same seed gives the same city.</param>
/// <param name="Start">The Monday on which the decision comes into force.</param>
/// <param name="Today">The day it is.</param>
internal sealed record City(int Sites, int Seed, DateOnly Start, DateOnly Today)
{
    /// <summary>The code of the unit at the top.</summary>
    public const string Top = "SH";

    private readonly CityBundle bundle = new();
    private readonly Random chance = new(Seed);
    private readonly HashSet<string> parents = [];
    private int leaders;
    private int staff;

    /// <summary>The last week whose calendar is invented: half a year ahead.</summary>
    public DateOnly Horizon => IsoWeek.Of(Today).Plus(26).Sunday;

    /// <summary>Writes the whole city.</summary>
    public CityBundle Write()
    {
        foreach (var post in CityPosts.All) bundle.Posts.Add(post.Code, post.Title, post.TitleZh, CityBundle.Number(post.Rank));
        Municipality();
        Holidays();
        var works = new CityWorks(this, bundle, chance);
        for (var number = 1; number <= Sites; number++)
        {
            parents.Add(ParentOf(number));
            works.Write(number, ParentOf(number), IndustryOf(number));
        }
        Above(works);
        return bundle;
    }

    /// <summary>A leader's code; numbered through the city.</summary>
    public string NextLeader() => $"L{++leaders:00000}";

    /// <summary>A member of staff.</summary>
    public string NextStaff() => $"A{++staff:0000}";

    /// <summary>Adds a person who holds a post.</summary>
    public void Appoint(string code, string post, string unit, DateOnly from, DateOnly? until = null, bool detached = true, string portfolio = "")
    {
        var name = CityNames.Next(chance);
        var email = code[0] == 'W' ? "" : $"{code.ToLowerInvariant()}@example.org";
        bundle.People.Add(code, name.En, name.Zh, email, chance.Next(5) == 0 ? "en" : "zh-Hans", "B" + code);
        bundle.Appointments.Add(code, post, unit, CityBundle.Day(from), until is { } last ? CityBundle.Day(last) : "", detached ? "yes" : "no", portfolio);
    }

    /// <summary>Gives a role from the start.</summary>
    public void Grant(string person, string role, string unit) => bundle.Roles.Add(person, role, unit, "", "");

    private static CityIndustry IndustryOf(int number) => CityIndustries.All[(number - 1) % CityIndustries.All.Count];

    // Of three works of an industry two belong to its companies, the third to a district or to the bureau itself.
    private static string ParentOf(int number)
    {
        var (industry, turn) = (IndustryOf(number), (number - 1) / CityIndustries.All.Count);
        return (turn % 3) switch
        {
            0 => $"C-{industry.Code}-1",
            1 => $"C-{industry.Code}-2",
            _ => number % 2 == 0 ? $"B-{industry.Code}" : CityPlaces.Districts[turn / 3 % CityPlaces.Districts.Count].Code,
        };
    }

    private void Municipality()
    {
        bundle.Units.Add(Top, "Shanghai", "上海市", "municipality", "", "Asia/Shanghai");
        foreach (var (code, name, nameZh) in CityPlaces.Districts) bundle.Units.Add(code, name, nameZh, "district", Top, "");
        foreach (var industry in CityIndustries.All)
        {
            bundle.Units.Add($"B-{industry.Code}", industry.Bureau, industry.BureauZh, "bureau", Top, "");
            for (var i = 0; i < industry.Companies.Count; i++)
                bundle.Units.Add($"C-{industry.Code}-{i + 1}", industry.Companies[i].Name, industry.Companies[i].NameZh, "company", $"B-{industry.Code}", "");
        }
        Staff();
    }

    private void Staff()
    {
        var since = Start.AddYears(-3);
        foreach (var (role, unit) in new[] { ("administrator", Top), ("office", Top), ("auditor", Top), ("office", "B-MACH"), ("office", "B-TEXT") })
        {
            var code = NextStaff();
            Appoint(code, "clerk", unit, since, detached: false);
            Grant(code, role, unit);
        }
    }

    private void Holidays()
    {
        (int Month, int Day, string Name)[] days =
            [(1, 1, "New Year's Day"), (4, 5, "Qingming"), (5, 1, "Labour Day"), (10, 1, "National Day"), (10, 2, "National Day")];
        for (var year = Start.Year; year <= Horizon.Year; year++)
            foreach (var (month, day, name) in days)
            {
                var date = new DateOnly(year, month, day);
                if (date >= Start && date <= Horizon) bundle.Closures.Add(Top, CityBundle.Day(date), "", name);
            }
    }

    // Leaders from above, where there are works below: each goes deep into one; their own work is that of two of its trades.
    private void Above(CityWorks works)
    {
        foreach (var post in new[] { "mun-sec", "mun-ind", "union-fed", "union-fed-vice", "dept" }) FromAbove(works, post, Top);
        foreach (var (code, _, _) in CityPlaces.Districts.Where(district => parents.Contains(district.Code)))
        {
            FromAbove(works, "dist-sec", code);
            FromAbove(works, "dist-ind", code);
        }
        foreach (var industry in CityIndustries.All.Take(Sites)) FromAbove(works, "bureau", $"B-{industry.Code}");
        foreach (var company in parents.Where(code => code.StartsWith("C-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            FromAbove(works, "company", company);
    }

    private void FromAbove(CityWorks works, string post, string unit) =>
        Appoint(NextLeader(), post, unit, Start.AddDays(-chance.Next(200, 1400)), portfolio: works.SomeTrades(2));
}
