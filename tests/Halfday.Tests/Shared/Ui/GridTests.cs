using Bunit;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Tests.Shared.Ui;

public sealed class GridTests : BunitContext
{
    private static readonly DateOnly Monday = new(2026, 9, 21);
    private static readonly Slot MondayMorning = new(Monday, PartOfDay.Am);
    private static readonly Slot MondayAfternoon = new(Monday, PartOfDay.Pm);

    public GridTests() => Language.Is("en");

    [Fact]
    public void A_week_shows_who_works_where_with_whom()
    {
        var grid = Week(new WeekEntry(MondayMorning, "Chen Guodong", ["turning", "Wang Peiyu"], "/half-days/1"));

        var cell = grid.Find("td[data-label='Mon 21 Sep morning'] a.slot");
        Assert.Equal("/half-days/1", cell.GetAttribute("href"));
        Assert.Equal("Chen Guodong", cell.QuerySelector("b")!.TextContent);
        Assert.Contains("Wang Peiyu", cell.TextContent, StringComparison.Ordinal);
        Assert.Empty(grid.FindAll("td[data-label='Mon 21 Sep afternoon'] *"));
    }

    [Fact]
    public void A_pin_is_seen_and_heard()
    {
        var slot = Week(new WeekEntry(MondayMorning, "Chen Guodong", []) { Pinned = true }).Find(".slot");

        Assert.Contains("pinned", slot.ClassList);
        Assert.Equal(", pinned", slot.QuerySelector(".sr")!.TextContent);
    }

    [Fact]
    public void How_it_stands_is_a_mark_and_a_word_that_is_seen()
    {
        var slot = Week(new WeekEntry(MondayMorning, "Chen Guodong", []) { Tone = Tone.Bad, State = "Missed" }).Find(".slot");

        Assert.Equal(("bad", "Missed"), (slot.QuerySelector(".state")!.GetAttribute("data-tone"), slot.QuerySelector(".state")!.TextContent));
        Assert.Null(slot.QuerySelector(".sr"));
    }

    [Theory]
    [InlineData(Change.Came, "changed", ", new in this plan")]
    [InlineData(Change.Gone, "gone", ", no longer planned")]
    public void A_change_against_another_plan_is_seen_and_heard(Change change, string name, string heard)
    {
        var slot = Week(new WeekEntry(MondayMorning, "Chen Guodong", []) { Change = change }).Find(".slot");

        Assert.Contains(name, slot.ClassList);
        Assert.Equal(heard, slot.QuerySelector(".sr")!.TextContent);
    }

    [Fact]
    public void A_closed_part_says_so()
    {
        var grid = Render<WeekGrid>(with => with
            .Add(p => p.Label, "Rota").Add(p => p.RowLabel, "Workshop").Add(p => p.Columns, [MondayMorning, MondayAfternoon])
            .Add(p => p.Rows, [new("Workshop 1", "", null, [], new HashSet<Slot> { MondayAfternoon })]));

        Assert.Equal("Closed", grid.Find("td.closed").TextContent.Trim());
    }

    [Fact]
    public void Today_is_marked_in_every_row()
    {
        var grid = Week(new WeekEntry(MondayMorning, "Chen Guodong", []));

        Assert.Equal(2, grid.FindAll("tbody .today").Count);
    }

    [Fact]
    public void A_heat_map_says_each_cell_in_words()
    {
        var week = IsoWeek.Of(Monday);
        var map = Render<HeatMap>(with => with
            .Add(p => p.Label, "Standing").Add(p => p.RowLabel, "Leader").Add(p => p.Weeks, [week]).Add(p => p.Now, week)
            .Add(p => p.TotalLabel, "Met").Add(p => p.Rows, [new("Chen Guodong", "/people/1", [new(Tone.Bad, "week 39: behind")], "92 %")]));

        var cell = map.Find("td .cell");
        Assert.Equal("bad", cell.GetAttribute("data-tone"));
        Assert.Equal("week 39: behind", cell.TextContent);
        Assert.Equal("now", map.FindAll("thead th")[1].ClassName);
        Assert.Equal("92 %", map.Find("td.num").TextContent);
    }

    [Fact]
    public void A_legend_names_every_mark()
    {
        var legend = Render<Legend>(with => with.Add(p => p.Items, [(Tone.Done, "Met"), (Tone.Excused, "Excused")]));

        Assert.Equal(["Met", "Excused"], legend.FindAll(".state").Select(state => state.TextContent));
    }

    private IRenderedComponent<WeekGrid> Week(WeekEntry entry) =>
        Render<WeekGrid>(with => with
            .Add(p => p.Label, "Rota").Add(p => p.RowLabel, "Workshop").Add(p => p.Columns, [MondayMorning, MondayAfternoon])
            .Add(p => p.Today, Monday).Add(p => p.Rows, [new("Workshop 1", "turning", null, [entry], new HashSet<Slot>())]));
}
