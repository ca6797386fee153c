using CsvHelper;
using Halfday.Organization;
using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>The standing as a table for spreadsheets: one row an obligation, in the order of the document.</summary>
internal static class StandingCsv
{
    private static readonly string[] Columns = ["person", "name", "name_zh", "unit", "decision", "clause", "period", "state", "reason"];

    // A cell that begins like a formula is escaped, so that a spreadsheet shows it instead of calculating it.
    private static readonly CsvWriterOptions Writing = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>UTF-8 with a header row; reasons in the reader's language, empty where they may not be read.</summary>
    public static byte[] Write(UnitStanding standing, Func<Person, Obligation, bool> mayReadReason)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Writing, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var person in standing.People)
                foreach (var owed in person.Obligations) csv.WriteRecord(Cells(person, owed, mayReadReason(person.Person, owed)));
        }
        return bytes.ToArray();
    }

    private static string[] Cells(PersonStanding person, Obligation owed, bool withReasons) =>
    [
        person.Person.Code, person.Person.Name, person.Person.NameZh, owed.Unit.Code, owed.Decision.Number,
        owed.Clause.Key, owed.Period, owed.State.Code(), withReasons ? owed.Reason.ToString() : "",
    ];
}
