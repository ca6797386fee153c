using System.Text.Json;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Standing;
using Halfday.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Standing;

public sealed class StandingVerbTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task The_verb_tells_the_same_calculation_in_the_contracts_form(Database database)
    {
        var works = await Given.AWorksAlone(database);
        await works.Change(db => db.Add(works.NewHalfDay(works.Leader, StandingStory.LastWednesday, PartOfDay.Am)));

        var json = (await Verb(works).Do("standing", "--unit", works.Site.Code, "--json")).Json;
        var standing = await works.Standing(new DateOnly(2026, 10, 7));

        Assert.Equal(["asOf", "unit", "people", "units"], json.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["decision", "clause", "period", "state", "reason"],
            json.GetProperty("people")[0].GetProperty("obligations")[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            JsonSerializer.Serialize(StandingDocument.Of(standing), JsonSerializerOptions.Web), JsonSerializer.Serialize(json, JsonSerializerOptions.Web));
    }

    [Theory, EachDatabase]
    public async Task Without_a_unit_it_tells_of_the_top_and_all_below(Database database)
    {
        var works = await Given.AWorksAlone(database);

        var json = (await Verb(works).Do("standing", "--json")).Json;

        Assert.Equal(works.Top.Code, json.GetProperty("unit").GetString());
        Assert.Contains(json.GetProperty("units").EnumerateArray(), unit => unit.GetProperty("code").GetString() == works.Site.Code);
    }

    [Theory, EachDatabase]
    public async Task An_earlier_day_can_be_asked_for(Database database)
    {
        var works = await Given.AWorksAlone(database);

        var json = (await Verb(works).Do("standing", "--as-of", "2026-09-30", "--json")).Json;

        Assert.Equal("2026-09-30", json.GetProperty("asOf").GetString());
        var periods = json.GetProperty("people").EnumerateArray().SelectMany(person => person.GetProperty("obligations").EnumerateArray())
            .Select(owed => owed.GetProperty("period").GetString()!).Where(period => period.Contains("-W"));
        Assert.Equal(["2026-W40"], periods.Distinct());
    }

    [Theory, EachDatabase]
    public async Task A_unit_that_is_not_there_is_wrong_usage(Database database)
    {
        var result = await Verb(await Given.AWorksAlone(database)).Run("standing", "--unit", "nowhere");

        Assert.Equal(2, result.Code);
        Assert.StartsWith("UnknownUnit: ", result.Error);
    }

    [Fact]
    public async Task A_day_that_is_none_is_wrong_usage() =>
        Assert.Equal(2, (await (await Given.ACommandLine(Database.Sqlite)).Run("standing", "--as-of", "yesterday")).Code);

    private static TestCommandLine Verb(Works works) =>
        new(works.App.Services.GetRequiredService<DatabaseChoice>().ConnectionString, "2026-10-07");
}
