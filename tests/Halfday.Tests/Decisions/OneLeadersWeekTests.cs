using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Tests.Interchange.Bundle;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Decisions;

public sealed class OneLeadersWeekTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_one_leader_owes_read_by_itself_is_what_reading_everyone_gives(Database database)
    {
        var line = await Given.ACommandLine(database, "2026-09-21");
        await line.Do("import", BundleFolder.Shared("one-works"));
        await line.Do("decision", "issue", Path.Combine(BundleFolder.Shared("one-works"), "decision.yaml"));
        await using var open = await line.Open();
        var week = IsoWeek.Of(new DateOnly(2026, 10, 7));
        var everyone = await Duties.Read(open.Db, null, week.Monday, week.Sunday, Stop);
        var site = await open.Db.Units.Where(unit => unit.Level == UnitLevel.Site).Select(unit => unit.Id).FirstAsync(Stop);
        var calendars = await Duties.CalendarsFor(open.Db, site, week, Stop);
        var people = await open.Db.People.OrderBy(person => person.Code).Select(person => person.Id).ToListAsync(Stop);

        foreach (var person in people)
            Assert.Equal(
                Told(everyone.FloorTime(person, week)),
                Told(await Duties.FloorTimeOf(open.Db, person, week, site, calendars, Stop)));
        Assert.Contains(people, person => everyone.FloorTime(person, week) is not null);
    }

    private static string Told(WeekDuty? duty) => duty is null
        ? "nothing"
        : $"{duty.HalfDays} at {duty.SiteId}, {duty.CheckInMinutes} minutes, {duty.MakeUpWeeks} weeks: {duty.Why.En}";
}
