using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Planning;

/// <summary>Tells leaders and mentors what a publication means for them, one notice a person.</summary>
public static class ChangeNotices
{
    // More dates than this nobody reads in a notice; the page has them all.
    private const int MostDates = 8;

    /// <summary>Adds the notices to what will be saved.</summary>
    public static void Tell(
        HalfdayDb db, Unit site, Horizon horizon, IReadOnlyList<HalfDay> added, IReadOnlyList<HalfDay> withdrawn, PlanCodes codes)
    {
        var came = People(added);
        var went = People(withdrawn);
        foreach (var person in came.Select(group => group.Key).Union(went.Select(group => group.Key)).Order())
            db.Tell(person,
                new Text(
                    $"Your {(horizon.Weeks == 1 ? "half day" : "half days")} at {site.Name}, {horizon.Spoken.En}",
                    $"{Chinese(site)}{horizon.Spoken.Zh}半天劳动安排"),
                new Text(
                    English("New", came[person], half => With(half, person, codes, false)) + English("No longer", went[person], half => With(half, person, codes, false)),
                    InChinese("新增", came[person], half => With(half, person, codes, true)) + InChinese("取消", went[person], half => With(half, person, codes, true))),
                $"/rota/{site.Code}/{horizon.First}");
    }

    /// <summary>Tells the leader and the mentor of one half day that stands where another stood.</summary>
    public static void TellOfMove(HalfdayDb db, Unit site, HalfDay? from, HalfDay to, PlanCodes codes) =>
        Tell(db, site, new Horizon(to.Slot.Week, 1), [to], from is null ? [] : [from], codes);

    private static ILookup<Guid, HalfDay> People(IReadOnlyList<HalfDay> halfDays) => halfDays
        .SelectMany(half => new[] { (Person: half.LeaderId, Half: half), (Person: half.MentorId, Half: half) })
        .ToLookup(touched => touched.Person, touched => touched.Half);

    private static string English(string verb, IEnumerable<HalfDay> halfDays, Func<HalfDay, string> say)
    {
        var (said, more) = Said(halfDays, say);
        return said.Count == 0 ? "" : $"{verb}: {string.Join("; ", said)}{(more > 0 ? $"; and {more} more" : "")}. ";
    }

    private static string InChinese(string verb, IEnumerable<HalfDay> halfDays, Func<HalfDay, string> say)
    {
        var (said, more) = Said(halfDays, say);
        return said.Count == 0 ? "" : $"{verb}：{string.Join("；", said)}{(more > 0 ? $"；另有{more}个" : "")}。";
    }

    private static (List<string> Said, int More) Said(IEnumerable<HalfDay> halfDays, Func<HalfDay, string> say)
    {
        var all = halfDays.OrderBy(half => half.Date).ThenBy(half => half.Part).ToList();
        return ([.. all.Take(MostDates).Select(say)], Math.Max(0, all.Count - MostDates));
    }

    private static string With(HalfDay half, Guid person, PlanCodes codes, bool inChinese) =>
        inChinese
            ? $"{half.Date.Spoken().Zh}{half.Part.Spoken.Zh}，{Other(half, person, codes, inChinese)}"
            : $"{half.Date.Spoken().En}, {half.Part.Spoken.En}, with {Other(half, person, codes, inChinese)}";

    private static string Other(HalfDay half, Guid person, PlanCodes codes, bool inChinese) =>
        codes.NameOf(person == half.LeaderId ? half.MentorId : half.LeaderId, inChinese);

    private static string Chinese(Unit site) => site.NameZh.Length > 0 ? site.NameZh : site.Name;
}
