using Halfday.BrowserTests.Harness;

namespace Halfday.BrowserTests;

/// <summary>The matrix by keyboard alone: to it, through it, and into a leader's path; and how it stands on a phone and on paper.</summary>
public sealed class MatrixTests(Chromium chromium, PlannedWorks planned) : IClassFixture<PlannedWorks>
{
    private const string Here = "() => { const cell = document.activeElement.closest('th, td'); return cell ? [cell.parentElement.sectionRowIndex, cell.cellIndex] : [-1, -1]; }";

    [Fact]
    public async Task Arrow_keys_move_from_cell_to_cell_and_tab_stops_at_the_table_once()
    {
        await using var screen = await planned.Works.SignedIn(chromium, OneWorks.Coordinator, Look.Desk);
        await screen.Go("/matrix?unit=S00000&sort=name");
        await TabIntoTheTable(screen);
        Assert.Equal((0, 0), await Place(screen));

        Assert.Equal((0, 3), await Press(screen, "ArrowRight")); // what is summed up has no link
        var (below, column) = await Press(screen, "ArrowDown"); // the next who has something in that trade
        Assert.True(below > 0 && column == 3);
        Assert.True(await Press(screen, "ArrowRight") is var (row, right) && row == below && right > 3);
        Assert.Equal((below, 3), await Press(screen, "ArrowLeft"));
        Assert.Equal((0, 3), await Press(screen, "ArrowUp"));
        Assert.Equal((0, 3), await Press(screen, "ArrowUp"));
        Assert.Equal((0, 0), await Press(screen, "Home"));
        Assert.True((await Press(screen, "End")).Column > 4);
        Assert.True((await Press(screen, "Control+End")).Row > 1);
        Assert.Equal((0, 0), await Press(screen, "Control+Home"));

        await screen.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal((-1, -1), await Press(screen, "Tab"));
        Assert.Equal((1, 0), await Press(screen, "Shift+Tab"));
        Assert.Empty(await screen.Faults());
    }

    [Fact]
    public async Task Enter_leads_to_the_leaders_path_in_that_trade()
    {
        await using var screen = await planned.Works.SignedIn(chromium, OneWorks.Coordinator, Look.Desk);
        await screen.Go("/matrix?unit=S00000&sort=name");
        await TabIntoTheTable(screen);
        await Press(screen, "ArrowRight");

        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Page.WaitForURLAsync("**/learning#*");

        Assert.Equal(1, await screen.Page.Locator(".path > li:target").CountAsync());
        Assert.Empty(await screen.Faults());
    }

    [Fact]
    public async Task Names_and_trades_stay_in_sight_while_the_table_scrolls()
    {
        await using var screen = await planned.Works.SignedIn(chromium, OneWorks.Coordinator, Look.Desk with { Width = 700 });
        await screen.Page.SetViewportSizeAsync(820, 420);
        await screen.Go("/matrix?unit=S00000");
        await screen.Page.EvaluateAsync("() => document.querySelector('.matrix-wrap').scrollTo(9999, 9999)");

        var offsets = await screen.Page.EvaluateAsync<double[]>(
            "() => { const box = document.querySelector('.matrix-wrap').getBoundingClientRect(), at = s => document.querySelector(s).getBoundingClientRect();"
            + " return [at('.matrix tbody tr:last-child th').left - box.left, at('.matrix thead th.trade').top - box.top]; }");

        Assert.All(offsets, offset => Assert.InRange(offset, -1, 3));
    }

    [Fact]
    public async Task Without_script_every_cell_is_a_stop()
    {
        await using var screen = await planned.Works.SignedIn(chromium, OneWorks.Coordinator, Look.Desk);
        await screen.Page.RouteAsync("**/matrix.js*", route => route.AbortAsync());
        await screen.Page.GotoAsync("/matrix?unit=S00000");

        Assert.Equal(0, await screen.Page.Locator(".matrix a[tabindex]").CountAsync());
    }

    [Fact]
    public async Task On_a_phone_each_leader_is_a_list_of_trades_in_words()
    {
        await using var screen = await planned.Works.SignedIn(chromium, OneWorks.Coordinator, Look.Phone);
        foreach (var look in Look.All.Where(look => look.Width < 600))
        {
            await screen.Becomes(look);
            await screen.Go("/matrix?unit=S00000");
            Assert.True(await screen.Page.Locator(".duo b").First.IsVisibleAsync());
            Assert.Empty(await screen.Faults());
        }
    }

    [Theory]
    [InlineData(OneWorks.Coordinator, "/matrix?unit=S00000"), InlineData(OneWorks.Coordinator, "/matrix/teachers?unit=S00000")]
    [InlineData(OneWorks.Office, "/matrix/coverage?unit=S00000"), InlineData(OneWorks.Leader, "/learning")]
    public async Task What_stands_around_it_is_sound_in_every_width_language_and_light(string person, string path)
    {
        await using var screen = await planned.Works.SignedIn(chromium, person, Look.Desk);
        var faults = new List<string>();
        foreach (var look in Look.All)
        {
            await screen.Becomes(look);
            await screen.Go(path);
            faults.AddRange(await screen.Faults());
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task On_paper_it_is_a_sheet_of_its_own_without_buttons()
    {
        await using var screen = await planned.Works.SignedIn(chromium, OneWorks.Coordinator, Look.Desk);
        await screen.Go("/matrix?unit=S00000");

        var pdf = System.Text.Encoding.Latin1.GetString(await screen.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Matches(@"/MediaBox \[0 0 119\d(\.\d+)? 84\d", pdf); // A3 across: 1191 by 842 points
        await screen.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await screen.Page.Locator(".filters").IsVisibleAsync());
    }

    private static async Task TabIntoTheTable(Screen screen)
    {
        for (var i = 0; i < 80; i++)
        {
            await screen.Page.Keyboard.PressAsync("Tab");
            if (await screen.Page.EvaluateAsync<bool>("() => !!document.activeElement.closest('.matrix tbody')")) return;
        }
        Assert.Fail("The table is not reached by the keyboard.");
    }

    private static async Task<(int Row, int Column)> Press(Screen screen, string key)
    {
        await screen.Page.Keyboard.PressAsync(key);
        return await Place(screen);
    }

    private static async Task<(int Row, int Column)> Place(Screen screen) => await screen.Page.EvaluateAsync<int[]>(Here) is [var row, var column] ? (row, column) : default;
}
