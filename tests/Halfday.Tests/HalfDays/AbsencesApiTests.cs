using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>Absences, preferences and notices for programs.</summary>
public sealed class AbsencesApiTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_absence_is_said_once_read_and_taken_back(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        (await leader.PostJson("/api/v1/absences", new { kind = "unavailable", date = "2026-10-14", part = "AM" })).ShouldBeDone();
        (await leader.PostJson("/api/v1/absences", new { kind = "unavailable", date = "2026-10-14", part = "AM" })).ShouldBeDone();
        (await leader.PostJson("/api/v1/absences", new { kind = "preferred", weekday = "Fri", part = "PM" })).ShouldBeDone();
        var said = (await leader.PostJson("/api/v1/absences", new { kind = "preferred", weekday = "Mon", part = "AM" })).Json.EnumerateArray().ToList();
        Assert.Equal(["preferred", "unavailable"], said.Select(one => one.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));

        var away = said.Single(one => one.GetProperty("kind").GetString() == "unavailable").GetProperty("id").GetGuid();
        (await works.SignedInAs(works.SecondLeader).PostJson($"/api/v1/absences/{away}/withdrawal", new { })).ShouldBeUnseen();
        (await leader.PostJson($"/api/v1/absences/{away}/withdrawal", new { })).ShouldBeDone();

        Assert.Equal("Mon", Assert.Single((await leader.Get("/api/v1/absences")).Json.EnumerateArray()).GetProperty("weekday").GetString());
        Assert.Equal("[]", (await works.SignedInAs(works.SecondLeader).Get("/api/v1/absences")).Body);
    }

    [Theory, EachDatabase]
    public async Task An_absence_is_refused_as_on_the_page(Database database)
    {
        var works = await Given.AWorks(database);
        Task<Answer> Say(object call) => works.SignedInAs(works.Leader).PostJson("/api/v1/absences", call);

        (await Say(new { kind = "asleep", date = "2026-10-14" })).ShouldBeRefusedBecause("NoKind");
        (await Say(new { kind = "unavailable" })).ShouldBeRefusedBecause("DateOrWeekday");
        (await Say(new { kind = "unavailable", weekday = "Someday" })).ShouldBeRefusedBecause("NoWeekday");
        (await Say(new { kind = "unavailable", date = "2026-10-01" })).ShouldBeRefusedBecause("AbsenceInThePast");
        (await Say(new { kind = "unavailable", date = "2026-10-14", part = "night" })).ShouldBeRefusedBecause("NoPart");
        (await Say(new { kind = "preferred", weekday = "Fri" })).ShouldBeRefusedBecause("PreferenceIsAWeekday");
        (await works.SignedOut.PostJson("/api/v1/absences", new { kind = "unavailable", weekday = "Fri" })).ShouldBeSignedOut();
    }

    [Theory, EachDatabase]
    public async Task Notices_are_listed_and_read_once_by_whom_they_are_for(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Mentor).Post("/absences", ("kind", "Unavailable"), ("weekday", "Wednesday"), ("part", "AM"));
        var coordinator = works.SignedInAs(works.Coordinator);
        var notice = Assert.Single((await coordinator.Get("/api/v1/notices?unread=true")).Json.EnumerateArray());
        Assert.Equal("A mentor is away: name a substitute", notice.GetProperty("subject").GetString());
        var path = $"/api/v1/notices/{notice.GetProperty("id").GetGuid()}/reading";

        (await works.SignedInAs(works.Leader).PostJson(path, new { })).ShouldBeUnseen();
        var read = (await coordinator.PostJson(path, new { })).Json.GetProperty("readAt").GetDateTime();
        TestTime.Is(TestTime.Morning.AddHours(1));

        Assert.Equal(read, (await coordinator.PostJson(path, new { })).Json.GetProperty("readAt").GetDateTime());
        Assert.Equal("[]", (await coordinator.Get("/api/v1/notices?unread=true")).Body);
        Assert.Single((await coordinator.Get("/api/v1/notices")).Json.EnumerateArray());
    }

    [Theory, EachDatabase]
    public async Task All_notices_are_read_at_once(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Mentor).Post("/absences", ("kind", "Unavailable"), ("weekday", "Wednesday"));
        await works.SignedInAs(works.Mentor).Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-07"));
        var coordinator = works.SignedInAs(works.Coordinator);

        Assert.Equal(2, (await coordinator.PostJson("/api/v1/notices/reading", new { })).Json.GetProperty("read").GetInt32());
        Assert.Equal(0, (await coordinator.PostJson("/api/v1/notices/reading", new { })).Json.GetProperty("read").GetInt32());
    }
}
