using CsCheck;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Standing.Matrix;
using Halfday.Trades;

namespace Halfday.Tests.Standing.Matrix;

/// <summary>How a cell is drawn and said.</summary>
public sealed class MatrixLookTests
{
    private static readonly DateOnly Day = new(2026, 10, 7);

    [Fact]
    public void A_bar_is_full_exactly_when_the_target_is_reached_and_never_shrinks_as_the_level_grows() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100]).Sample((value, target) =>
        {
            var tenths = Tenths(value, target);
            return tenths is >= 0 and <= 10 && (tenths == 10) == (value >= target) && Tenths(value + 1, target) >= tenths;
        });

    [Fact]
    public void Where_nothing_was_found_the_bar_is_empty_whatever_the_target() => Assert.Equal(0, MatrixLook.TenthsOf(null, 0));

    [Fact]
    public void A_cell_says_what_is_not_asked_for_and_what_lapses()
    {
        var said = Cell(new Level(80, Method.Test, Day, Day.AddDays(60)), null, isOwed: false).Said();

        Assert.Equal("knowledge 80 of 70; hand not recorded yet; lapses 6 December 2026; not asked for", said);
    }

    [Fact]
    public void A_cell_says_on_what_it_rests_and_is_marked_as_gone()
    {
        var cell = Cell(new Level(80, Method.Test, Day, null), new Level(3, Method.SignOff, Day, null), isOwed: true) with { FallenBelow = ATrade("Casting") };

        Assert.Contains("rests on casting, which has lapsed", cell.Said(), StringComparison.Ordinal);
        Assert.Equal("gone", cell.LapseMark());
    }

    [Fact]
    public void What_is_revoked_says_so_and_is_no_lapse()
    {
        var cell = Cell(new Level(0, Method.Revocation, Day, null), null, isOwed: true);

        Assert.StartsWith("knowledge 0 of 70 (revoked)", cell.Said(), StringComparison.Ordinal);
        Assert.Null(cell.LapseMark());
    }

    [Fact]
    public void One_column_leaves_only_who_has_something_in_it()
    {
        var unit = new Unit { Code = "S", Name = "S", Level = UnitLevel.Site };
        var (full, left) = (Cell(null, null, isOwed: true), new Left(0, 0, 0, null, Day));
        var matrix = new CompetenceMatrix(unit, Day, [new("a", new Text("A", "甲"), []), new("b", new Text("B", "乙"), [])],
            [new(full.Person, [full, null], 0, 1, left), new(full.Person, [null, full], 0, 1, left)]);

        Assert.Equal([full], Assert.Single(matrix.Only("b").Rows).Cells);
        Assert.Equal((2, 2), (matrix.Only("c").Rows.Count, matrix.Only(null).Columns.Count));
    }

    private static int Tenths(int value, int target) => MatrixLook.TenthsOf(new Level(value, Method.Test, Day, null), target);

    private static Trade ATrade(string name) => new() { Code = name, SiteId = default, Name = name, KnowledgeTarget = 70, OperationTarget = 3 };

    private static CompetenceRow Cell(Level? knowledge, Level? operation, bool isOwed) =>
        new(new Person { Code = "p", Name = "p" }, ATrade("Turning"), 0, new TradeState(knowledge, operation), Day) { IsOwed = isOwed };
}
