using Halfday.Organization;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>The mentor is away and nobody else teaches the trade. The half day begins at eight.</summary>
public sealed class NobodyTeachesTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Before_it_begins_the_coordinator_is_led_to_where_it_is_moved(Database database)
    {
        var works = await AMentorAway(database);
        TestTime.Is(TestTime.Morning.AddHours(-1));

        var page = await works.SignedInAs(works.Coordinator).Get($"/half-days/{works.HalfDay.Id}/substitute");

        page.ShouldShow("Nobody is free");
        page.ShouldShow($"/rota/{works.Site.Code}/half-days/{works.HalfDay.Id}\"");
        (await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/half-days/{works.HalfDay.Id}")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task Once_it_has_begun_the_leader_is_told_once_to_make_it_up(Database database)
    {
        var works = await AMentorAway(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/half-days/{works.HalfDay.Id}/substitute");
        (await coordinator.Get(path)).ShouldShow("Tell Zhou Wen");

        (await coordinator.Post($"{path}/word")).ShouldBeDone();
        (await coordinator.Post($"{path}/word")).ShouldBeDone();

        var notice = Assert.Single(await works.Ask(db => db.Notices.AsNoTracking().To(works.Leader.Id).ToListAsync()));
        Assert.Equal(("Nobody can teach you this half day", $"/half-days/{works.HalfDay.Id}"), (notice.Subject, notice.Link));
        (await works.SignedInAs(works.Leader).Post($"{path}/word")).ShouldBeUnseen();
    }

    private async Task<Works> AMentorAway(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Availability { PersonId = works.Mentor.Id, Date = works.HalfDay.Date, Kind = AvailabilityKind.Unavailable }));
        return works;
    }
}
