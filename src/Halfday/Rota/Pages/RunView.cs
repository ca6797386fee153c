using System.Text.Json;
using Halfday.Planner;
using Halfday.Rota.Changes;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Pages;

/// <summary>Half days that a mentor carries over the horizon.</summary>
public sealed record MentorLoad(string Name, string Workshop, int HalfDays, int Over);

/// <summary>A plan as people read it: what it costs, what it could not meet and why, how fair it is, and its weeks.</summary>
public sealed class RunView(PlanRun run, RotaProblem problem, RotaPlan plan, PlanNames names)
{
    public RotaProblem Problem => problem;
    public RotaPlan Plan => plan;
    public Horizon Horizon => run.Horizon;
    public PlanNames Names => names;

    /// <summary>Of a re-plan; null for a plan.</summary>
    public ReplanChoices? Choices { get; } = ReplanChoices.Read(run.Choices);

    /// <summary>The reasons in the reader's language; null until they are found.</summary>
    public ExplanationAnswer? Explanation() => run.Explanation.Length == 0 ? null
        : JsonSerializer.Deserialize<ExplanationAnswer[]>(run.Explanation, JsonSerializerOptions.Web)![Words.IsChinese ? 1 : 0];

    /// <summary>The reasons by the week that they are about, in order.</summary>
    public IReadOnlyList<(IsoWeek Week, IReadOnlyList<ReasonAnswer> Reasons)> ReasonsByWeek(ExplanationAnswer why) =>
        [.. why.Reasons.GroupBy(WeekOf).OrderBy(group => group.Key).Select(group => (Horizon.First.Plus(group.Key), (IReadOnlyList<ReasonAnswer>)[.. group]))];

    /// <summary>The first week that has a reason.</summary>
    public IsoWeek FirstWeekOf(ExplanationAnswer why) => Horizon.First.Plus(why.Reasons.Select(WeekOf).DefaultIfEmpty(0).Min());

    private static int WeekOf(ReasonAnswer reason) => reason.Unmet.Concat(reason.Together).Select(demand => demand.Week).DefaultIfEmpty(0).Min();

    /// <summary>Reasons for what is not planned, each with how many half days it explains.</summary>
    public IReadOnlyList<(string Why, int Week)> Missed() =>
        [.. plan.Missed.Select(missed => (names.Say(WhyMissed.Of(problem, plan.Assignments, LeaderOf(missed.Leader), missed.Week)).ToString(), missed.Week))];

    /// <summary>Practice that is lacking at its deadline, in words.</summary>
    public IReadOnlyList<string> Short() =>
        [.. problem.Leaders.SelectMany(leader => leader.Trades.Select(need => (leader, need, Done: Practised(leader, need))))
            .Where(row => row.Done < row.need.Need).Select(row => Lacking(row.leader.Id, row.need, row.Done))];

    /// <summary>Mentors by load, the heaviest first.</summary>
    public IReadOnlyList<MentorLoad> Loads()
    {
        var loads = plan.Assignments.CountBy(half => half.Mentor).ToDictionary();
        return [.. problem.Mentors.Select(mentor => new MentorLoad(names.Mine.Mentor(mentor.Id), names.Mine.Workshop(mentor.Workshop),
                loads.GetValueOrDefault(mentor.Id), Math.Max(0, loads.GetValueOrDefault(mentor.Id) - problem.FairShare)))
            .OrderByDescending(load => load.HalfDays).ThenBy(load => load.Name, StringComparer.Ordinal)];
    }

    /// <summary>What the cost is made of: a name, how many, what each costs.</summary>
    public IReadOnlyList<(string What, long Units, int Weight)> Costs() =>
    [
        (Words.Say("half days missed", "未排的半天"), plan.Penalties.Missed, problem.Weights.Missed),
        (Words.Say("half days of practice lacking", "欠缺的练习半天"), plan.Penalties.Short, problem.Weights.Short),
        (Words.Say("changes of trade", "换工种"), plan.Penalties.Switch, problem.Weights.Switch),
        (Words.Say("in another part of the preferred day", "愿选日的其他时段"), plan.Penalties.OtherPart, problem.Weights.OtherPart),
        (Words.Say("on another day than preferred", "非愿选日"), plan.Penalties.OtherDay, problem.Weights.OtherDay),
        (Words.Say("above a mentor's fair share", "超过师傅公平份额"), plan.Penalties.Overload, problem.Weights.Overload),
    ];

    /// <summary>A week of the plan.</summary>
    /// <param name="pathOf">Where a half day leads; null is nowhere.</param>
    public WeekTable Week(IsoWeek week, By by, Func<Assignment, string?> pathOf) => WeekTable.Of(by, week,
        [.. problem.Parts.Select(part => SitePart.Parse(part.Id))], Standing(by),
        [.. plan.Assignments.Where(half => half.Week == week.Since(Horizon.First)).Select(half => RotaEntry.Of(half, names.Mine, Horizon) with
        {
            Path = pathOf(half), Pinned = problem.Pins.Contains(half),
        })]);

    /// <summary>A week of this plan against another's: what came, what went.</summary>
    public WeekTable WeekAgainst(RotaPlan other, IsoWeek week, By by)
    {
        var at = week.Since(Horizon.First);
        var (mine, theirs) = (plan.Assignments.Where(half => half.Week == at).ToList(), other.Assignments.Where(half => half.Week == at).ToList());
        return WeekTable.Of(by, week, [.. problem.Parts.Select(part => SitePart.Parse(part.Id))], Standing(by),
        [
            .. mine.Select(half => RotaEntry.Of(half, names.Mine, Horizon) with { Change = theirs.Contains(half) ? Change.Same : Change.Came }),
            .. theirs.Except(mine).Select(half => RotaEntry.Of(half, names.Mine, Horizon) with { Change = Change.Gone }),
        ]);
    }

    private IReadOnlyList<WeekTableRow> Standing(By by) => by switch
    {
        By.Leader => [.. problem.Leaders.Select(leader => new WeekTableRow(leader.Id, names.Mine.Leader(leader.Id), "", _ => false))],
        By.Mentor => [.. problem.Mentors.Select(mentor => new WeekTableRow(mentor.Id, names.Mine.Mentor(mentor.Id), names.Mine.Workshop(mentor.Workshop), _ => false))],
        _ => [.. problem.Workshops.Select(workshop => new WeekTableRow(workshop.Id, names.Mine.Workshop(workshop.Id),
            string.Join(Words.Say(", ", "、"), workshop.Trades.Select(names.Mine.Trade)), _ => false))],
    };

    private RotaLeader LeaderOf(string id) => problem.Leaders.First(leader => leader.Id == id);

    private int Practised(RotaLeader leader, LeaderTrade need) =>
        plan.Assignments.Count(half => half.Leader == leader.Id && half.Trade == need.Trade && half.Week <= need.ByWeek);

    private string Lacking(string leader, LeaderTrade need, int done) => Words.Say(
        $"{names.Mine.Leader(leader)} needs {Words.Count(need.Need, "half day", "half days", "")} of {names.Mine.Trade(need.Trade)} by {Horizon.First.Plus(need.ByWeek).Shown()}; the plan has {done}.",
        $"{names.Mine.Leader(leader)}到{Horizon.First.Plus(need.ByWeek).Shown()}须练习{names.Mine.Trade(need.Trade)}{need.Need}个半天；方案中有{done}个。");
}
