namespace Halfday.Planner.Tests.Reading;

public sealed class RotaProblemReaderTests
{
    [Fact]
    public void The_contracts_example_is_read_to_the_letter()
    {
        var problem = RotaProblemReader.Read(Sample.Json).Value!;

        Assert.Equal(("S1", "2026-W40", 2, 4), (problem.Site, problem.FirstWeek, problem.Weeks, problem.FairShare));
        Assert.Equal(new RotaWeights(50, 20, 3, 1, 2, 1), problem.Weights);
        Assert.Equal(new RotaTrade("casting", "turning"), problem.Trades[1]);
        Assert.Equal(["101", "111"], problem.Mentors[0].OnShift);
        Assert.Equal(("Mon-AM", null), (problem.Leaders[0].Preferred, problem.Leaders[0].Last));
        Assert.Equal(new LeaderTrade("turning", 2, 1), problem.Leaders[0].Trades[0]);
    }

    [Theory]
    [InlineData("\"weeks\": 2", "\"weeks\": \"2\"", "$.weeks", "is not a number")]
    [InlineData("\"weeks\": 2", "\"weeks\": 2000000000", "$.weeks", "is 2000000000")]
    [InlineData("2026-W40", "2026-W54", "$.firstWeek", "no ISO week")]
    [InlineData("rota-problem/1", "rota-problem/2", "$.format", "another format")]
    [InlineData("\"missed\": 50", "\"missed\": -1", "$.weights.missed", "is -1")]
    [InlineData("\"switch\": 3, ", "", "$.weights", "\"switch\" is missing")]
    [InlineData("\"fairShare\": 4", "\"fairShare\": 4, \"fairShare\": 5", "$.fairShare", "stands twice")]
    [InlineData("\"Mon-PM\", \"day\"", "\"Mon-AM\", \"day\"", "$.parts[1].id", "stands twice")]
    [InlineData("\"after\": \"turning\"", "\"after\": \"weaving\"", "$.trades[1].after", "no trade \"weaving\"")]
    [InlineData("\"turning\", \"after\": null", "\"turning\", \"after\": \"casting\"", "$.trades[0].after", "comes after itself")]
    [InlineData("\"overload\": 1", "\"overload\": -2", "$.weights.overload", "is -2")]
    [InlineData("\"fairShare\": 4", "\"fairShare\": 1e400", "$.fairShare", "is 1e400")]
    [InlineData("\"trades\": [\"turning\"]", "\"trades\": [\"weaving\"]", "$.mentors[0].trades[0]", "no trade \"weaving\"")]
    [InlineData("\"cleared\": []", "\"cleared\": [\"weaving\"]", "$.leaders[0].cleared[0]", "no trade \"weaving\"")]
    [InlineData("\"avoid\": []", "\"avoid\": [\"W2\"]", "$.leaders[0].avoid[0]", "no workshop \"W2\"")]
    [InlineData("\"leaders\": [\"l1\"]", "\"leaders\": [\"l2\"]", "$.cover[0].leaders[0]", "no leader \"l2\"")]
    [InlineData("[\"111\", \"011\"]", "[\"111\"]", "$.leaders[0].free", "has 1 entries")]
    [InlineData("[\"111\", \"011\"]", "[\"111\", \"0110\"]", "$.leaders[0].free[1]", "has 4 characters")]
    [InlineData("\"owed\": [1, 1]", "\"owed\": [1]", "$.leaders[0].owed", "has 1 entries")]
    [InlineData("\"id\": \"m1\"", "\"id\": \"\"", "$.mentors[0].id", "has 0 characters")]
    [InlineData("[1, 1, 1]", "[1, 1]", "$.workshops[0].capacity", "has 2 entries")]
    [InlineData("\"workshop\": \"W1\"", "\"workshop\": \"W9\"", "$.mentors[0].workshop", "no workshop \"W9\"")]
    [InlineData("[\"101\", \"111\"]", "[\"101\", \"11\"]", "$.mentors[0].onShift[1]", "has 2 characters")]
    [InlineData("[\"101\", \"111\"]", "[\"101\", \"1x1\"]", "$.mentors[0].onShift[1]", "other than 0 and 1")]
    [InlineData("\"owed\": [1, 1]", "\"owed\": [1, 3]", "$.leaders[0].owed[1]", "is 3")]
    [InlineData("\"preferred\": \"Mon-AM\"", "\"preferred\": \"Sun-AM\"", "$.leaders[0].preferred", "no part \"Sun-AM\"")]
    [InlineData("\"need\": 2, \"byWeek\": 1", "\"need\": 2, \"byWeek\": 2", "$.leaders[0].trades[0].byWeek", "is 2")]
    [InlineData("\"trade\": \"casting\", \"need\"", "\"trade\": \"turning\", \"need\"", "$.leaders[0].trades[1].trade", "stands twice")]
    [InlineData("\"leaders\": [\"l1\"]", "\"leaders\": [\"l1\", \"l1\"]", "$.cover[0].leaders[1]", "stands twice")]
    [InlineData("\"maxAway\": 1", "\"maxAway\": 0.5", "$.cover[0].maxAway", "is 0.5")]
    [InlineData("\"pins\": []", "\"pins\": {}", "$.pins", "is not a list")]
    [InlineData("\"cover\": [", "\"covers\": [", "$", "\"cover\" is missing")]
    public void A_fault_names_its_place_and_what_is_wrong(string right, string wrong, string path, string what)
    {
        var read = RotaProblemReader.Read(Sample.Json.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(read.Value);
        Assert.Contains(read.Faults, f => f.Path == path && f.What.Contains(what, StringComparison.Ordinal) && f.Mend.Length > 0);
    }

    [Fact]
    public void A_fault_names_line_and_column()
    {
        var fault = Assert.Single(RotaProblemReader.Read(Sample.Json.Replace("\"fairShare\": 4", "\"fairShare\": x4", StringComparison.Ordinal)).Faults);

        Assert.Equal(4, fault.Line);
        Assert.StartsWith("is not JSON", fault.What, StringComparison.Ordinal);
        Assert.Equal((5, 16), RotaProblemReader.Read(Sample.Json.Replace("\"fairShare\": 4", "\"fairShare\": -4", StringComparison.Ordinal)).Faults.Select(f => (f.Line, f.Column)).Single() is var at ? (at.Line + 1, at.Column) : default);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_file()
    {
        var faults = RotaProblemReader.Read(Sample.Json.Replace("2026-W40", "soon", StringComparison.Ordinal).Replace("\"W1\"", "\"\"", StringComparison.Ordinal)
            .Replace("\"111\"", "\"1\"", StringComparison.Ordinal)).Faults;

        Assert.True(faults.Count >= 5);
        Assert.Equal(faults.OrderBy(f => f.Line).ThenBy(f => f.Column), faults);
    }

    [Theory]
    [InlineData("\"trade\": \"turning\"", null)]
    [InlineData("\"trade\": \"casting\"", "TradeIsInTheProgramme|MentorTeachesIt")]
    [InlineData("\"mentor\": \"m1\"", null)]
    public void A_pin_may_break_LearnFirst_only(string part, string? rules)
    {
        var trade = part.Contains("casting", StringComparison.Ordinal) ? part : "\"trade\": \"turning\"";
        var pin = $"\"pins\": [{{\"leader\": \"l1\", \"week\": 0, \"part\": \"Mon-AM\", \"workshop\": \"W1\", {trade}, \"mentor\": \"m1\"}}]";

        var read = RotaProblemReader.Read(Sample.Json.Replace("\"pins\": []", pin, StringComparison.Ordinal));

        Assert.Equal(rules is null, read.Value is not null);
        Assert.All(read.Faults, f => Assert.True(f.Path == "$.pins[0]" && rules!.Split('|').Any(r => f.What.Contains(r, StringComparison.Ordinal))));
    }

    [Fact]
    public void Two_pins_that_cannot_stand_together_are_named()
    {
        var problem = Sample.Works with { Pins = [Sample.HalfDay(), Sample.HalfDay("l2")] };

        var fault = Assert.Single(RotaProblemReader.Read(RotaJson.Write(problem)).Faults);

        Assert.Equal("$.pins[1]", fault.Path);
        Assert.Contains("OneLeaderPerMentor", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_may_come_before_what_must_be_learnt_first() =>
        Assert.NotNull(RotaProblemReader.Read(RotaJson.Write(Sample.Works with { Pins = [Sample.HalfDay(trade: "casting", mentor: "m2")] })).Value);

    [Theory]
    [InlineData("\"fairShare\": 4", "\"fairShare\": four", "$")]
    [InlineData("\"owed\": [1, 1]", "\"owed\": [1, 1", "$.leaders[0].owed")]
    [InlineData("\"site\": \"S1\"", "\"site\": \"\\ud800\"", "$")]
    [InlineData("\"day\": \"Tue\"", "\"day\": \"\\udc00\"", "$.parts[2]")]
    [InlineData("\"cleared\": []", "\"clea.red\": [}", "$.leaders[0][\"clea.red\"]")]
    public void What_cannot_be_read_names_the_innermost_place_that_could(string right, string wrong, string path) =>
        Assert.Equal(path, Assert.Single(RotaProblemReader.Read(Sample.Json.Replace(right, wrong, StringComparison.Ordinal)).Faults).Path);

    [Fact]
    public void Of_what_is_too_large_nothing_further_is_said()
    {
        var trades = string.Join(",", Enumerable.Range(0, 1_001).Select(t => $"{{\"id\": \"t{t}\", \"after\": \"t{(t + 1) % 1_001}\"}}"));

        var faults = RotaProblemReader.Read(Sample.Json.Replace("\"trades\": [{\"id\": \"turning\"", "\"trades\": [" + trades + ", {\"id\": \"turning\"", StringComparison.Ordinal)).Faults;

        Assert.Equal(("$.trades", "has 1003 entries"), faults.Select(f => (f.Path, f.What)).Single());
    }

    [Fact]
    public void A_ring_is_told_of_those_in_it_and_not_of_those_who_wait_for_it()
    {
        var text = Sample.Json.Replace("\"turning\", \"after\": null}", "\"turning\", \"after\": \"casting\"}, {\"id\": \"weaving\", \"after\": \"casting\"}", StringComparison.Ordinal);

        Assert.Equal(["$.trades[0].after", "$.trades[2].after"], RotaProblemReader.Read(text).Faults.Select(f => f.Path));
    }

    [Fact]
    public void A_trade_that_stands_twice_in_a_ring_is_told_though_it_says_no_after()
    {
        var text = Sample.Json.Replace("{\"id\": \"turning\", \"after\": null}", "{\"id\": \"turning\", \"after\": \"casting\"}, {\"id\": \"turning\"}", StringComparison.Ordinal);

        Assert.Equal(["$.trades[0].after", "$.trades[1]", "$.trades[1].id", "$.trades[2].after"], RotaProblemReader.Read(text).Faults.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"leaders\": [1, null, {}, []]}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"site\": \"\\ud800\"}")]
    public void What_is_no_problem_at_all_is_said_so(string text) => Assert.NotEmpty(RotaProblemReader.Read(text).Faults);

    [Fact]
    public void A_byte_order_mark_is_well() => Assert.NotNull(RotaProblemReader.Read("\uFEFF" + Sample.Json).Value);

    [Fact]
    public void What_is_huge_is_refused_with_work_in_proportion()
    {
        RefusesInProportion(new string('[', 1_000_000));
        RefusesInProportion("[" + string.Concat(Enumerable.Repeat("1,", 3_000_000)) + "1]");
        RefusesInProportion(Sample.Json.Replace("[1, 1, 1]", "[" + string.Concat(Enumerable.Repeat("-1,", 100_000)) + "1]", StringComparison.Ordinal));
    }

    // Memory taken stands for time here, for it does not depend on how busy the machine is.
    private static void RefusesInProportion(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotEmpty(RotaProblemReader.Read(text).Faults);

        var bytesEach = (GC.GetAllocatedBytesForCurrentThread() - before) / text.Length;
        Assert.True(bytesEach < 200, $"{bytesEach} bytes for each character");
    }
}
