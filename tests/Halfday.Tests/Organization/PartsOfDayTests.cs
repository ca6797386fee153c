using Halfday.Organization;
using Halfday.Shared.Journal;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization;

/// <summary>A unit names its parts of the day; people say with them when they cannot come.</summary>
public sealed class PartsOfDayTests(RunningApp app) : OnEachDatabase(app)
{
    private static (string, string)[] Night(string starts = "22:00", string ends = "06:00") => [("part", "night"), ("starts", starts), ("ends", ends)];

    [Theory, EachDatabase]
    public async Task A_site_names_a_night_shift_that_its_workshops_inherit(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/units/{works.Site.Code}/part");

        (await coordinator.Post(path, Night())).ShouldBeDone();
        (await coordinator.Post(path, Night(starts: "21:30"))).ShouldBeDone();

        (await coordinator.Get($"/units/{works.Workshop.Code}")).ShouldShow("21:30–6:00 next day");
        var parts = (await coordinator.Get($"/api/v1/units/{works.Workshop.Code}/parts")).Json.EnumerateArray().ToList();
        Assert.Equal(["AM", "PM", "night"], parts.Select(part => part.GetProperty("part").GetString()));
        Assert.All(parts, part => Assert.False(part.GetProperty("own").GetBoolean()));
        var times = await works.Ask(db => db.PartTimes.SingleAsync(times => times.UnitId == works.Site.Id));
        Assert.Equal(2, await works.Ask(db => db.Journal.CountAsync(entry => entry.SubjectId == times.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_part_is_refused_when_it_has_no_name_or_no_length(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Post($"/units/{works.Site.Code}/part", ("part", "the night"), ("starts", "22:00"), ("ends", "06:00"))).ShouldBeRefusedBecause("NoCode");
        (await coordinator.Post($"/units/{works.Site.Code}/part", Night(ends: "22:00"))).ShouldBeRefusedBecause("EndsWhenItStarts");
        (await coordinator.PutJson($"/api/v1/units/{works.Site.Code}/parts/night", new { starts = "22:00", ends = "22:00" })).ShouldBeRefusedBecause("EndsWhenItStarts");
    }

    [Theory, EachDatabase]
    public async Task A_part_in_which_a_workshop_takes_leaders_stays(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/api/v1/units/{works.Site.Code}/parts/night");
        (await coordinator.PutJson(path, new { starts = "22:00", ends = "06:00" })).ShouldBeDone();
        await coordinator.PutJson($"/api/v1/units/{works.Workshop.Code}/capacity", new[] { new { weekday = "Mon", part = "night", leaders = 1 } });

        (await coordinator.Post($"/units/{works.Site.Code}/forget", ("part", "night"))).ShouldBeRefusedBecause("PartIsInUse");
        await coordinator.PutJson($"/api/v1/units/{works.Workshop.Code}/capacity", Array.Empty<object>());
        (await coordinator.Post($"/units/{works.Site.Code}/forget", ("part", "night"))).ShouldBeDone();
        (await coordinator.Delete(path)).ShouldBeDone();

        Assert.False(await works.Ask(db => db.PartTimes.AnyAsync(times => times.UnitId == works.Site.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_site_that_takes_back_its_own_morning_inherits_again(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        await coordinator.Post($"/units/{works.Site.Code}/part", ("part", "AM"), ("starts", "07:00"), ("ends", "11:00"));
        (await coordinator.Get($"/units/{works.Site.Code}")).ShouldShow("7:00–11:00");

        (await coordinator.Post($"/units/{works.Site.Code}/forget", ("part", "AM"))).ShouldBeDone();

        (await coordinator.Get($"/units/{works.Site.Code}")).ShouldShow("8:00–12:00");
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_steer_the_unit_finds_nothing_to_set(Database database)
    {
        var works = await Given.AWorks(database);

        foreach (var person in new[] { works.Leader, works.Mentor, works.Auditor, works.Stranger })
        {
            (await works.SignedInAs(person).Post($"/units/{works.Site.Code}/part", Night())).ShouldBeUnseen();
            (await works.SignedInAs(person).PutJson($"/api/v1/units/{works.Site.Code}/parts/night", new { starts = "22:00", ends = "06:00" })).ShouldBeUnseen();
        }
    }

    [Theory, EachDatabase]
    public async Task People_are_offered_the_parts_of_their_site_when_they_say_that_they_cannot_come(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/part", Night());
        var leader = works.SignedInAs(works.Leader);

        (await leader.Get("/absences")).ShouldShow("<option value=\"night\">night</option>");
        (await leader.Post("/absences", ("kind", "Unavailable"), ("weekday", "Friday"), ("part", "night"))).ShouldBeDone();
        (await leader.Post("/absences", ("kind", "Unavailable"), ("weekday", "Friday"), ("part", "dawn"))).ShouldBeRefusedBecause("NoPart");
        (await works.SignedInAs(works.Stranger).Post("/absences", ("kind", "Unavailable"), ("weekday", "Friday"), ("part", "night"))).ShouldBeRefusedBecause("NoPart");

        Assert.Equal(new PartOfDay("night"), (await works.Ask(db => db.Availabilities.SingleAsync(given => given.PersonId == works.Leader.Id))).Part);
        Assert.Equal("""["AM","PM","night"]""", (await leader.Get("/api/v1/absences/parts")).Body);
    }
}
