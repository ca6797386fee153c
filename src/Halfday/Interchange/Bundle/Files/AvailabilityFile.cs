using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>
/// availability.csv: when people cannot come and when they would best like to. A person's rows replace theirs from today on;
/// rows by weekday count as from today on.
/// </summary>
internal sealed class AvailabilityFile() : BundleFile("availability.csv", Key("person"), KeyOrNone("date"), KeyOrNone("weekday"), KeyOrNone("part"), Key("kind"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = (await work.Db.Availabilities.ToListAsync(work.Stop)).ToLookup(given => given.PersonId);
        var kept = new HashSet<Availability>();
        var people = new Dictionary<Guid, string>();
        var preferring = new Dictionary<string, Row>();
        foreach (var row in table.Rows)
        {
            if (Asked(row, preferring, work) is not { } asked) continue;
            var given = known[asked.PersonId].FirstOrDefault(given => SayTheSame(given, asked)) ?? work.Add(asked);
            kept.Add(given);
            people[asked.PersonId] = row["person"];
            work.Touch(row, Key(row), given);
        }
        var today = await Todays(people.Keys, work);
        foreach (var (person, code) in people)
            foreach (var gone in known[person].Where(given => !(given.Date < today(person)) && !kept.Contains(given)))
                work.Remove(Name, $"{code} {gone.Date.Cell()}{gone.Weekday?.Short()} {gone.Part?.Code} {gone.Kind.Word()}", gone);
    }

    private static Availability? Asked(Row row, Dictionary<string, Row> preferring, ImportWork work)
    {
        var (person, date, part) = (work.PersonIn(row), row.Date("date"), work.PartIn(row, "part"));
        DayOfWeek? weekday = row["weekday"].Length > 0 ? row.Weekday("weekday") : null;
        var kind = row.OneOf("kind", Codes.Kinds);
        if (row["date"].Length > 0 == row["weekday"].Length > 0)
            row.Fault("date", "give a date or a weekday, and not both", "请填写日期或星期，且只填其一");
        if (kind == AvailabilityKind.Preferred) CheckPreference(row, preferring);
        work.MustBeFirst(row, "person", Key(row));
        if (person is not { } id) return null;
        return new Availability { PersonId = id, Date = date, Weekday = weekday, Part = part, Kind = kind };
    }

    private static void CheckPreference(Row row, Dictionary<string, Row> preferring)
    {
        if (row["weekday"].Length == 0 || row["part"].Length == 0)
            row.Fault("kind", "a preference needs a weekday and a part: give both", "“preferred”须有星期和时段：请都填写");
        if (!preferring.TryAdd(row["person"], row))
            row.Fault("kind", $"{row["person"]} already prefers on line {preferring[row["person"]].Line}: keep one preference", $"{row["person"]} 在第 {preferring[row["person"]].Line} 行已有偏好：请只留一个");
    }

    private static string Key(Row row) => $"{row["person"]} {row["date"]}{row["weekday"]} {row["part"]} {row["kind"]}";

    private static bool SayTheSame(Availability one, Availability other) =>
        one.Date == other.Date && one.Weekday == other.Weekday && one.Part == other.Part && one.Kind == other.Kind;

    // A person's day is that of the unit of their first appointment.
    private static async Task<Func<Guid, DateOnly>> Todays(IEnumerable<Guid> people, ImportWork work)
    {
        var asked = people.ToHashSet();
        var held = (await work.Db.Appointments.AsNoTracking().Select(held => new { held.PersonId, held.UnitId, held.From }).ToListAsync(work.Stop))
            .Where(row => asked.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .ToDictionary(rows => rows.Key, rows => rows.MinBy(row => row.From)!.UnitId);
        return person => work.TodayAt(held.TryGetValue(person, out var unit) ? work.UnitOf(unit) : null);
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Availabilities.AsNoTracking().ToListAsync(work.Stop)).Select(given => new ExportRow(
            work.People[given.PersonId], given.Date.Cell(), given.Weekday?.Short() ?? "", given.Part?.Code ?? "", given.Kind.Word()));
}
