using System.Net;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Interchange.Demonstration;

public sealed class DemonstrationTests
{
    private const string Today = "2026-11-18";

    [Fact]
    public async Task The_same_seed_and_day_give_the_same_city_on_either_database()
    {
        var (one, again, other) = (await City(Database.Sqlite), await City(Database.Sqlite), await City(Database.Postgres));

        var expected = await Told(one);
        Assert.Equal(expected, await Told(again));
        Assert.Equal(expected, await Told(other));
    }

    [Fact]
    public async Task Another_seed_gives_another_city() =>
        Assert.NotEqual(await Told(await City(Database.Sqlite, seed: "1")), await Told(await City(Database.Sqlite, seed: "2")));

    [Theory, EachDatabase]
    public async Task A_quarter_has_been_lived_through_with_all_that_happens(Database database)
    {
        await using var app = await RunningApp.StartOn(new DatabaseChoice((await City(database, sites: "2")).Database));
        var today = DateOnly.Parse(Today);

        var halfDays = await Ask(app, db => db.HalfDays.AsNoTracking().InForce().Where(half => half.Date < today).ToListAsync());
        var states = halfDays.GroupBy(half => half.StateOn(today)).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(14, halfDays.Select(half => half.OwedIn).Distinct().Count());
        Assert.All(
            new[] { HalfDayState.Confirmed, HalfDayState.Missed, HalfDayState.Excused, HalfDayState.Unconfirmed, HalfDayState.AwaitingConfirmation },
            state => Assert.True(states.GetValueOrDefault(state) > 0, $"none is {state}"));
        Assert.Contains(halfDays, half => half.IsLate);
        Assert.Contains(halfDays, half => half.Dispute is not null);
        Assert.True(await Ask(app, db => db.HalfDays.AnyAsync(half => half.Date > today.AddDays(14))), "nothing is planned ahead");
        Assert.Contains(halfDays, half => half.Confirmation?.StandIn == true);
        Assert.True(await Ask(app, db => db.Swaps.AnyAsync(swap => swap.State == SwapState.Agreed)), "nobody swapped");
        Assert.True(await Ask(app, db => db.DayExchanges.AnyAsync(asked => asked.State == ExchangeState.Agreed)), "nobody exchanged a day");
        Assert.True(await Ask(app, db => db.Corrections.AnyAsync(asked => asked.State == CorrectionState.Agreed)), "nothing was corrected");
        Assert.True(await Ask(app, db => db.StudyEntries.AnyAsync(entry => entry.ConfirmedAt != null)), "nobody studied");
        Assert.True(await Ask(app, db => db.Findings.AnyAsync(found => found.Method == Method.Test && found.Knowledge >= 70)), "nobody passed a test");
        Assert.True(await Ask(app, db => db.Findings.AnyAsync(found => found.Method == Method.SignOff)), "nobody was signed off");
    }

    [Theory, EachDatabase]
    public async Task Each_role_can_sign_in_and_the_leader_finds_a_half_day(Database database)
    {
        await using var app = await RunningApp.StartOn(new DatabaseChoice((await City(database)).Database));

        foreach (var signIn in DemoSignIns.All)
        {
            var answer = await RunningApp.Visitor(app, null).Post("/sign-in", ("name", signIn.Name), ("password", signIn.Password));
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        }
        var leader = await Ask(app, db => db.Users.Where(account => account.UserName == "leader").Select(account => account.PersonId).SingleAsync());
        Assert.True(await Ask(app, db => db.HalfDays.AnyAsync(half => half.LeaderId == leader && half.Date >= DateOnly.Parse(Today))));
    }

    [Theory, EachDatabase]
    public async Task A_database_that_holds_something_is_left_alone(Database database)
    {
        var city = await City(database);

        var result = await city.Run("demo", "--sites", "1");

        Assert.Equal(1, result.Code);
        Assert.StartsWith("DatabaseNotEmpty: ", result.Error);
    }

    [Fact]
    public async Task More_works_than_a_thousand_are_wrong_usage() =>
        Assert.Equal(2, (await (await Given.ACommandLine(Database.Sqlite)).Run("demo", "--sites", "1001")).Code);

    private static async Task<TestCommandLine> City(Database database, string sites = "1", string seed = "7")
    {
        var line = await Given.ACommandLine(database, Today);
        await line.Do("demo", "--sites", sites, "--seed", seed);
        return line;
    }

    // Everything that can be told of a city: its bundle and where everyone stands.
    private static async Task<string> Told(TestCommandLine city)
    {
        var folder = Directory.CreateTempSubdirectory("halfday-demo-");
        await city.Do("export", folder.FullName);
        var files = folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllText(file.FullName)).ToList();
        folder.Delete(recursive: true);
        return string.Join('\n', files) + (await city.Do("standing", "--json")).Out;
    }

    private static async Task<T> Ask<T>(WebApplication app, Func<HalfdayDb, Task<T>> question)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<HalfdayDb>());
    }
}
