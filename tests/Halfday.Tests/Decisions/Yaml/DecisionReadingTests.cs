using Halfday.Decisions;
using Halfday.Decisions.Yaml;
using Halfday.Organization;

namespace Halfday.Tests.Decisions.Yaml;

public sealed class DecisionReadingTests
{
    private const string Whole = """
        number: SH-1
        title: On labour
        title_zh: 关于劳动
        body: SH
        issued: 2026-02-12
        from: 2026-09-28
        until:
        amends: SH-0
        open-promises: 3
        clauses:
          - id: A1
            text: Half a day a week
            scope: {posts: [director, union], levels: [site], detached: true}
            floor-time: {half-days: 2, per: week, check-in-minutes: 45, make-up-weeks: 6}
          - id: A2
            text: Know the trades
            scope: {posts: [director], levels: [site, workshop]}
            master-trades: {which: related, at-least: 1, at-most: 3, within: P1Y6M}
          - id: A3
            text: Learn from the workers
        """;

    [Fact]
    public void Every_key_of_a_decision_is_read()
    {
        var decision = Assert.Single(Read(Whole).Decisions);

        Assert.Equal(("SH-1", "On labour", "关于劳动", "SH"), (decision.Number, decision.Title, decision.TitleZh, decision.Body));
        Assert.Equal((new DateOnly(2026, 2, 12), new DateOnly(2026, 9, 28), null), (decision.Issued, decision.From, decision.Until));
        Assert.Equal(("SH-0", null, 3), (decision.Amends, decision.Supersedes, decision.OpenPromises));
    }

    [Fact]
    public void Every_key_of_a_clause_is_read()
    {
        var clauses = Assert.Single(Read(Whole).Decisions).Clauses;

        Assert.Equal(["director", "union"], clauses[0].Posts);
        Assert.Equal([UnitLevel.Site, UnitLevel.Workshop], clauses[1].Levels);
        Assert.Null(clauses[1].Detached);
        Assert.Equal((true, 2, 45, 6), (clauses[0].Detached, clauses[0].HalfDays, clauses[0].CheckInMinutes, clauses[0].MakeUpWeeks));
        Assert.Equal((TradeChoice.Related, 1, 3, 18), (clauses[1].Which, clauses[1].AtLeast, clauses[1].AtMost, clauses[1].WithinMonths));
        Assert.Equal(DutyKind.None, clauses[2].Duty);
    }

    [Fact]
    public void The_decisions_of_the_data_have_no_fault() =>
        Assert.Empty(Read(File.ReadAllText(Root.Shared("data/one-works/decision.yaml"))).Faults);

    [Theory]
    [InlineData("number: SH-1", "number: SH 1", "1:9: number")]
    [InlineData("number: SH-1", "title_en: x", "1:1: number|1:1: title_en")]
    [InlineData("title: On labour", "title:", "2:7: title")]
    [InlineData("title: On labour", "title: \"\"", "2:8: title")]
    [InlineData("body: SH", "body: ZZ", "4:7: body")]
    [InlineData("from: 2026-09-28", "from: 2026-9-28", "6:7: from")]
    [InlineData("until:", "until: 2026-09-27", "7:8: until")]
    [InlineData("amends: SH-0", "amends: SH-1", "8:9: amends")]
    [InlineData("open-promises: 3", "open-promises: few", "9:16: open-promises")]
    [InlineData("- id: A2", "- id: A1", "15:9: id")]
    [InlineData("text: Half a day a week", "colour: red", "11:5: text|12:5: colour")]
    [InlineData("[director, union]", "[director, boss]", "13:31: posts")]
    [InlineData("[director, union]", "[]", "13:20: posts")]
    [InlineData("levels: [site],", "levels: [planet],", "13:48: levels")]
    [InlineData("levels: [site],", "", "13:12: levels")]
    [InlineData("detached: true", "detached: perhaps", "13:65: detached")]
    [InlineData("half-days: 2", "half-days: 3", "14:29: half-days")]
    [InlineData("half-days: 2", "half-days: [2]", "14:29: half-days")]
    [InlineData("per: week", "per: month", "14:37: per")]
    [InlineData("at-least: 1", "at-least: 4", "18:47: at-least")]
    [InlineData("P1Y6M", "P18W", "18:70: within")]
    [InlineData("within: P1Y6M", "within: P1Y6M, by: 2028-01-01", "18:81: by")]
    [InlineData(", within: P1Y6M", "", "18:20: within")]
    [InlineData("which: related", "which: some", "18:28: which")]
    [InlineData("text: Learn from the workers", "text: Learn\n    study: {hours: 2, per: week}", "19:5: scope")]
    [InlineData("text: Know the trades", "text: Know\n    study: {hours: 2, per: week}", "19:20: master-trades")]
    [InlineData("text: Know the trades", "text: Know\n    text: Learn", "17:5: text")]
    [InlineData("clauses:", "clauses: {", "11:3: yaml")]
    public void A_fault_is_named_with_its_line_column_and_field(string written, string instead, string faults)
    {
        var text = Whole.Replace(written, instead, StringComparison.Ordinal);

        var found = Read(text).Faults.Select(fault => $"{fault.Line}:{fault.Column}: {fault.Field}");

        Assert.Equal(faults.Split('|'), found);
    }

    [Fact]
    public void All_faults_are_found_at_once()
    {
        var text = Whole.Replace("half-days: 2", "half-days: 9", StringComparison.Ordinal)
            .Replace("P1Y6M", "soon", StringComparison.Ordinal) + "\nextra: 1\n---\nnumber: SH-2\n";

        Assert.Equal(["half-days", "within", "extra", "title", "body", "from", "clauses"], Read(text).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void A_number_stands_in_a_file_once() =>
        Assert.Equal("number", Assert.Single(Read(Whole + "\n---\n" + Whole).Faults).Field);

    [Fact]
    public void A_fault_says_file_place_field_and_mend() =>
        Assert.Equal(
            "d.yaml:14:29: half-days: cannot be \"3\": write a whole number from 1 to 2",
            Assert.Single(Read(Whole.Replace("half-days: 2", "half-days: 3", StringComparison.Ordinal)).Faults).ToString());

    [Fact]
    public void A_mark_of_byte_order_and_carriage_returns_do_no_harm() =>
        Assert.Empty(Read("\uFEFF" + Whole.ReplaceLineEndings("\r\n")).Faults);

    private static DecisionReading Read(string text) => DecisionYaml.Read(
        text, "d.yaml", new KnownCodes(
            new HashSet<string>(["director", "union", "sec", "dep-sec", "dep-director", "youth", "mun-sec", "dist-sec", "union-fed",
                "union-fed-vice", "mun-ind", "dist-ind", "bureau", "company", "dept"]),
            new HashSet<string>(["SH"])));
}
