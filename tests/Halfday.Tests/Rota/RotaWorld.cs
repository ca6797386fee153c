using System.Globalization;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota;
using Halfday.Rota.Facts;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Rota;

/// <summary>What tests of the rota ask of a works, and change in it.</summary>
internal static class RotaWorld
{
    public static IsoWeek Week(string text) => IsoWeek.TryParse(text, out var week) ? week : throw new ArgumentException(text);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The site's problem as the facts stand; the test's time is Wednesday of week 41, five past eight.</summary>
    public static Task<RotaProblem> Problem(this Works works, string from = "2026-W42", int weeks = 4, DateTimeOffset? now = null) =>
        works.Ask(async db => (await RotaFacts.Read(db, [works.Site], new Horizon(Week(from), weeks), (now ?? TestTime.Morning).UtcDateTime, default))
            .Of(works.Site, []));

    public static RotaLeader Of(this RotaProblem problem, Person leader) => problem.Leaders.Single(row => row.Id == leader.Code);

    public static RotaMentor MentorOf(this RotaProblem problem, Person mentor) => problem.Mentors.Single(row => row.Id == mentor.Code);

    /// <summary>0 or 1: whether a row of a week has the part.</summary>
    public static char At(this IReadOnlyList<string> rows, RotaProblem problem, int week, string part) =>
        rows[week][problem.Parts.Select(row => row.Id).ToList().IndexOf(part)];

    public static Task Away(this Works works, Person person, string date, PartOfDay? part = null) => works.Change(db =>
        db.Add(new Availability { PersonId = person.Id, Date = Day(date), Part = part, Kind = AvailabilityKind.Unavailable }));

    public static Task Practised(this Works works, Person person, Trade trade, int halfDays, string on = "2026-06-30") => works.Change(db =>
        db.Add(new Halfday.Learning.Competence
        {
            SiteId = works.Site.Id, PersonId = person.Id, TradeId = trade.Id, Knowledge = 60, Operation = 2, Practised = halfDays, On = Day(on),
        }));

    public static Task Covers(this Works works, string group, int maxAway, params Person[] people) => works.Change(db =>
        db.AddRange(people.Select(person => new CoverMember { Group = $"{works.Prefix}-{group}", PersonId = person.Id, MaxAway = maxAway })));

    /// <summary>Asks for a plan as the coordinator and waits until the job has ended it.</summary>
    public static async Task<Guid> Plan(this Works works, string from = "2026-W42", int weeks = 3, Guid? basedOn = null)
    {
        var visitor = works.SignedInAs(works.Coordinator);
        var asked = await visitor.PostJson($"/api/v1/rota/{works.Site.Code}/plans", new { from, weeks, seed = 0, basedOn });
        asked.ShouldBeDone();
        var id = System.Text.Json.JsonDocument.Parse(asked.Body).RootElement.GetProperty("id").GetGuid();
        return (await works.Ended(id)).Id;
    }

    /// <summary>Waits until the job has ended the run.</summary>
    public static async Task<PlanRun> Ended(this Works works, Guid id)
    {
        for (var look = 0; look < 600; look++)
        {
            if (await works.Run(id) is { HasEnded: true } run) return run;
            await Task.Delay(100);
        }

        throw new TimeoutException("The job did not end the run within a minute.");
    }

    public static Task<Answer> Publish(this Works works, Guid run) =>
        works.SignedInAs(works.Coordinator).PostJson($"/api/v1/rota/{works.Site.Code}/plans/{run}/publication", new { });

    public static Task<PlanRun> Run(this Works works, Guid id) => works.Ask(db => db.PlanRuns.AsNoTracking().SingleAsync(run => run.Id == id));

    /// <summary>The half days of the site in force from a day on.</summary>
    public static Task<List<HalfDay>> Standing(this Works works, string from = "2026-10-12") => works.Ask(db =>
        db.HalfDays.AsNoTracking().InForce().At(works.Site.Id).Where(half => half.Date >= Day(from)).OrderBy(half => half.Date).ToListAsync());
}

/// <summary>Half days and people that stories of the rota begin with.</summary>
internal static class RotaStories
{
    public static HalfDay Elsewhere(this Works works, Person leader, string date) => new()
    {
        SiteId = works.Bureau.Id, LeaderId = leader.Id, Date = RotaWorld.Day(date), Part = PartOfDay.Am,
        WorkshopId = works.Workshop.Id, TradeId = works.Turning.Id, MentorId = works.Auditor.Id, PlanRunId = Guid.CreateVersion7(),
    };

    public static HalfDay Pinned(this Works works, Person leader, string date, Person mentor) => new()
    {
        SiteId = works.Site.Id, LeaderId = leader.Id, Date = RotaWorld.Day(date), Part = PartOfDay.Am, WorkshopId = works.Workshop.Id,
        TradeId = works.Turning.Id, MentorId = mentor.Id, PlanRunId = Guid.CreateVersion7(), Pinned = true,
    };

    public static Task CheckedIn(this Works works, HalfDay halfDay) => works.Change(db =>
    {
        var at = new DateTime(2026, 10, 7, 0, 0, 0, DateTimeKind.Utc);
        var window = new CheckInWindow(at, 30, at.AddHours(16));
        Assert.Null(db.HalfDays.Single(half => half.Id == halfDay.Id).CheckIn(new Moment(at, at), "", window));
    });

    /// <summary>A bureau's director, bound to half a day a week, with the works as base unit for a time.</summary>
    public static async Task<Person> ALeaderFromAbove(this Works works, string from, string until)
    {
        var person = works.NewPerson("above", "Xu Tingyu", "徐廷玉");
        await works.Change(db =>
        {
            var clause = new Halfday.Decisions.Clause
            {
                Key = "B2", Order = 0, Text = "Half a day a week in the base unit", Duty = Halfday.Decisions.DutyKind.FloorTime, HalfDays = 1,
                Posts = [$"{works.Prefix}-director"], Levels = [UnitLevel.Bureau],
            };
            var decision = new Halfday.Decisions.Decision { Number = $"{works.Prefix}-above", Title = "Go deep", BodyId = works.Top.Id, From = RotaWorld.Day("2026-09-28") };
            decision.Clauses.Add(clause);
            decision.Issue();
            db.AddRange(person, decision,
                new Appointment { PersonId = person.Id, PostId = db.Posts.Single(post => post.Code == $"{works.Prefix}-director").Id, UnitId = works.Bureau.Id, From = RotaWorld.Day("2026-01-01"), Detached = true },
                new Halfday.Decisions.BaseUnitAdoption { PersonId = person.Id, SiteId = works.Site.Id, UnitId = works.Site.Id, ClauseId = clause.Id, From = RotaWorld.Day(from), Until = RotaWorld.Day(until) });
        });
        return person;
    }
}
