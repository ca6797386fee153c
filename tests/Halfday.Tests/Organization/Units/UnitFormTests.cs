using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.Units;

public sealed class UnitFormTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory]
    [EachDatabaseWith(""), EachDatabaseWith("two words"), EachDatabaseWith("a/b"), EachDatabaseWith("车间"), EachDatabaseWith("new"), EachDatabaseWith("NEW")]
    [EachDatabaseWith("."), EachDatabaseWith(".."), EachDatabaseWith("x2345678901234567890123456789012345678901"), EachDatabaseWith("<b>")]
    public async Task A_code_that_no_address_can_carry_is_refused(Database database, string code)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Administrator).Post("/units/new", Form(works, code: code))).ShouldBeRefusedBecause("NoCode");
    }

    [Theory, EachDatabaseWith("", "NameIsMissing"), EachDatabaseWith("   ", "NameIsMissing")]
    public async Task A_name_of_nothing_is_refused(Database database, string name, string rule)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Administrator).Post("/units/new", Form(works, name: name))).ShouldBeRefusedBecause(rule);
    }

    [Theory, EachDatabaseWith("Mars/Olympus"), EachDatabaseWith("China Standard Time"), EachDatabaseWith("+08:00")]
    public async Task A_zone_that_is_no_iana_name_is_refused(Database database, string zone)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Administrator).Post("/units/new", Form(works, zone: zone))).ShouldBeRefusedBecause("NoTimeZone");
    }

    [Theory, EachDatabaseWith("Galaxy"), EachDatabaseWith("99"), EachDatabaseWith("")]
    public async Task A_level_that_there_is_not_makes_no_unit(Database database, string level)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Administrator).Post("/units/new", Form(works, level: level, parent: works.Bureau.Code));

        answer.ShouldBeUnreadable("Level");
        Assert.False(await works.Ask(db => db.Units.AnyAsync(unit => unit.Code == $"{works.Prefix}-N1")));
    }

    [Theory, EachDatabase]
    public async Task A_unit_added_below_a_site_is_offered_as_a_workshop_and_its_parents_are_listed(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Administrator).Get($"/units/new?parent={works.Site.Code}");

        page.ShouldShow("<option value=\"Workshop\" selected");
        page.ShouldShow($"<option value=\"{works.Site.Code}\">Lathe Works</option>");
        page.ShouldShow("<option value=\"Asia/Shanghai\">");
    }

    [Theory, EachDatabase]
    public async Task What_was_filled_in_is_still_there_after_a_refusal(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Administrator).Post("/units/new", Form(works, name: "Hall <4> & \"5\"", zone: "Mars/Olympus"));

        Assert.Contains("value=\"Hall &lt;4&gt; &amp; &quot;5&quot;\"", answer.Body, StringComparison.Ordinal);
        answer.ShouldShow("Mars/Olympus");
    }

    [Theory, EachDatabase]
    public async Task A_change_of_names_moves_nothing_and_keeps_the_level(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Administrator).Post($"/units/{works.Workshop.Code}/edit",
            ("Form.Name", "Hall 1"), ("Form.Level", "Bureau"), ("Form.Parent", works.Top.Code), ("Form.Code", "other"));

        answer.ShouldBeDone();
        var unit = await works.Ask(db => db.Units.SingleAsync(unit => unit.Id == works.Workshop.Id));
        Assert.Equal(("Hall 1", UnitLevel.Workshop, works.Workshop.Path), (unit.Name, unit.Level, unit.Path));
    }

    [Theory, EachDatabase]
    public async Task An_emptied_zone_inherits_again(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Site).Entity.TimeZone = "Asia/Urumqi");

        (await works.SignedInAs(works.Administrator).Post($"/units/{works.Site.Code}/edit", ("Form.Name", "Lathe Works"), ("Form.TimeZone", ""))).ShouldBeDone();

        (await works.SignedInAs(works.Leader).Get($"/units/{works.Site.Code}")).ShouldShow("Asia/Shanghai (inherited)");
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_hung_below_a_unit_of_another_works(Database database)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));

        (await works.SignedInAs(works.Administrator).Post("/units/new", Form(works, parent: foreign.Site.Code))).ShouldBeRefusedBecause("NotKnownHere");
    }

    [Theory, EachDatabase]
    public async Task A_long_name_in_both_scripts_is_kept_and_shown_whole(Database database)
    {
        var works = await Given.AWorks(database);
        var (name, nameZh) = (string.Concat(Enumerable.Repeat("Workshop of <turning> & \"milling\" ", 60)).Trim(), string.Concat(Enumerable.Repeat("车削车间", 300)));

        (await works.SignedInAs(works.Administrator).Post($"/units/{works.Workshop.Code}/edit", ("Form.Name", name), ("Form.NameZh", nameZh))).ShouldBeDone();

        var page = await works.SignedInAs(works.Leader).Get($"/units/{works.Workshop.Code}");
        page.ShouldShow(name);
        Assert.DoesNotContain("<turning>", page.Body, StringComparison.Ordinal);
        (await works.SignedInAs(works.Leader).InChinese().Get($"/units/{works.Workshop.Code}")).ShouldShow(nameZh);
    }

    private static (string, string)[] Form(
        Works works, string? code = null, string name = "New", string level = "Workshop", string? parent = null, string zone = "") =>
        [("Form.Code", code ?? $"{works.Prefix}-N1"), ("Form.Name", name), ("Form.Level", level), ("Form.Parent", parent ?? works.Site.Code), ("Form.TimeZone", zone)];
}
