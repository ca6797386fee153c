using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing.Matrix;

/// <summary>The matrix as a page, as files and for programs: one calculation, seen by those who read the unit.</summary>
public sealed class MatrixPageTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Today = MatrixStory.Today;

    private static readonly string[] Ways = ["/matrix", "/matrix.csv", "/matrix.xlsx", "/api/v1/matrix", "/matrix/teachers", "/api/v1/matrix/teachers", "/matrix/coverage", "/api/v1/matrix/coverage"];

    [Theory]
    [EachDatabaseWith("coordinator", true), EachDatabaseWith("office", true), EachDatabaseWith("auditor", true), EachDatabaseWith("admin", true)]
    [EachDatabaseWith("leader", false), EachDatabaseWith("leader2", false), EachDatabaseWith("mentor", false), EachDatabaseWith("stranger", false)]
    public async Task It_is_there_for_those_who_read_the_unit_and_for_nobody_else(Database database, string who, bool sees)
    {
        var works = await Given.AWorksToRead(database);
        var visitor = works.SignedInAs(works.Named(who));

        foreach (var way in Ways)
        {
            Assert.Equal((way, sees ? 200 : 404), (way, (int)(await visitor.Get($"{way}?unit={works.Site.Code}")).Status));
            Assert.Equal((way, sees ? 200 : 404), (way, (int)(await visitor.Get(way)).Status));
        }
        Assert.Equal(sees, (await visitor.Get("/")).Body.Contains("href=\"/matrix\"", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_unit_of_others_or_of_nobody_is_not_there(Database database)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));
        var coordinator = foreign.SignedInAs(foreign.Coordinator);

        foreach (var way in Ways)
            foreach (var unit in new[] { works.Site.Code, foreign.Bureau.Code, "nowhere" })
                (await coordinator.Get($"{way}?unit={unit}")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_cell_says_both_dimensions_in_words_and_leads_to_the_leaders_path(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 62, 3, Today.AddDays(-5));

        var cell = Cells(await works.SignedInAs(works.Coordinator).Get($"/matrix?unit={works.Site.Code}&q=Zhou")).Last();

        Assert.Equal($"/people/{works.Leader.Code}/learning#{works.Turning.Code}", cell.GetAttribute("href"));
        Assert.Equal("knowledge 62 of 70 (imported); hand 3 of 3, works alone to standard (imported)", cell.QuerySelector("b")!.TextContent);
        Assert.Equal([("62", "going", "8"), ("3", "done", "10")], cell.QuerySelectorAll("span").Select(half => (half.TextContent, half.GetAttribute("data-tone"), half.GetAttribute("data-fill"))));
        Assert.All(cell.QuerySelectorAll("span"), half => Assert.Equal("true", half.GetAttribute("aria-hidden")));
    }

    [Theory, EachDatabase]
    public async Task It_speaks_chinese(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 62, 3, Today.AddDays(-5));

        var page = await works.SignedInAs(works.Coordinator).InChinese().Get($"/matrix?unit={works.Site.Code}&q=周");

        page.ShouldShow("技能矩阵");
        page.ShouldShow("理论 62 / 70 分（导入）；操作 3 / 3 级，能独立按标准操作（导入）");
        page.ShouldShow("尚需");
        page.ShouldNotShow("Mastered");
    }

    [Theory, EachDatabase]
    public async Task It_is_searched_filtered_and_asked_for_any_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Lapses(works.Turning, 1);
        await works.Knows(works.Leader, works.Turning, 80, 3, Today.AddDays(-5));
        var office = works.SignedInAs(works.Office);

        (await office.Get($"/matrix?unit={works.Site.Code}&q=aiguo")).ShouldNotShow(">Zhou Wen</a>");
        (await office.Get($"/matrix?unit={works.Site.Code}&show=lapsing")).ShouldNotShow(">Ma Aiguo</a>");
        (await office.Get($"/matrix?unit={works.Site.Code}&show=pressed")).ShouldShow("No leader answers to this search");
        Assert.Equal(2, Cells(await office.Get($"/matrix?unit={works.Site.Code}&trade={works.Turning.Code}")).Count);
        (await office.Get($"/matrix?unit={works.Site.Code}&on=2026-09-20")).ShouldShow("No decision in force asks anyone here");
        var then = Cells(await office.Get($"/matrix?unit={works.Site.Code}&on=2026-09-30&q=Zhou"));
        Assert.All(then, cell => Assert.EndsWith($"?on=2026-09-30#{cell.GetAttribute("href")!.Split('#')[1]}", cell.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(then, cell => Assert.Contains("knowledge not recorded yet", cell.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabaseWith("on=9999-12-31"), EachDatabaseWith("on=0001-01-01"), EachDatabaseWith("on=soon"), EachDatabaseWith("p=2147483647"), EachDatabaseWith("sort=nonsense"), EachDatabaseWith("trade=none&show=none"), EachDatabaseWith("q=%22%3Cscript%3E")]
    public async Task An_odd_question_gets_a_page_all_the_same(Database database, string query)
    {
        var works = await Given.AWorksToRead(database);

        var page = (await works.SignedInAs(works.Office).Get($"/matrix?unit={works.Site.Code}&{query}")).ShouldStand();

        Assert.DoesNotContain("\"<script>", page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Page_file_and_program_show_one_calculation(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 62, 3, Today.AddDays(-5));
        var office = works.SignedInAs(works.Office);

        var json = (await office.Get($"/api/v1/matrix?unit={works.Site.Code}&q=Zhou")).Json;
        var csv = (await office.Get($"/matrix.csv?unit={works.Site.Code}&q=Zhou")).Body.Trim('\uFEFF').Split("\r\n");
        var leader = json.GetProperty("leaders")[0];
        var cell = leader.GetProperty("cells")[1];

        Assert.Equal((works.Leader.Code, 2, "low"), (leader.GetProperty("person").GetString(), leader.GetProperty("asked").GetInt32(), leader.GetProperty("pressure").GetString()));
        Assert.Equal((works.Turning.Code, 62, 3, false), (cell.GetProperty("trade").GetString(), cell.GetProperty("knowledge").GetInt32(), cell.GetProperty("operation").GetInt32(), cell.GetProperty("mastered").GetBoolean()));
        Assert.EndsWith($",{works.Turning.Code} knowledge,{works.Turning.Code} operation,{works.Turning.Code} lapses_on", csv[0], StringComparison.Ordinal);
        Assert.Equal($"{works.Leader.Code},Zhou Wen,周文,0,2,{leader.GetProperty("halfDaysLeft")},2,1,2028-09-28,{leader.GetProperty("weeksLeft")},low,,,,62,3,", csv[1]);
        Assert.Equal([""], csv[2..]);
    }

    [Theory, EachDatabase]
    public async Task A_name_that_begins_like_a_formula_is_only_text_in_both_files(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => (db.Attach(works.Leader).Entity.Name, works.Leader.NameZh) = ("=HYPERLINK(\"http://evil.example\")", "+1+1"));
        var office = works.SignedInAs(works.Office);

        var csv = (await office.Get($"/matrix.csv?unit={works.Site.Code}")).Body;
        var sheet = await Sheet(office, $"/matrix.xlsx?unit={works.Site.Code}");

        Assert.DoesNotContain(",=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",+1", csv, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("frozen", sheet, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task The_workbook_holds_numbers_as_numbers(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 62, 3, Today.AddDays(-5));
        var office = works.SignedInAs(works.Office);

        using var response = await office.Send("GET", $"/matrix.xlsx?unit={works.Site.Code}&q=Zhou");
        using var bytes = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var row = (IDictionary<string, object>)MiniExcelLibs.MiniExcel.Query(bytes, useHeaderRow: true).Single();

        Assert.Equal((works.Leader.Code, "周文", 62.0, 3.0), ((string)row["person"], (string)row["name_zh"], Convert.ToDouble(row[$"{works.Turning.Code} knowledge"], CultureInfo.InvariantCulture), Convert.ToDouble(row[$"{works.Turning.Code} operation"], CultureInfo.InvariantCulture)));
    }

    [Theory, EachDatabase]
    public async Task Above_a_hundred_sites_it_names_the_units_below_to_choose_from(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            for (var i = 0; i < 100; i++)
            {
                var site = new Halfday.Organization.Unit { Code = $"{works.Prefix}-X{i:00}", Name = $"Works {i}", Level = Halfday.Organization.UnitLevel.Site };
                site.HangBelow(works.Bureau);
                db.Add(site);
            }
        });
        var office = works.SignedInAs(works.Office);

        var page = (await office.Get($"/matrix?unit={works.Bureau.Code}")).ShouldStand();

        page.ShouldShow("Too much for one look");
        page.ShouldShow($"href=\"/matrix?unit={works.Site.Code}\"");
        (await office.Get($"/matrix.csv?unit={works.Bureau.Code}")).ShouldBeUnseen();
        (await office.Get($"/matrix?unit={works.Site.Code}")).ShouldShow("Zhou Wen");
    }

    private static List<IHtmlAnchorElement> Cells(Answer page) =>
        [.. new HtmlParser().ParseDocument(page.ShouldStand().Body).QuerySelectorAll("table.matrix a.duo").OfType<IHtmlAnchorElement>()];

    private static async Task<string> Sheet(Visitor visitor, string path)
    {
        using var response = await visitor.Send("GET", path);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        return await reader.ReadToEndAsync();
    }
}
