namespace Halfday.Planner.Tests.Reading;

public sealed class RotaPlanReaderTests
{
    private const string Json = """
        { "format": "halfday-rota-plan/1", "status": "feasible", "cost": 0, "bound": 0, "seed": 1,
          "assignments": [], "missed": [{"leader": "l1", "week": 1, "why": "..."}],
          "penalties": {"missed": 0, "short": 0, "switch": 0, "otherPart": 0, "otherDay": 0, "overload": 0},
          "certificate": {"mentorPart": [["m1", 0, "Mon-AM", 0.5]], "mentorWeek": [["m1", 0, 0.0]],
                          "workshopPart": [["W1", 0, "Mon-AM", 0.0]], "coverPart": [["office", 0, "Mon-AM", 0.0]],
                          "mentorShare": [["m1", 0.0]]} }
        """;

    [Fact]
    public void The_contracts_example_is_read_to_the_letter()
    {
        var plan = RotaPlanReader.Read(Json).Value!;

        Assert.Equal(new MissedHalfDay("l1", 1, "..."), Assert.Single(plan.Missed));
        Assert.Equal(new PartPrice("m1", 0, "Mon-AM", 0.5), Assert.Single(plan.Certificate.MentorPart));
        Assert.Equal(new SharePrice("m1", 0), Assert.Single(plan.Certificate.MentorShare));
    }

    [Theory]
    [InlineData("\"feasible\"", "\"perfect\"", "$.status", "is no status")]
    [InlineData("\"cost\": 0", "\"cost\": null", "$.cost", "is not a number")]
    [InlineData("[\"m1\", 0, 0.0]", "[\"m1\", 0]", "$.certificate.mentorWeek[0]", "has 2 entries")]
    [InlineData("0.5", "\"half\"", "$.certificate.mentorPart[0][3]", "is not a number")]
    [InlineData("\"overload\": 0}", "}", "$", "is not JSON")]
    [InlineData(", \"overload\": 0", "", "$.penalties", "\"overload\" is missing")]
    public void A_fault_names_its_place_and_what_is_wrong(string right, string wrong, string path, string what)
    {
        var read = RotaPlanReader.Read(Json.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(read.Faults, f => f.What.Contains(what, StringComparison.Ordinal) && (f.Path == path || what == "is not JSON"));
    }

    [Theory]
    [InlineData(", \"mentorWeek\": [[\"m1\", 0, 0.0]]", ""), InlineData("\"mentorPart\": [[\"m1\", 0, \"Mon-AM\", 0.5]], ", ""), InlineData(",\n                  \"mentorShare\": [[\"m1\", 0.0]]", "")]
    public void Prices_that_are_absent_are_none(string list, string instead)
    {
        var text = Json.ReplaceLineEndings("\n").Replace(list, instead, StringComparison.Ordinal);

        Assert.NotEqual(Json, text);
        Assert.Empty(RotaPlanReader.Read(text).Faults);
        var bare = RotaPlanReader.Read(text[..text.IndexOf("{\"mentor", StringComparison.Ordinal)].TrimEnd() + "{}}").Value;
        Assert.Empty(bare!.Certificate.MentorPart);
    }

    [Fact]
    public void What_costs_more_than_two_thousand_million_is_read_as_it_was_written()
    {
        var dear = Sample.Works with { Weights = Sample.Works.Weights with { Missed = 100_000 }, Leaders = [.. Enumerable.Range(0, 8_000).Select(l => Sample.Leader($"l{l}"))] };
        var plan = RotaPlan.Of(dear, []) with { Missed = [] };

        Assert.Equal((2_400_320_000, 0), (RotaPlanReader.Read(RotaJson.Write(plan)).Value!.Cost, plan.Bound));
    }

    [Fact]
    public void What_a_later_format_adds_is_passed_over() =>
        Assert.NotNull(RotaPlanReader.Read(Json.Replace("\"seed\": 1", "\"seed\": 1, \"later\": {\"lost\": 0}", StringComparison.Ordinal)).Value);
}
