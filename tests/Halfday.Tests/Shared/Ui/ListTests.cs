using Bunit;
using CsCheck;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Http;

namespace Halfday.Tests.Shared.Ui;

public sealed class ListTests : BunitContext
{
    public ListTests() => Language.Is("en");

    [Theory]
    [InlineData(1, "1 2 … 13")]
    [InlineData(7, "1 … 6 7 8 … 13")]
    [InlineData(13, "1 … 12 13")]
    public void A_pager_shows_the_ends_and_the_neighbours(int page, string shown)
    {
        var pager = Pager(page, total: 312);

        Assert.Equal(shown, string.Join(' ', pager.FindAll("li").Select(item => item.TextContent.Trim()).Where(text => text is not ("‹" or "›"))));
        Assert.Equal($"{page}", pager.Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void A_pager_counts_the_rows_of_its_page() =>
        Assert.Equal("301 to 312 of 312", Pager(13, total: 312).Find("nav > span").TextContent);

    [Fact]
    public void A_list_of_one_page_needs_no_links() => Assert.Empty(Pager(1, total: 25).FindAll("a"));

    [Fact]
    public void An_empty_list_needs_no_pager() => Assert.Equal("", Pager(1, total: 0).Markup.Trim());

    [Fact]
    public void Every_page_can_be_reached_by_going_on() =>
        Gen.Select(Gen.Int[1, 2000], Gen.Int[1, 60]).Sample((total, size) =>
        {
            var last = (total + size - 1) / size;
            var next = Render<Pager>(with => with.Add(p => p.Page, 1).Add(p => p.Size, size).Add(p => p.Total, total).Add(p => p.Href, n => $"?p={n}"))
                .FindAll("a[rel=next]").Count;
            return next == (last > 1 ? 1 : 0);
        }, iter: Effort.Of(50));

    [Theory]
    [InlineData(null, null, "name")]
    [InlineData("name", "ascending", "-name")]
    [InlineData("-name", "descending", "name")]
    [InlineData("done", null, "name")]
    public void A_head_sorts_up_then_down(string? sort, string? direction, string next)
    {
        var head = Render<SortHeader>(with => with
            .Add(p => p.Column, "name").Add(p => p.Label, "Name").Add(p => p.Sort, sort).Add(p => p.Href, s => $"?sort={s}"));

        Assert.Equal(direction, head.Find("th").GetAttribute("aria-sort"));
        Assert.Equal($"?sort={next}", head.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_filter_keeps_what_was_searched_and_how_it_was_sorted()
    {
        var bar = Render<FilterBar>(with => with
            .Add(p => p.SearchLabel, "Name").Add(p => p.Search, "Wang").Add(p => p.Sort, "-done")
            .Add(p => p.Filters, [new("state", "State", [new("met", "Met"), new("behind", "Behind")], "behind")]));

        Assert.Equal("Wang", bar.Find("input[name=q]").GetAttribute("value"));
        Assert.Equal("-done", bar.Find("input[name=sort]").GetAttribute("value"));
        Assert.Equal("behind", bar.Find("option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void Another_sort_keeps_the_search_and_goes_back_to_the_first_page() =>
        Assert.Equal("/people?q=Wang&sort=-name", Asked("?q=Wang&sort=name&p=4").With("sort", "-name").Replace("%20", " ", StringComparison.Ordinal));

    [Fact]
    public void Another_page_keeps_the_search_and_the_sort() =>
        Assert.Equal("/people?q=Wang&sort=name&p=5", Asked("?q=Wang&sort=name&p=4").AtPage(5));

    [Fact]
    public void The_first_page_needs_no_number() => Assert.Equal("/people?q=Wang", Asked("?q=Wang&p=4").AtPage(1));

    [Fact]
    public void An_empty_value_takes_the_filter_away() => Assert.Equal("/people", Asked("?state=met").With("state", ""));

    private IRenderedComponent<Pager> Pager(int page, int total) =>
        Render<Pager>(with => with.Add(p => p.Page, page).Add(p => p.Size, 25).Add(p => p.Total, total).Add(p => p.Href, n => $"?p={n}"));

    private static HttpRequest Asked(string query) =>
        new DefaultHttpContext { Request = { Path = "/people", QueryString = new QueryString(query) } }.Request;
}
