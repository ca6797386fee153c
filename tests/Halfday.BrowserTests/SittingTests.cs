using Halfday.BrowserTests.Harness;
using Halfday.Learning;
using Halfday.Learning.Bank;
using Halfday.Learning.Bodies;
using Halfday.Learning.Tests;
using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Halfday.BrowserTests;

/// <summary>A test of knowledge on a phone, with a finger and by the keyboard alone; and the pages of those who keep its questions.</summary>
public sealed class SittingTests(Chromium chromium)
{
    private const int OfAKind = 2;

    private readonly List<string> faults = [];

    [Fact]
    public async Task A_leader_sits_a_test_on_a_phone_and_a_keeper_looks_after_its_questions()
    {
        await using var works = await OneWorks.Decided(Database.Sqlite);
        var trade = await Teach(works);

        await LeaderSitsIt(works, trade);
        await KeeperLooksAfterIt(works, trade);

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults.Distinct())}");
    }

    private async Task LeaderSitsIt(Works works, Trade trade)
    {
        await using var screen = await works.SignedIn(chromium, OneWorks.Leader, Look.Phone);
        await Sound(screen, $"/trades/{trade.Code}");
        await Sound(screen, $"/trades/{trade.Code}/test");
        await Leads(screen, () => screen.Page.GetByRole(AriaRole.Button, new() { Name = "Begin the test" }).ClickAsync());
        foreach (var posed in await Posed(works))
        {
            await Sound(screen, $"/tests/{posed.SittingId}?q={posed.Number}");
            await Answer(screen, posed);
        }
        Assert.All(await Posed(works), posed => Assert.NotNull(posed.Reply));
        Assert.All((await Posed(works)).Where(posed => posed.Asked is not OrderAsked), posed => Assert.Equal((posed.Number, 1), (posed.Number, posed.Points)));

        await screen.Page.Locator("summary", new() { HasText = "Hand it in" }).ClickAsync();
        await screen.Sees("All questions are answered.", 5);
        await Leads(screen, () => screen.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, hand it in" }).ClickAsync());
        await screen.Sees("Topic by topic", 5);
        faults.AddRange(await screen.Faults());
    }

    private static Task Answer(Screen screen, PosedQuestion posed) => posed.Asked switch
    {
        ChoiceAsked choice => Pick(screen, posed, choice),
        NumberAsked number => Type(screen, number),
        OrderAsked => Move(screen),
        PlaceAsked place => Point(screen, place),
        _ => throw new ArgumentException(posed.Asked.Kind),
    };

    private static async Task Pick(Screen screen, PosedQuestion posed, ChoiceAsked choice)
    {
        foreach (var (place, option) in posed.Places.Index().Where(place => choice.Right.Contains(place.Item)))
            await screen.Page.Locator($"input[name='Call.Picks'][value='{place}']").CheckAsync();
        await Leads(screen, () => screen.Page.Locator("button[name=go][value=next]").ClickAsync());
    }

    // Enter in a field presses the first button of its form.
    private static async Task Type(Screen screen, NumberAsked number)
    {
        await screen.Page.FillAsync("#Number", number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Leads(screen, () => screen.Page.PressAsync("#Number", "Enter"));
    }

    // By the keyboard alone: the button has the focus, a key presses it.
    private static async Task Move(Screen screen)
    {
        var second = await screen.Page.Locator("ol li span:not(.end)").Nth(1).InnerTextAsync();
        await screen.Page.Locator("button[name=move][value='1-up']").FocusAsync();
        await Leads(screen, () => screen.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(screen.Page.Locator("ol li span:not(.end)").First).ToHaveTextAsync(second);
    }

    private static async Task Point(Screen screen, PlaceAsked place)
    {
        var picture = screen.Page.Locator("input[type=image]");
        var box = (await picture.BoundingBoxAsync())!;
        Assert.Equal(300, box.Width, 1f);
        await Leads(screen, () => picture.ClickAsync(new() { Position = new() { X = (float)(place.Area.X + (place.Area.Width / 2)) * box.Width, Y = (float)(place.Area.Y + (place.Area.Height / 2)) * box.Height } }));
        await screen.Sees("You pointed at", 5);
    }

    private async Task KeeperLooksAfterIt(Works works, Trade trade)
    {
        await using var screen = await works.SignedIn(chromium, OneWorks.Coordinator, Look.Desk);
        var (all, place) = ($"/trades/{trade.Code}/questions", (await Posed(works)).First(posed => posed.Asked is PlaceAsked));
        foreach (var path in new[] { all, $"{all}/statistics", $"{all}/import", $"{all}/{place.QuestionId}", $"/tests/{place.SittingId}/result" }.Concat(QuestionWords.Kinds.Select(kind => $"{all}/new?kind={kind}")))
            foreach (var look in new[] { Look.Desk, Look.Phone, Look.Phone with { IsDark = true } })
            {
                await screen.Becomes(look);
                await Sound(screen, path);
            }
    }

    // A form is sent and the page that it leads to has come; the event of its load may be missed while the machine is busy.
    private static async Task Leads(Screen screen, Func<Task> act)
    {
        await screen.Page.RunAndWaitForResponseAsync(act, answer => answer.Request is { ResourceType: "document", Method: "GET" } && answer.Status == 200);
        await screen.Page.Locator("main h1").First.WaitForAsync();
    }

    private async Task Sound(Screen screen, string path)
    {
        await screen.Go(path);
        faults.AddRange(await screen.Faults());
    }

    private static Task<List<PosedQuestion>> Posed(Works works) => works.Ask(services =>
        services.GetRequiredService<HalfdayDb>().PosedQuestions.AsNoTracking().OrderBy(posed => posed.Number).ToListAsync());

    // A trade of the leader's site is taught what Halfday brings on turning: two questions of each kind, so that a test asks them all.
    private static Task<Trade> Teach(Works works) => works.Ask(async services =>
    {
        var (db, body) = (services.GetRequiredService<HalfdayDb>(), ShippedBodies.All.Single(body => body.Name == "turning"));
        var trade = await db.Trades.OrderBy(trade => trade.Code).FirstAsync();
        var topics = body.Topics.Select((topic, order) => new Topic { SiteId = trade.SiteId, TradeId = trade.Id, Key = topic.Key, Order = order, Name = topic.Name.En, NameZh = topic.Name.Zh }).ToList();
        var picture = await db.Keep(trade.SiteId, ShippedBodies.Picture("turning.png")!, default);
        db.AddRange(topics);
        db.AddRange(body.Questions.GroupBy(question => question.Asked.Kind).SelectMany(kind => kind.Take(OfAKind)).Select(question => new Question
        {
            SiteId = trade.SiteId, TradeId = trade.Id, TopicId = topics.Single(topic => topic.Key == question.Topic).Id, Key = question.Key, Wording = question.Wording.En, WordingZh = question.Wording.Zh,
            Asked = question.Asked is PlaceAsked place ? place with { PictureId = picture.Id } : question.Asked,
        }));
        await db.SaveChangesAsync();
        return trade;
    });
}
