using System.Globalization;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>A mentor is ill for three weeks after the rota was announced: how long until everybody has a place again, and how calm it stays.</summary>
public static class ReplanBench
{
    private const string Method =
        "A site of 40 leaders (`bench/ShapedRota.cs`, twenty seeds) is planned as `rota solve` does; then each of the four mentors who teach most in " +
        "weeks 4 to 6 is ill for these three weeks, and `RotaReplanner.Replan` mends the plan from week 4 on. Warm, the library call alone, on " +
        "one thread. Changes are half days lost, weeks that a leader sees changed, and changes of mentor only; proven: no plan at all changes " +
        "less, in that order. Every re-planned plan is checked.";

    private const int Ill = 4, Weeks = 3, Mentors = 4;

    /// <summary>Measures.</summary>
    public static Task<Section> Run()
    {
        Replans("open", 0);
        return Task.FromResult(new Section("Re-planning", Method,
            ["class", "re-plans", "clock, median", "clock, p95", "clock, worst", "cpu, median", "cpu, p95", "cpu, worst", "lost / seen / mentor only", "proven", "refused by the checker"],
            [Row("open"), Row("scarce")]));
    }

    private static string[] Row(string kind)
    {
        var all = Enumerable.Range(1, Effort.IsFull ? 40 : 20).SelectMany(seed => Replans(kind, seed)).ToList();
        var (clock, cpu) = (all.Select(r => r.Time.Wall).ToList(), all.Select(r => r.Time.Cpu).ToList());
        return
        [
            $"{kind}-40", all.Count.ToString(CultureInfo.InvariantCulture),
            Section.Ms(Measure.Median(clock)), Section.Ms(Measure.Quantile(clock, 0.95)), Section.Ms(clock.Max()),
            Section.Ms(Measure.Median(cpu)), Section.Ms(Measure.Quantile(cpu, 0.95)), Section.Ms(cpu.Max()),
            $"{all.Sum(r => r.Changes.Lost)} / {all.Sum(r => r.Changes.Visible)} / {all.Sum(r => r.Changes.Mentor)}",
            $"{all.Count(r => r.Changes.Proven)} of {all.Count}", $"{all.Count(r => !r.Passes)}",
        ];
    }

    private static List<Replanned> Replans(string kind, int seed)
    {
        var problem = new ShapedRota(kind, 40, seed).Make();
        var plan = RotaPlanner.Plan(problem);
        var busiest = problem.Mentors.OrderByDescending(m => plan.Assignments.Count(a => a.Mentor == m.Id && a.Week is >= Ill and < Ill + Weeks)).Take(Mentors);
        return [.. busiest.Select(m => Replanned.Of(problem, plan, WithIll(problem, m)))];
    }

    private static RotaProblem WithIll(RotaProblem problem, RotaMentor ill) => problem with
    {
        Mentors = [.. problem.Mentors.Select(m => m != ill ? m : m with
        {
            OnShift = [.. m.OnShift.Select((row, week) => week is >= Ill and < Ill + Weeks ? new string('0', row.Length) : row)],
        })],
    };

    private sealed record Replanned(Cost Time, RotaChanges Changes, bool Passes)
    {
        public static Replanned Of(RotaProblem problem, RotaPlan announced, RotaProblem today)
        {
            var (begun, spent) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var plan = RotaReplanner.Replan(problem, announced, today, new ReplanOptions { FromWeek = Ill });
            var time = new Cost(TimeProvider.System.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - spent);
            return new Replanned(time, plan.Changes!, RotaChecker.Check(today, plan).Count == 0);
        }
    }
}
