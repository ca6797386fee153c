using System.Net.Mail;
using Halfday.Organization;
using Halfday.Shared;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>people.csv: everybody, leaders and workers alike.</summary>
internal sealed class PeopleFile() : BundleFile(
    "people.csv", Key("code"), Must("name"), May("name_zh"), May("email"), May("language"), May("badge"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.People.ToDictionaryAsync(person => person.Code, work.Stop);
        var taken = new List<(Person Person, Row Row)>();
        foreach (var row in table.Rows)
        {
            var code = row.Code("code");
            work.MustBeFirst(row, "code", code);
            var name = row.Required("name");
            if (!known.TryGetValue(code, out var person)) known[code] = person = work.Add(new Person { Code = code, Name = name });
            (person.Name, person.NameZh, person.Badge, person.Until) = (name, row.Text("name_zh"), row.Text("badge"), row.Date("until"));
            (person.Email, person.Language) = (Email(row), Language(row));
            work.People[code] = person.Id;
            work.Touch(row, code, person);
            taken.Add((person, row));
        }
        CheckBadges(known.Values, taken);
    }

    private static string Email(Row row)
    {
        var email = row.Text("email");
        if (email.Length > 0 && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
            row.Fault("email", $"'{email}' is no address: write it as name@example.org", $"“{email}”不是邮箱地址：请写成 name@example.org");
        return email;
    }

    private static string Language(Row row)
    {
        var language = row["language"];
        if (language.Length == 0) return "en";
        if (!Words.Languages.Contains(language))
            row.Fault("language", $"'{language}' is not spoken here: write en or zh-Hans", $"没有“{language}”这种语言：请写 en 或 zh-Hans");
        return language;
    }

    // At the kiosk the badge says who it is, so no two people who are still here carry the same.
    private static void CheckBadges(IEnumerable<Person> known, List<(Person Person, Row Row)> taken)
    {
        var inFile = taken.Select(pair => pair.Person).ToHashSet();
        var carriers = known.Where(person => !inFile.Contains(person) && Carries(person)).DistinctBy(person => person.Badge).ToDictionary(person => person.Badge);
        foreach (var (person, row) in taken.Where(pair => Carries(pair.Person)))
            if (!carriers.TryAdd(person.Badge, person) && carriers[person.Badge] is var other && other != person)
                row.Fault("badge", $"{person.Badge} is {other.Code}'s badge: give another, or end one of them", $"{person.Badge} 是 {other.Code} 的工牌：请换号，或结束其中一人");
    }

    private static bool Carries(Person person) => person.Badge.Length > 0 && person.Until is null;

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.People.AsNoTracking().ToListAsync(work.Stop)).Select(person => new ExportRow(
            person.Code, person.Name, person.NameZh, person.Email, person.Language, person.Badge, person.Until.Cell()));
}
