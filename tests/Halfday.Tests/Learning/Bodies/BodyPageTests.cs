using System.Net;
using System.Text;
using Halfday.Learning;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.Bodies;

/// <summary>A body of knowledge is put to a trade, from the page and by a program.</summary>
public sealed class BodyPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task One_that_Halfday_brings_is_loaded_and_read_by_everyone_of_the_works(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Coordinator).Post($"/trades/{works.Turning.Code}/body/shipped", ("name", "turning"))).ShouldBeDone();

        var knowledge = await works.SignedInAs(works.Leader).Get($"/trades/{works.Turning.Code}/knowledge");
        knowledge.ShouldShow("Before you lay hands on it");
        knowledge.ShouldShow("Job sheet");
        (await works.SignedInAs(works.Leader).InChinese().Get($"/trades/{works.Turning.Code}/knowledge")).ShouldShow("上手之前");
        Assert.Equal(20, await works.Ask(db => db.Questions.CountAsync(question => question.TradeId == works.Turning.Id)));
    }

    [Theory, EachDatabase]
    public async Task The_same_again_changes_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        var keeper = works.SignedInAs(works.Coordinator);
        var yaml = (await keeper.Get($"/trades/{works.Turning.Code}/body/example")).Body;
        Assert.True((await Put(keeper, works, yaml)).Json.GetProperty("added").GetInt32() > 20);

        var again = (await Put(keeper, works, yaml)).Json;

        Assert.Equal((0, 0, 0), (again.GetProperty("added").GetInt32(), again.GetProperty("changed").GetInt32(), again.GetProperty("ended").GetInt32()));
        Assert.Equal(1, await works.Ask(db => db.JobSheets.CountAsync(sheet => sheet.TradeId == works.Turning.Id)));
    }

    [Theory, EachDatabase]
    public async Task What_another_body_no_longer_has_ends_and_stays_readable(Database database)
    {
        var works = await Given.AWorks(database);
        var keeper = works.SignedInAs(works.Coordinator);
        (await keeper.Post($"/trades/{works.Turning.Code}/body/shipped", ("name", "turning"))).ShouldBeDone();
        var reading = await works.Ask(db => db.Readings.FirstAsync(each => each.TradeId == works.Turning.Id));

        (await keeper.Post($"/trades/{works.Turning.Code}/body/shipped", ("name", "welding"))).ShouldBeDone();

        (await works.SignedInAs(works.Leader).Get($"/trades/{works.Turning.Code}/readings/{reading.Key}")).ShouldShow("No longer part of the trade");
    }

    [Theory, EachDatabase]
    public async Task A_faulty_file_is_refused_whole_with_every_fault_in_its_place(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await Put(works.SignedInAs(works.Coordinator), works, "name: mine\ntitle: {en: Mine}\ntopics: [{id: a, title: {en: A}}]\nreadings: [{id: r, topic: none, kind: reading, minutes: 0, title: {en: R}, text: {en: x}}]\n");

        answer.ShouldBeRefusedBecause("FaultyBody");
        answer.ShouldShow("body.yaml");
        Assert.Equal(0, await works.Ask(db => db.Topics.CountAsync(topic => topic.TradeId == works.Turning.Id)));
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_steer_the_site_loads_nothing(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Mentor).Post($"/trades/{works.Turning.Code}/body/shipped", ("name", "turning"));

        Assert.NotEqual(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(0, await works.Ask(db => db.Topics.CountAsync(topic => topic.TradeId == works.Turning.Id)));
    }

    [Theory, EachDatabase]
    public async Task The_example_is_a_body_that_can_be_loaded(Database database)
    {
        var works = await Given.AWorks(database);
        var keeper = works.SignedInAs(works.Coordinator);

        var example = (await keeper.Get($"/trades/{works.Turning.Code}/body/example")).Body;

        (await Put(keeper, works, example)).ShouldBeDone();
    }

    private static async Task<Answer> Put(Visitor visitor, Works works, string yaml)
    {
        using var body = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        return await Answer.Of(await visitor.Client.PutAsync($"/api/v1/trades/{works.Turning.Code}/body", body));
    }
}
