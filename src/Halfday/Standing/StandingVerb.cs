using System.CommandLine;
using System.Globalization;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>`standing`: where everyone stands.</summary>
internal static class StandingVerb
{
    private static readonly Option<string?> Unit = new("--unit") { Description = "The unit's code; without it, all." };
    private static readonly Option<bool> Json = Verb.JsonOption();

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "The day, as 2026-10-07; without it, today at the unit.",
        CustomParser = given =>
        {
            if (StandingDay.Parse(given.Tokens[0].Value) is { } day) return day;
            given.AddError("--as-of: write a date as 2026-10-07");
            return null;
        },
    };

    /// <summary>The verb.</summary>
    public static Command Standing(Terminal terminal) =>
        new Command("standing", "Where everyone stands: met, on track, behind or excused, with the reason.") { Unit, AsOf, Json }
            .OnTheDatabase(terminal, Show);

    private static async Task<int> Show(Session session)
    {
        var code = session.Get(Unit);
        var unit = code is null
            ? await StandingDay.Top(session.Db, session.Stop)
            : await session.Db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, session.Stop);
        if (code is not null && unit is null) return session.Misnamed(UnknownUnit(code));

        var asOf = session.Time.Within(session.Get(AsOf)) ?? await session.Db.TodayAt(session.Time, unit, session.Stop);
        var standing = await UnitStanding.Of(session.Db, unit, asOf, session.Stop);
        if (session.Get(Json)) session.SayJson(StandingDocument.Of(standing));
        else Say(session, standing);
        return Exit.Done;
    }

    private static Refusal UnknownUnit(string code) => new(
        "UnknownUnit", $"There is no unit '{code}': name one of units.csv, or leave --unit out for all.",
        $"没有代码为“{code}”的单位：请填写单位表中的代码，或省略 --unit 查看全部。");

    private static void Say(Session session, UnitStanding standing)
    {
        session.Say(string.Create(CultureInfo.InvariantCulture, $"As of {standing.AsOf:yyyy-MM-dd}"));
        session.Say(Row("unit", "met", "on track", "behind", "excused"));
        foreach (var (unit, totals) in standing.Units)
            session.Say(Row(unit.Code, Figure(totals.Met), Figure(totals.OnTrack), Figure(totals.Behind), Figure(totals.Excused)));
        foreach (var person in standing.People)
            foreach (var owed in person.Obligations.Where(owed => owed.State == StandingState.Behind))
                session.Say($"{person.Person.Code} {person.Person.Name}: {owed.Clause.Key} {owed.Period} behind: {owed.Reason.En}");
    }

    private static string Row(params string[] cells) =>
        cells[0].PadRight(24) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(10)));

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
