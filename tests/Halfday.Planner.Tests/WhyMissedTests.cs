using CsCheck;
using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests;

public sealed class WhyMissedTests
{
    private static string Why(RotaProblem problem, params Assignment[] others) =>
        WhyMissed.Of(problem, others, problem.Leaders[0], 0).English(RotaNames.Ids);

    [Fact]
    public void A_leader_who_is_never_free_is_told_so() =>
        Assert.Contains("not free", Why(Works.WithLeader(l => l with { Free = ["00000", "11111", "11111"] })), StringComparison.Ordinal);

    [Fact]
    public void That_nobody_teaches_is_told() =>
        Assert.Contains("Nobody who teaches", Why(Works with { Mentors = [] }), StringComparison.Ordinal);

    [Fact]
    public void That_all_mentors_are_taken_is_told()
    {
        var one = Works with { Mentors = [Works.Mentors[0] with { OnShift = ["10000", "11111", "11111"] }] };

        Assert.Contains("taken by others", Why(one, HalfDay("l2")), StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_workshop_is_full_is_told()
    {
        var full = Works with { Workshops = [Works.Workshops[0] with { Capacity = [0, 0, 0, 0, 0] }, Works.Workshops[1] with { Capacity = [0, 0, 0, 0, 0] }] };

        Assert.Contains("no room left", Why(full), StringComparison.Ordinal);
    }

    [Fact]
    public void That_another_trade_must_come_first_is_told() =>
        Assert.Contains("only after another", Why(Works.WithLeader(l => l with { Trades = [new("turning", 0, 2), new("casting", 1, 2)] }) with { Mentors = [Mentor("m2", "W1", "casting")] }), StringComparison.Ordinal);

    [Fact]
    public void That_the_office_would_be_empty_is_told() =>
        Assert.Contains("same office", Why(Works with { Cover = [new("office", ["l1", "l2"], 0)] }), StringComparison.Ordinal);

    [Fact]
    public void Rules_that_only_together_leave_nothing_are_all_named_the_most_common_first()
    {
        var works = Works with
        {
            Workshops = [Works.Workshops[0] with { Capacity = [0, 2, 2, 2, 2] }, Works.Workshops[1] with { Capacity = [0, 2, 2, 2, 2] }],
            Cover = [new("office", ["l1", "l2"], 0)],
            Mentors = [Works.Mentors[0]],
        };

        Assert.Equal("For each half day that l1 could have in week 0, as many of the same office are away as may be.", Why(works));
        Assert.Equal("For each half day that l1 could have in week 0, the mentor is taken by others or at the weekly limit, or else the workshop has no room left.",
            Why(works with { Cover = [] }, [.. works.Parts.Skip(1).Select(part => HalfDay("l2", part: part.Id))]));
    }

    [Fact]
    public void What_the_leader_does_that_day_already_is_named() =>
        Assert.Equal("For each half day that l1 could have in week 0, l1 has another half day on that day.",
            Why(Works.WithLeader(l => l with { Owed = [2, 0, 0], Free = ["11000", "11111", "11111"] }) with { Cover = [] }, HalfDay(part: "Mon-AM")));

    [Fact]
    public void Where_no_plan_keeps_the_pins_the_pins_are_the_reason()
    {
        var pinned = Works with { Pins = [HalfDay(week: 0, trade: "casting", mentor: "m2")] };

        var plan = Quick.Plan(pinned);

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.All(plan.Missed, missed => Assert.StartsWith("No plan keeps every pin, so nothing is planned", missed.Why, StringComparison.Ordinal));
        Assert.Contains("l1's in casting in week 0", plan.Missed[0].Why, StringComparison.Ordinal);
    }

    /// <summary>Against a slow twin that asks the rules themselves what each half day would break.</summary>
    [Fact]
    public void What_is_said_is_true_of_every_half_day_there_could_have_been() => TinyRota.WithPins.Sample(problem =>
    {
        var plan = Quick.Plan(problem);
        foreach (var missed in plan.Missed)
        {
            var openings = Openings(problem, missed).Select(o => RotaRules.BreachesOfMove(problem, plan, null, o).Select(b => b.Rule).ToHashSet()).ToList();
            if (missed.Why.StartsWith("For each", StringComparison.Ordinal)) AllFall(openings, missed.Why);
            else if (missed.Why.StartsWith("A place", StringComparison.Ordinal)) Assert.Contains(openings, rules => rules.Count == 0);
            else if (missed.Why.StartsWith("No plan", StringComparison.Ordinal)) Assert.Equal(PlanStatus.Infeasible, plan.Status);
            else Assert.Empty(openings);
        }
    }, iter: Effort.Of(150));

    private static void AllFall(IReadOnlyList<HashSet<string>> openings, string why)
    {
        var named = Phrases.Where(phrase => why.Contains(phrase.Key, StringComparison.Ordinal)).OrderBy(phrase => why.IndexOf(phrase.Key, StringComparison.Ordinal)).Select(phrase => phrase.Value).ToList();
        Assert.NotEmpty(openings);
        Assert.All(openings, rules => Assert.Contains(named, rules.Overlaps));
        Assert.All(named, each => Assert.Contains(openings, rules => rules.Overlaps(each)));
        Assert.Equal(Phrases.Values.Max(each => openings.Count(rules => rules.Overlaps(each))), openings.Count(rules => rules.Overlaps(named[0])));
    }

    private static readonly Dictionary<string, string[]> Phrases = new()
    {
        ["taken by others"] = ["OneLeaderPerMentor", "MentorWeek"], ["no room"] = ["WorkshopHasRoom"], ["same office"] = ["OfficeIsCovered"],
        ["only after another"] = ["LearnFirst"], ["another half day on that day"] = ["LeaderIsFree"],
    };

    private static IEnumerable<Assignment> Openings(RotaProblem problem, MissedHalfDay missed) =>
        from mentor in problem.Mentors
        from trade in mentor.Trades
        from part in problem.Parts
        let o = new Assignment(missed.Leader, missed.Week, part.Id, mentor.Workshop, trade, mentor.Id)
        where RotaRules.Breaches(problem, RotaPlan.Of(problem, [o])).All(b => b.Rule is not ("LeaderIsFree" or "TradeIsInTheProgramme" or "MentorIsOnShift" or "MentorTeachesIt"))
        select o;

    [Fact]
    public void That_a_place_was_left_on_purpose_is_told() => Assert.Contains("A place is left", Why(Works), StringComparison.Ordinal);

    [Fact]
    public void Two_owed_and_none_planned_are_two_entries() =>
        Assert.Equal(2, WhyMissed.Every(Works.WithLeader(l => l with { Owed = [2, 0, 0] }), []).Count(m => m.Leader == "l1"));
}
