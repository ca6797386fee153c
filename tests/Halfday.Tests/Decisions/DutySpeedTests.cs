using System.Diagnostics;
using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Time;

namespace Halfday.Tests.Decisions;

public sealed class DutySpeedTests(ITestOutputHelper output)
{
    /// <summary>Two seconds of one core; the bound leaves room for a machine that does much else and still catches what grows with the square.</summary>
    [Fact]
    public void A_thousand_sites_of_twenty_five_leaders_are_answered_for_a_quarter_in_seconds()
    {
        var world = new DutyWorld();
        var people = Enumerable.Range(0, 1000).SelectMany(site => Leaders(world, $"X{site:0000}")).ToList();
        world.Decide("D", "2026-09-28", DutyWorld.FloorTime("A1", 1), DutyWorld.Study("A2", 2), DutyWorld.AllMain("A3", 24));
        var clock = Stopwatch.StartNew();

        var duties = world.Duties("2026-09-28", "2026-12-27");
        var weeks = Enumerable.Range(0, 13).Select(IsoWeek.Of(new DateOnly(2026, 9, 28)).Plus).ToList();
        var owed = people.Sum(person => weeks.Count(week => duties.FloorTime(person, week) is not null && duties.Study(person, week) is not null));

        output.WriteLine($"{owed} weeks owed, {clock.Elapsed.TotalSeconds:0.00} s");
        Assert.Equal(25_000 * 13, owed);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static IEnumerable<Guid> Leaders(DutyWorld world, string site)
    {
        world.AddUnit(site, UnitLevel.Site, "B");
        for (var leader = 0; leader < 25; leader++)
            yield return world.Appoint("director", site, "2026-01-01", person: Guid.CreateVersion7()).PersonId;
    }
}
