using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>The standing as a table for spreadsheets: one row an obligation, in the order of the document.</summary>
internal static class StandingCsv
{
    private static readonly string[] Columns = ["person", "name", "name_zh", "unit", "decision", "clause", "period", "state", "reason"];

    // A cell that begins like a formula is quoted, so that a spreadsheet shows it instead of calculating it.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n",
    };

    /// <summary>Writes it with a header row; reasons in the reader's language, empty where they may not be read.</summary>
    public static string Write(UnitStanding standing, Func<PersonStanding, bool> mayReadReasons)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
        {
            Row(csv, Columns);
            foreach (var person in standing.People)
            {
                var withReasons = mayReadReasons(person);
                foreach (var owed in person.Obligations) Row(csv, Cells(person, owed, withReasons));
            }
        }
        return text.ToString();
    }

    private static string[] Cells(PersonStanding person, Obligation owed, bool withReasons) =>
    [
        person.Person.Code, person.Person.Name, person.Person.NameZh, owed.Unit.Code, owed.Decision.Number,
        owed.Clause.Key, owed.Period, owed.State.Code(), withReasons ? owed.Reason.ToString() : "",
    ];

    private static void Row(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }
}
