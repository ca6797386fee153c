using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Time;

namespace Halfday.Tests.Decisions;

public sealed class DutyScaleTests
{
    private static readonly List<IsoWeek> Quarter = [.. Enumerable.Range(0, 13).Select(IsoWeek.Of(new DateOnly(2026, 9, 28)).Plus)];

    /// <summary>Memory taken stands for time, for it does not depend on how busy the machine is.</summary>
    [Fact]
    public void What_twice_as_many_sites_owe_takes_twice_as_much()
    {
        Taken(sites: 10);

        var (hundred, twoHundred) = (Taken(sites: 100), Taken(sites: 200));

        Assert.InRange((double)twoHundred / hundred, 1.5, 2.5);
    }

    private static long Taken(int sites)
    {
        var world = new DutyWorld();
        var people = Enumerable.Range(0, sites).SelectMany(site => Leaders(world, $"X{site:0000}")).ToList();
        world.Decide("D", "2026-09-28", DutyWorld.FloorTime("A1", 1), DutyWorld.Study("A2", 2), DutyWorld.AllMain("A3", 24));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var duties = world.Duties("2026-09-28", "2026-12-27");
        var owed = people.Sum(person => Quarter.Count(week => duties.FloorTime(person, week) is not null && duties.Study(person, week) is not null));

        Assert.Equal(sites * 25 * 13, owed);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<Guid> Leaders(DutyWorld world, string site)
    {
        world.AddUnit(site, UnitLevel.Site, "B");
        for (var leader = 0; leader < 25; leader++)
            yield return world.Appoint("director", site, "2026-01-01", person: Guid.CreateVersion7()).PersonId;
    }
}
