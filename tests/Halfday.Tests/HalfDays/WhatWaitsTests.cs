using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;

namespace Halfday.Tests.HalfDays;

/// <summary>Today, for a coordinator: what waits, how many, and what to do about it.</summary>
public sealed class WhatWaitsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task When_nothing_waits_it_says_so(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Coordinator).Get("/")).ShouldShow("Nothing waits for you.");
    }

    [Theory, EachDatabase]
    public async Task A_mentor_who_is_away_a_dispute_and_an_excuse_are_counted_each_with_its_verb(Database database)
    {
        var works = await Given.AWorks(database);
        var second = works.NewHalfDay(works.SecondLeader, works.HalfDay.Date.AddDays(1), PartOfDay.Am);
        await works.Change(db =>
        {
            db.Add(second);
            db.Add(new Availability { PersonId = works.Mentor.Id, Date = second.Date, Kind = AvailabilityKind.Unavailable });
        });
        await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in");
        await works.SignedInAs(works.Mentor).Post($"/half-days/{works.HalfDay.Id}/dispute", ("why", "gone after ten minutes"));
        await works.SignedInAs(works.SecondLeader).Post($"/half-days/{second.Id}/excuse", ("reason", "in Beijing"));

        var page = await works.SignedInAs(works.Coordinator).Get("/");

        page.ShouldShow("1 half day needs another mentor: name a substitute");
        page.ShouldShow("1 half day is disputed: settle it");
        page.ShouldShow("1 leader asks to be excused: review it");
        page.ShouldNotShow("Nothing waits for you.");
        (await works.SignedInAs(works.Coordinator).InChinese().Get("/")).ShouldShow("1 次半天劳动有异议，请裁定");
    }

    [Theory, EachDatabase]
    public async Task Half_days_that_became_free_lead_to_the_re_plan_until_somebody_has_their_place(Database database)
    {
        var works = await Given.AWorks(database);
        var freed = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 14), PartOfDay.Am);
        await works.Change(db => db.Add(freed));
        await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}?handler=Leave", ("until", "2026-10-09"));
        var coordinator = works.SignedInAs(works.Coordinator);

        var page = await coordinator.Get("/");
        page.ShouldShow("1 half day is free again: re-plan to use it");
        page.ShouldShow($"/rota/{works.Site.Code}/replan");
        page.ShouldNotShow("Nothing waits for you.");
        await works.Change(db => db.Add(works.NewHalfDay(works.SecondLeader, freed.Date, freed.Part)));

        (await coordinator.Get("/")).ShouldShow("Nothing waits for you.");
    }
}
