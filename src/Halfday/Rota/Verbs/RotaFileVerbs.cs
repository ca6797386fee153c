using System.CommandLine;
using Halfday.Planner;
using Halfday.Rota.Planning;
using Halfday.Shared;
using Halfday.Shared.Cli;

namespace Halfday.Rota.Verbs;

/// <summary>`rota`: the planner on files, without a database.</summary>
public static class RotaFileVerbs
{
    private static readonly Argument<string> Problem = new("PROBLEM") { Description = "A problem file, halfday-rota-problem/1." };
    private static readonly Argument<string> PlanFile = new("PLAN") { Description = "A plan file, halfday-rota-plan/1." };
    private static readonly Option<string> Out = new("--out") { Description = "Where the plan is written.", Required = true };
    private static readonly Option<double?> Seconds = new("--seconds") { Description = "About how long; it is turned into rounds, which are printed." };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed and limits give the same plan.", DefaultValueFactory = _ => 0 };
    private static readonly Option<int?> Threads = new("--threads") { Description = "Threads to use; the plan does not depend on it." };
    private static readonly Option<bool> Json = Verb.JsonOption();

    /// <summary>The verb with its parts.</summary>
    public static Command Rota(Terminal terminal) => new("rota", "The planner on files.")
    {
        new Command("solve", "Plans a problem file.") { Problem, Out, Seconds, Seed, Threads, Json }.Alone(terminal, Solve),
        new Command("check", "Verifies every rule, the cost and the bound of a plan.") { Problem, PlanFile, Json }.Alone(terminal, Check),
        ChangeVerbs.Replan(terminal),
        ChangeVerbs.Explain(terminal),
    };

    private static async Task<int> Solve(Session session)
    {
        if (session.Get(Seconds) is <= 0) return RotaFiles.Misused(session, "--seconds: write a number above 0.");
        if (session.Get(Threads) is < 1) return RotaFiles.Misused(session, "--threads: write 1 or more.");
        if (RotaFiles.Read(session, session.Get(Problem), RotaProblemReader.Read) is not { } problem) return Exit.BadInput;

        var limits = session.Get(Seconds) is { } seconds ? PlannerLimits.FromSeconds(problem, seconds) : PlannerLimits.For(problem);
        if (session.Get(Seconds) is { } asked) session.Terminal.Error.WriteLine(FormattableString.Invariant($"--seconds {asked} came to a limit of {limits.Rounds} rounds."));
        var plan = RotaPlanner.Plan(problem, new PlannerOptions
        {
            Seed = session.Get(Seed), Limits = limits, Threads = session.Get(Threads) ?? Environment.ProcessorCount,
            Progress = at => session.Terminal.Progress(FormattableString.Invariant($"{at.Phase} {at.Done:P0}: cost {at.Cost}, bound {at.Bound}")),
        }, session.Stop);
        session.Terminal.EndProgress();
        var findings = PlanCheck.Findings(problem, plan);
        if (findings.Count > 0) return RotaFiles.Failed(session, findings);

        if (await RotaFiles.TryWrite(session, session.Get(Out)!, RotaJson.Write(plan)) is { } misused) return misused;
        Say(session, problem, plan, FormattableString.Invariant($", {limits.Rounds} rounds"));
        return RotaFiles.Complain(session, problem, plan);
    }

    private static Task<int> Check(Session session)
    {
        var problem = RotaFiles.Read(session, session.Get(Problem), RotaProblemReader.Read);
        var plan = RotaFiles.Read(session, session.Get(PlanFile), RotaPlanReader.Read);
        if (problem is null || plan is null) return Task.FromResult(Exit.BadInput);

        var findings = PlanCheck.Findings(problem, plan);
        foreach (var finding in findings) session.Terminal.Error.WriteLine(finding);
        if (session.Get(Json)) session.SayJson(new { ok = findings.Count == 0, plan.Cost, plan.Bound, gap = plan.Gap, findings });
        else if (findings.Count == 0) Say(session, problem, plan, ": every rule holds, cost and bound are right");
        return Task.FromResult(findings.Count == 0 ? Exit.Done : Exit.Refused);
    }

    private static void Say(Session session, RotaProblem problem, RotaPlan plan, string more)
    {
        var owed = problem.Leaders.Sum(leader => leader.Owed.Sum());
        if (session.Get(Json)) session.SayJson(new { status = plan.Status.ToString().ToLowerInvariant(), plan.Cost, plan.Bound, gap = plan.Gap, owed, planned = plan.Assignments.Count, plan.Penalties });
        else session.Say(FormattableString.Invariant(
            $"{plan.Status.ToString().ToLowerInvariant()}: cost {plan.Cost}, bound {plan.Bound}, gap {plan.Gap:P2}; {Words.CountEn(owed, "half day")} owed, {plan.Assignments.Count} planned{more}."));
    }
}
