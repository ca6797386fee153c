using System.Text.Json;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Planning;

/// <summary>What the things of a plan are called, so that the planner's reasons read as sentences with people's names.</summary>
public sealed class PlanNames
{
    private readonly RotaNames english;
    private readonly RotaNames chinese;

    private PlanNames(Dictionary<string, Text> people, Dictionary<string, Text> units, Dictionary<string, Text> trades, Horizon horizon)
    {
        english = In(text => text.En, part => PartWords(part).En, week => $"week {horizon.First.Plus(week).Number}");
        chinese = In(text => text.Zh, part => PartWords(part).Zh, week => $"第{horizon.First.Plus(week).Number}周");

        RotaNames In(Func<Text, string> language, Func<string, string> part, Func<int, string> week) => new()
        {
            Leader = code => Find(people, code, language), Mentor = code => Find(people, code, language),
            Trade = code => Find(trades, code, language), Workshop = code => Find(units, code, language),
            Part = part, Week = week,
        };
    }

    /// <summary>Reads the names that a site's problem needs.</summary>
    public static async Task<PlanNames> Read(HalfdayDb db, Unit site, RotaProblem problem, CancellationToken stop)
    {
        var codes = problem.Leaders.Select(leader => leader.Id).Concat(problem.Mentors.Select(mentor => mentor.Id))
            .Concat(problem.Pins.SelectMany(pin => new[] { pin.Leader, pin.Mentor })).Distinct().ToArray();
        var people = await db.People.AsNoTracking().Where(person => codes.Contains(person.Code)).ToListAsync(stop);
        var units = await db.Units.AsNoTracking().Where(unit => unit.SiteId == site.Id).ToListAsync(stop);
        var trades = await db.Trades.AsNoTracking().Where(trade => trade.SiteId == site.Id).ToListAsync(stop);
        var first = IsoWeek.TryParse(problem.FirstWeek, out var week) ? week : default;
        return new PlanNames(
            people.ToDictionary(person => person.Code, person => Both(person.Name, person.NameZh)),
            units.ToDictionary(unit => unit.Code, unit => Both(unit.Name, unit.NameZh)),
            trades.ToDictionary(trade => trade.Code, trade => Both(trade.Name, trade.NameZh)), new Horizon(first, problem.Weeks));
    }

    /// <summary>The names in the reader's language.</summary>
    public RotaNames Mine => Words.IsChinese ? chinese : english;

    /// <summary>Why a rule does not hold.</summary>
    public Text Say(Breach breach) => new(breach.English(english), breach.Chinese(chinese));

    /// <summary>Why a half day is not planned.</summary>
    public Text Say(WhyMissed why) => new(why.English(english), why.Chinese(chinese));

    /// <summary>An explanation in both languages, JSON.</summary>
    public string Write(RotaExplanation explanation) => JsonSerializer.Serialize(
        new[] { ExplanationAnswer.Of(explanation, english), ExplanationAnswer.Of(explanation, chinese, inChinese: true) }, JsonSerializerOptions.Web);

    /// <summary>"Monday morning".</summary>
    public static Text PartWords(string id)
    {
        var part = SitePart.Parse(id);
        return new Text($"{part.Weekday} {PartIn(part, "en")}", ChineseDay(part.Weekday) + PartIn(part, "zh"));
    }

    private static string PartIn(SitePart part, string language) => (part.Part.Code, language) switch
    {
        ("AM", "en") => "morning",
        ("AM", _) => "上午",
        ("PM", "en") => "afternoon",
        ("PM", _) => "下午",
        _ => part.Part.Code,
    };

    private static string ChineseDay(DayOfWeek weekday) => "星期" + "日一二三四五六"[(int)weekday];

    private static Text Both(string name, string nameZh) => new(name, nameZh.Length > 0 ? nameZh : name);

    private static string Find(Dictionary<string, Text> names, string code, Func<Text, string> language) =>
        names.TryGetValue(code, out var name) ? language(name) : code;
}
