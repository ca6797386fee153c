using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Reading;

public sealed class PinFaultsTests
{
    /// <summary>Works where every rule can be broken by pins alone: one place in W1 on Tuesday, an office of two, one half day a week of m3.</summary>
    private static readonly RotaProblem Strict = Works with
    {
        Workshops = [Works.Workshops[0] with { Capacity = [2, 2, 1, 2, 2] }, Works.Workshops[1]],
        Mentors = [Works.Mentors[0] with { OnShift = ["11110", "11111", "11111"] }, Works.Mentors[1], Works.Mentors[2] with { MaxPerWeek = 1 }],
        Leaders = [Leader("l1") with { Avoid = ["W2"], Free = ["01111", "11111", "11111"] }, Leader("l2"), Leader("l3")],
        Cover = [new("office", ["l1", "l2"], 1)],
    };

    public static TheoryData<string, Assignment[]> Broken() => new()
    {
        { "LeaderIsFree", [HalfDay(part: "Mon-AM")] },
        { "LeaderIsFree", [HalfDay(part: "Mon-PM"), HalfDay(part: "Tue-PM")] },
        { "TradeIsInTheProgramme", [HalfDay(part: "Tue-AM", workshop: "W2", trade: "weaving", mentor: "m3")] },
        { "MentorIsOnShift", [HalfDay(part: "Wed-AM")] },
        { "MentorTeachesIt", [HalfDay(part: "Mon-PM", trade: "casting")] },
        { "OneLeaderPerMentor", [HalfDay("l2"), HalfDay("l3")] },
        { "MentorWeek", [HalfDay("l2", workshop: "W2", trade: "weaving", mentor: "m3"), HalfDay("l3", part: "Tue-PM", workshop: "W2", trade: "weaving", mentor: "m3")] },
        { "WorkshopHasRoom", [HalfDay("l2", part: "Tue-AM"), HalfDay("l3", part: "Tue-AM", mentor: "m2")] },
        { "OfficeIsCovered", [HalfDay("l1", part: "Tue-PM"), HalfDay("l2", part: "Tue-PM", mentor: "m2")] },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_pin_that_breaks_a_rule_is_named_with_it(string rule, Assignment[] pins)
    {
        var faults = RotaProblemReader.Read(RotaJson.Write(Strict with { Pins = pins })).Faults;

        var fault = Assert.Single(faults, f => f.What.StartsWith($"the pin breaks {rule}: ", StringComparison.Ordinal));
        Assert.Equal($"$.pins[{pins.Length - 1}]", fault.Path);
    }

    [Theory, MemberData(nameof(Broken))]
    public void Without_its_last_pin_it_is_a_problem(string rule, Assignment[] pins)
    {
        Assert.NotEmpty(rule);
        Assert.NotNull(RotaProblemReader.Read(RotaJson.Write(Strict with { Pins = [.. pins.SkipLast(1)] })).Value);
    }

    [Theory]
    [InlineData("leader", "nobody")]
    [InlineData("part", "Sun-AM")]
    [InlineData("workshop", "W9")]
    [InlineData("trade", "weaving-2")]
    [InlineData("mentor", "m9")]
    public void A_pin_of_what_is_not_there_is_named_with_the_field(string field, string stranger)
    {
        var pin = HalfDay();
        var wrong = field switch
        {
            "leader" => pin with { Leader = stranger }, "part" => pin with { Part = stranger }, "workshop" => pin with { Workshop = stranger },
            "trade" => pin with { Trade = stranger }, _ => pin with { Mentor = stranger },
        };

        var fault = Assert.Single(RotaProblemReader.Read(RotaJson.Write(Works with { Pins = [pin, wrong] })).Faults);

        Assert.Equal(($"$.pins[1].{field}", $"there is no {field} \"{stranger}\""), (fault.Path, fault.What));
    }

    [Fact]
    public void More_pins_than_two_a_week_of_each_leader_are_too_many() =>
        Assert.Equal("has 13 entries", Assert.Single(RotaProblemReader.Read(RotaJson.Write(Works with { Pins = [.. Enumerable.Repeat(HalfDay(), 13)] })).Faults).What);

    [Fact]
    public void Thousands_of_pins_of_one_leader_in_thousands_of_offices_are_refused_without_being_held_against_each_other()
    {
        var problem = Works with
        {
            Leaders = [.. Enumerable.Range(1, 1_000).Select(l => Leader($"l{l}"))], Pins = [.. Enumerable.Repeat(HalfDay(), 6_000)],
            Cover = [.. Enumerable.Range(0, 5_000).Select(c => new CoverGroup($"c{c}", ["l1"], 0))],
        };

        Assert.All(RotaProblemReader.Read(RotaJson.Write(problem)).Faults, f => Assert.Contains("LeaderIsFree", f.What, StringComparison.Ordinal));
    }
}
