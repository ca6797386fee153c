using System.Globalization;
using Halfday.BrowserTests.Harness;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.BrowserTests;

/// <summary>One decision all the way: planned and published, worked and confirmed, and seen where everyone stands.</summary>
public sealed class TheWayTests(Chromium chromium)
{
    // The story goes on over a fault of a page, so that one telling names them all.
    private readonly List<string> faults = [];

    [Theory, MemberData(nameof(Engines.Here), MemberType = typeof(Engines))]
    public async Task A_half_day_is_planned_worked_confirmed_and_counted(Database database)
    {
        await using var works = await OneWorks.Decided(database);
        await CoordinatorPlansAndPublishes(works);
        var halfDay = await FirstHalfDay(works);
        works.Time.Set(halfDay.Starts.AddMinutes(5));
        var before = await OfficeCountsMet(works);

        await LeaderChecksInAndRecordsTheWork(works, halfDay);
        await MentorConfirms(works, halfDay);

        Assert.Equal(before + 1, await OfficeCountsMet(works));
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults)}");
    }

    private async Task CoordinatorPlansAndPublishes(Works works)
    {
        await using var screen = await works.SignedIn(chromium, OneWorks.Coordinator, Look.Desk);
        await screen.Go("/rota/S00000/plans");
        await screen.Page.SelectOptionAsync("select[name=from]", "2026-W40");
        await screen.Page.FillAsync("input[name=weeks]", "4");
        await screen.Press("Plan");
        await screen.Page.Locator("summary", new() { HasText = "Publish" }).ClickAsync(new() { Timeout = 180_000 });
        await screen.Press("Yes, publish");
        await screen.Go("/rota/S00000/2026-W40");
        faults.AddRange(await screen.Faults());
    }

    private async Task LeaderChecksInAndRecordsTheWork(Works works, Planned halfDay)
    {
        await using var screen = await works.SignedIn(chromium, halfDay.Leader, Look.Phone);
        faults.AddRange(await screen.Faults());
        await Picture.DrawWhenAsked(screen);
        await screen.Press("Check in");
        await screen.Go($"/half-days/{halfDay.Id}/work");
        await screen.Page.FillAsync("input[name=what]", "turned shafts");
        await screen.Page.FillAsync("input[name=howMuch]", "12 pieces");
        await screen.Press("Record the work");
        await screen.Go($"/half-days/{halfDay.Id}");
        await screen.Sees("turned shafts");
        faults.AddRange(await screen.Faults());
    }

    private async Task MentorConfirms(Works works, Planned halfDay)
    {
        await using var screen = await works.SignedIn(chromium, halfDay.Mentor, Look.Phone);
        await screen.Go("/mentoring");
        await screen.Sees("turned shafts");
        await screen.Press("Confirm");
        await screen.Go($"/half-days/{halfDay.Id}");
        await screen.Sees("confirmed");
        faults.AddRange(await screen.Faults());
    }

    private async Task<int> OfficeCountsMet(Works works)
    {
        await using var screen = await works.SignedIn(chromium, OneWorks.Office, Look.Desk);
        await screen.Go("/standing/S00000");
        var met = await screen.Page.Locator(".figure", new() { HasText = "Met" }).Locator(".value").First.InnerTextAsync();
        faults.AddRange(await screen.Faults());
        return int.Parse(met, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private sealed record Planned(Guid Id, string Leader, string Mentor, DateTime Starts);

    private static async Task<Planned> FirstHalfDay(Works works) => await works.Ask(async services =>
    {
        var db = services.GetRequiredService<HalfdayDb>();
        var first = (await db.HalfDays.AsNoTracking().ToListAsync()).OrderBy(halfDay => halfDay.Date).ThenBy(halfDay => halfDay.Part).First();
        var people = await db.People.ToDictionaryAsync(person => person.Id, person => person.Code);
        var hour = first.Part == PartOfDay.Am ? new TimeOnly(8, 0) : new TimeOnly(13, 0);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        return new Planned(first.Id, people[first.LeaderId], people[first.MentorId], Clock.InstantOf(zone, first.Date, hour));
    });
}
