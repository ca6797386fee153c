using Bunit;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Tests.Shared.Ui;

public sealed class PiecesTests : BunitContext
{
    public PiecesTests() => Language.Is("en");

    [Fact]
    public void A_state_says_its_word_and_carries_its_mark()
    {
        var state = Render<StateBadge>(with => with.Add(p => p.Tone, Tone.Bad).Add(p => p.Label, "Behind"));

        state.MarkupMatches("""<span class="state" data-tone="bad">Behind</span>""");
    }

    [Fact]
    public void A_badge_without_a_tone_has_no_mark()
    {
        var badge = Render<Badge>(with => with.Add(p => p.Label, "turning"));

        badge.MarkupMatches("""<span class="badge">turning</span>""");
    }

    [Fact]
    public void A_page_head_shows_where_one_stands_and_one_primary_action()
    {
        var head = Render<PageHead>(with => with
            .Add(p => p.Title, "People")
            .Add(p => p.Crumbs, [new("Shanghai", "/units/SH")])
            .Add(p => p.Actions, [new("Export", "/people.csv"), new("Add a person", "/people/new", IsPrimary: true)]));

        Assert.Equal("People", head.Find("h1").TextContent);
        Assert.Equal("/units/SH", head.Find("nav a").GetAttribute("href"));
        Assert.Equal("Add a person", Assert.Single(head.FindAll(".primary")).TextContent);
    }

    [Fact]
    public void A_page_head_without_crumbs_and_actions_is_its_title_alone()
    {
        var head = Render<PageHead>(with => with.Add(p => p.Title, "Today"));

        head.MarkupMatches("""<header class="page-head"><div class="stack tight"><h1>Today</h1></div></header>""");
    }

    [Fact]
    public void An_empty_state_says_what_to_do()
    {
        var empty = Render<EmptyState>(with => with
            .Add(p => p.Title, "No problem yet").Add(p => p.Action, "Raise one").Add(p => p.Path, "/problems/new"));

        Assert.Equal("/problems/new", empty.Find("a.button").GetAttribute("href"));
    }

    [Fact]
    public void A_toast_is_done_unless_it_says_otherwise()
    {
        var toast = Render<Toast>(with => with.Add(p => p.Sentence, "Recorded."));

        toast.MarkupMatches("""<p class="toast" data-tone="done">Recorded.</p>""");
    }

    [Fact]
    public void Facts_without_a_value_are_left_out()
    {
        var facts = Render<Facts>(with => with.Add(p => p.Items, [new("Unit", "Lathe Works", "/units/S1"), new("E-mail", "")]));

        facts.MarkupMatches("""<dl class="facts"><dt>Unit</dt><dd><a href="/units/S1">Lathe Works</a></dd></dl>""");
    }

    [Theory]
    [InlineData(false, "meter")]
    [InlineData(true, "progress")]
    public void A_gauge_says_its_share_and_draws_it_without_a_style(bool running, string element)
    {
        var gauge = Render<Gauge>(with => with
            .Add(p => p.Label, "Half days").Add(p => p.Value, 7).Add(p => p.Max, 12).Add(p => p.Running, running));

        Assert.Equal("58 %", gauge.Find(".value").TextContent);
        Assert.Equal("Half days", gauge.Find(element).GetAttribute("aria-label"));
        Assert.DoesNotContain("style=", gauge.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gauge_of_nothing_divides_by_nothing()
    {
        var gauge = Render<Gauge>(with => with.Add(p => p.Label, "Half days").Add(p => p.Value, 0).Add(p => p.Max, 0));

        Assert.Equal("–", gauge.Find(".value").TextContent);
    }

    [Fact]
    public void An_instant_is_shown_in_the_sites_zone_and_kept_exact_for_machines()
    {
        var instant = Render<Instant>(with => with
            .Add(p => p.At, new DateTime(2026, 9, 22, 23, 5, 0, DateTimeKind.Utc))
            .Add(p => p.Zone, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));

        Assert.Equal("2026-09-22T23:05:00Z", instant.Find("time").GetAttribute("datetime"));
        Assert.Equal("Wed 23 Sep 2026, 7:05", instant.Find("time").TextContent);
    }

    [Fact]
    public void What_cannot_be_taken_back_is_asked_first()
    {
        var ask = Render<Ask>(with => with
            .Add(p => p.Label, "End this unit").Add(p => p.Question, "Its history stays.").Add(p => p.Yes, "Yes, end it")
            .Add(p => p.Action, "/units/S1/end").Add(p => p.Danger, true));

        Assert.Null(ask.Find("details").GetAttribute("open"));
        Assert.Equal("/units/S1/end", ask.Find("details form[method=post]").GetAttribute("action"));
        Assert.Equal("Yes, end it", ask.Find("form button").TextContent);
    }
}
