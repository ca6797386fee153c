using CsCheck;
using Halfday.Decisions;
using Halfday.Decisions.Yaml;
using Halfday.Organization;

namespace Halfday.Tests.Decisions.Yaml;

public sealed class DecisionWritingTests
{
    private static readonly string[] Awkward =
        ["null", "~", "- a", "a: b", "a #b", "# a", "'q'", "\"q\"", "a\nb", " a", "a ", "yes", "1958", "2026-01-01", "{a}", "[a], b",
            "厂长：书记", "a\u2028b", "a\tb", "&a", "*a", "!a", "%a", "@a", "`a", "a:", "\\", "…", "a\u00A0b", "\uD83D\uDE80", "é", "a\u0085b", "---", "..."];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Awkward.Length - 1].Select(at => Awkward[at]), Gen.String[Gen.Char[' ', '~'], 1, 30].Where(text => text.Trim().Length > 0));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 4000].Select(days => new DateOnly(2020, 1, 1).AddDays(days));

    private static readonly Gen<Clause> AClause = Gen.Select(
        Text, Text, Gen.Enum<DutyKind>(), Gen.Bool.Nullable(), Gen.Int[1, 2], Gen.Int[1, 90].Nullable(), Gen.Int[1, 160], Gen.Bool,
        (text, zh, duty, detached, two, some, quarters, flag) => new Clause
        {
            Key = "C", Order = 0, Text = text, TextZh = zh, Duty = duty, Posts = ["director", "no"], Detached = detached,
            Levels = flag ? [UnitLevel.Site] : [UnitLevel.Bureau, UnitLevel.Team],
            HalfDays = duty == DutyKind.FloorTime ? two : null,
            CheckInMinutes = duty == DutyKind.FloorTime ? some : null,
            Hours = duty == DutyKind.Study ? quarters / 4m : null,
            Which = duty == DutyKind.MasterTrades ? flag ? TradeChoice.Related : TradeChoice.AllMain : null,
            AtLeast = duty == DutyKind.MasterTrades ? some : null,
            WithinMonths = duty == DutyKind.MasterTrades && flag ? quarters : null,
            By = duty == DutyKind.MasterTrades && !flag ? new DateOnly(2028, 9, 28) : null,
            BaseLevel = duty == DutyKind.BaseUnit ? UnitLevel.Site : null,
            ForMonths = duty == DutyKind.BaseUnit ? quarters : null,
            TrialsPerYear = duty == DutyKind.AdvancedUnit ? two : null,
        });

    private static readonly Gen<WrittenDecision> ADecision = Gen.Select(
        Text, Text, Day, Day.Nullable(), Gen.Int[0, 9].Nullable(), AClause.List[1, 3],
        (title, zh, from, issued, promises, clauses) => new WrittenDecision(
            "N-1", title, zh, "SH", issued, from, from.AddDays(7), "N-0", null, promises,
            [.. clauses.Select((clause, order) => Numbered(clause, order))]));

    [Fact]
    public void What_is_written_reads_back_without_fault_and_writes_the_same_bytes() =>
        ADecision.Sample(decision =>
        {
            var written = DecisionYaml.Write([decision]);
            var reading = DecisionYaml.Read(written, "d.yaml", KnownCodes.None);
            Assert.Empty(reading.Faults);
            Assert.Equal(written, DecisionYaml.Write(reading.Decisions));
            Assert.Equal(decision.Title, reading.Decisions[0].Title);
            Assert.Equal(decision.Clauses[0].Text, reading.Decisions[0].Clauses[0].Text);
        });

    [Fact]
    public void The_data_keeps_its_meaning_through_writing()
    {
        var read = Assert.Single(DecisionYaml.Read(File.ReadAllText(Root.Shared("data/one-works/decision.yaml")), "", KnownCodes.None).Decisions);

        var again = Assert.Single(DecisionYaml.Read(DecisionYaml.Write([read]), "", KnownCodes.None).Decisions);

        Assert.True(read.SaysTheSame(again));
    }

    [Fact]
    public void Decisions_stand_in_order_of_number_a_document_each()
    {
        var one = ADecision.Single();

        var written = DecisionYaml.Write([one with { Number = "B" }, one with { Number = "A" }]);

        Assert.Equal(["A", "B"], DecisionYaml.Read(written, "", KnownCodes.None).Decisions.Select(decision => decision.Number));
    }

    [Fact]
    public void A_day_of_issue_left_open_agrees_with_any()
    {
        var decision = ADecision.Single() with { Issued = new DateOnly(2026, 1, 1) };

        Assert.True(decision.SaysTheSame(decision with { Issued = null }));
        Assert.False(decision.SaysTheSame(decision with { Issued = new DateOnly(2026, 1, 2) }));
        Assert.False(decision.SaysTheSame(decision with { OpenPromises = 77 }));
    }

    private static Clause Numbered(Clause clause, int order) => new()
    {
        Key = $"C{order}", Order = order, Text = clause.Text, TextZh = clause.TextZh, Duty = clause.Duty, Posts = clause.Posts,
        Levels = clause.Levels, Detached = clause.Detached, HalfDays = clause.HalfDays, CheckInMinutes = clause.CheckInMinutes,
        Hours = clause.Hours, Which = clause.Which, AtLeast = clause.AtLeast, WithinMonths = clause.WithinMonths, By = clause.By,
        BaseLevel = clause.BaseLevel, ForMonths = clause.ForMonths, TrialsPerYear = clause.TrialsPerYear,
    };
}
