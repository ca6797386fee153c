using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.Units;

public sealed class UnitTreeTests(RunningApp app) : OnEachDatabase(app)
{
    // What sorts before, beside and after a slash, and codes that begin with one another.
    private static readonly string[] Tails = ["", "-", ".", "0", "1", "A", "_", "a", "-1", ".1"];

    [Theory, EachDatabase]
    public async Task Below_a_unit_stands_what_hangs_below_it_whatever_its_code(Database database)
    {
        var works = await Given.AWorks(database);
        var tops = Tails.Select(tail => Hang(works, "Q" + tail, null)).ToList();
        var all = tops.SelectMany(top => Tails.Select(tail => Hang(works, $"{top.Code[(works.Prefix.Length + 1)..]}x{tail}", top)).Prepend(top)).ToList();
        await works.Change(db => db.AddRange(all));

        foreach (var top in tops)
        {
            var found = await works.Ask(db => db.Units.AtOrBelow(top).Select(unit => unit.Code).Order().ToListAsync());
            Assert.Equal(all.Where(unit => unit.IsAtOrBelow(top)).Select(unit => unit.Code).Order(StringComparer.Ordinal), found);
            Assert.Equal(Tails.Length + 1, found.Count);
        }
    }

    [Theory, EachDatabaseWith("zz%"), EachDatabaseWith("_"), EachDatabaseWith("'; DROP TABLE"), EachDatabaseWith("<script>")]
    public async Task Signs_in_a_search_are_only_signs(Database database, string words)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Coordinator).Get($"/units?q={Uri.EscapeDataString(words)}");

        page.ShouldStand().ShouldNotShow(works.Site.Code + "\"");
        Assert.DoesNotContain("<script>", page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabaseWith("Mécanique"), EachDatabaseWith("mécanique"), EachDatabaseWith("MÉCANIQUE"), EachDatabaseWith("机械")]
    public async Task A_name_beyond_ascii_is_found_as_it_is_written(Database database, string words)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => (db.Attach(works.Site).Entity.Name, works.Site.NameZh) = (words, "机械厂"));

        (await works.SignedInAs(works.Coordinator).Get($"/units?q={Uri.EscapeDataString(words)}")).ShouldShow(works.Site.Code);
    }

    [Theory, EachDatabase]
    public async Task A_search_finds_nothing_of_another_works(Database database)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));

        (await works.SignedInAs(works.Auditor).Get($"/units?q={foreign.Prefix}")).ShouldStand().ShouldNotShow(foreign.Site.Code);
    }

    [Theory, EachDatabase]
    public async Task Who_belongs_to_nothing_sees_an_empty_tree_that_says_so(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Stranger).Get("/units");

        page.ShouldStand().ShouldNotShow("class=\"node\"");
        Assert.Contains("class=\"empty", page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Levels_are_called_by_their_chinese_names(Database database)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Leader).InChinese().Get($"/units/{works.Workshop.Code}")).ShouldShow("车间 · ");
    }

    private static Unit Hang(Works works, string code, Unit? parent)
    {
        var unit = new Unit { Code = $"{works.Prefix}-{code}", Name = code, Level = parent is null ? UnitLevel.Bureau : UnitLevel.Company };
        unit.HangBelow(parent);
        return unit;
    }
}
