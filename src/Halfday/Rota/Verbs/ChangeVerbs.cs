using System.CommandLine;
using Halfday.Planner;
using Halfday.Rota.Planning;
using Halfday.Shared;
using Halfday.Shared.Cli;

namespace Halfday.Rota.Verbs;

/// <summary>`rota replan` and `rota explain`: what to do when facts have changed, and why not everything can be met.</summary>
internal static class ChangeVerbs
{
    private static readonly Argument<string> Problem = new("PROBLEM") { Description = "A problem file, halfday-rota-problem/1." };
    private static readonly Argument<string> Announced = new("PLAN") { Description = "The plan that was announced for it." };
    private static readonly Argument<string> Changed = new("CHANGED") { Description = "The problem as it is now." };
    private static readonly Option<string> Out = new("--out") { Description = "Where the new plan is written.", Required = true };
    private static readonly Option<int> FromWeek = new("--from-week") { Description = "Weeks before this one, counted from 0, stay as announced.", DefaultValueFactory = _ => 0 };
    private static readonly Option<bool> Json = Verb.JsonOption();

    public static Command Replan(Terminal terminal) => new Command("replan", "Mends a plan with the fewest half days lost and changes seen.")
    {
        Problem, Announced, Changed, Out, FromWeek, Json,
    }.Alone(terminal, Replan);

    public static Command Explain(Terminal terminal) =>
        new Command("explain", "Says what cannot be met, why, and what would mend it.") { Problem, Json }.Alone(terminal, Explain);

    private static async Task<int> Replan(Session session)
    {
        var problem = RotaFiles.Read(session, session.Get(Problem), RotaProblemReader.Read);
        var announced = RotaFiles.Read(session, session.Get(Announced), RotaPlanReader.Read);
        var today = RotaFiles.Read(session, session.Get(Changed), RotaProblemReader.Read);
        if (problem is null || announced is null || today is null) return Exit.BadInput;
        if (problem.FirstWeek != today.FirstWeek) return session.Faulty([new Shared.Fault(session.Get(Changed), 1, 1, "$.firstWeek", new Text($"is {today.FirstWeek}, but the announced weeks begin with {problem.FirstWeek}; write the same week", "起始周与已公布的不同"))]);
        if (session.Get(FromWeek) < 0 || session.Get(FromWeek) > today.Weeks) return RotaFiles.Misused(session, $"--from-week: write a week from 0 to {today.Weeks}.");

        var past = RotaReplanner.PastBreaches(today, announced, session.Get(FromWeek));
        foreach (var breach in past) session.Terminal.Error.WriteLine($"{breach}; weeks before {session.Get(FromWeek)} stay as announced, so change {session.Get(Changed)} or --from-week");
        return past.Count > 0 ? Exit.Refused : await Write(session, today, RotaReplanner.Replan(problem, announced, today, new ReplanOptions { FromWeek = session.Get(FromWeek) }));
    }

    private static async Task<int> Write(Session session, RotaProblem today, RotaPlan plan)
    {
        var findings = PlanCheck.Findings(today, plan);
        if (findings.Count > 0) return RotaFiles.Failed(session, findings);
        if (await RotaFiles.TryWrite(session, session.Get(Out)!, RotaJson.Write(plan)) is { } misused) return misused;

        var changes = plan.Changes ?? new RotaChanges(0, 0, 0, false);
        if (session.Get(Json)) session.SayJson(new { status = plan.Status.ToString().ToLowerInvariant(), plan.Cost, plan.Bound, changes });
        else session.Say($"{Words.CountEn(changes.Lost, "half day")} lost, {Words.CountEn(changes.Visible, "change")} that leaders see, {changes.Mentor} of mentor only{(changes.Proven ? ", proven the fewest" : "")}; cost {plan.Cost}, bound {plan.Bound}.");
        return RotaFiles.Complain(session, today, plan);
    }

    private static Task<int> Explain(Session session)
    {
        if (RotaFiles.Read(session, session.Get(Problem), RotaProblemReader.Read) is not { } problem) return Task.FromResult(Exit.BadInput);

        session.Terminal.Progress("Planning, then asking what stands in the way");
        var explanation = RotaExplainer.Explain(problem, stop: session.Stop);
        session.Terminal.EndProgress();
        if (session.Get(Json)) session.SayJson(ExplanationAnswer.Of(explanation, RotaNames.Ids));
        else foreach (var line in Lines(explanation)) session.Say(line);
        if (!explanation.IsAllMet) session.Terminal.Error.WriteLine($"{Words.CountEn(explanation.Plan.Penalties.Missed, "half day is", "half days are")} missed and {Words.CountEn(explanation.Plan.Penalties.Short, "half day of practice is", "half days of practice are")} lacking.");
        return Task.FromResult(explanation.IsAllMet ? Exit.Done : Exit.Refused);
    }

    private static IEnumerable<string> Lines(RotaExplanation explanation)
    {
        if (explanation.IsAllMet) yield return "Everything is met.";
        foreach (var reason in ExplanationAnswer.Of(explanation, RotaNames.Ids).Reasons)
        {
            yield return string.Join(" ", reason.Because);
            foreach (var unmet in reason.Unmet) yield return $"  not met: {unmet.Leader}, {(unmet.Trade is null ? "owed" : unmet.Trade)}, week {unmet.Week}";
        }
        if (explanation.Relaxations.Count > 0) yield return "What would help, the best first:";
        foreach (var relaxation in explanation.Relaxations)
            yield return $"  {relaxation.What.English(RotaNames.Ids)} Then {relaxation.Missed} missed, {relaxation.Short} lacking, cost {relaxation.Cost}.";
    }
}
