using CsCheck;

namespace Halfday.Planner.Tests;

/// <summary>Problems small enough to try every plan, with all that a problem can have.</summary>
internal static class TinyRota
{
    public static readonly Gen<RotaProblem> Any = Gen.Int[0, int.MaxValue - 1].Select(seed => new Maker(new Random(seed), withPins: false).Make());
    public static readonly Gen<RotaProblem> WithPins = Gen.Int[0, int.MaxValue - 1].Select(seed => new Maker(new Random(seed), withPins: true).Make());

    private sealed class Maker(Random chance, bool withPins)
    {
        private readonly int leaders = chance.Next(1, 3);
        private static readonly string[] Trades = ["A", "B", "C"];
        private readonly int weeks = chance.Next(2, 4);

        public RotaProblem Make()
        {
            var problem = new RotaProblem
            {
                Site = "S", FirstWeek = "2026-W40", Weeks = weeks, FairShare = chance.Next(0, 3),
                Parts = [new("Mon-AM", "Mon"), new("Mon-PM", "Mon"), new("Tue-AM", "Tue")],
                Weights = new RotaWeights(chance.Next(0, 30), chance.Next(0, 20), chance.Next(0, 4), chance.Next(0, 3), chance.Next(0, 4), chance.Next(0, 5)),
                Trades = [new("A", null), new("B", Maybe("A")), new("C", Maybe("B"))],
                Workshops = [new("W1", ["A", "B"], Rooms()), new("W2", ["B", "C"], Rooms())],
                Mentors = [.. Enumerable.Range(1, chance.Next(1, 4)).Select(Mentor)],
                Leaders = [.. Enumerable.Range(1, leaders).Select(Leader)],
            };
            problem = problem with { Cover = [new("c", [.. problem.Leaders.Select(l => l.Id)], chance.Next(1, 3))] };
            return withPins ? problem with { Pins = Pins(problem) } : problem;
        }

        private RotaMentor Mentor(int number)
        {
            var workshop = chance.Next(2);
            string[] trades = workshop == 0 ? ["A", "B"] : ["B", "C"];
            return new($"m{number}", $"W{workshop + 1}", chance.Next(2) == 0 ? trades : [trades[chance.Next(2)]], chance.Next(1, 3), Rows(0.6));
        }

        private RotaLeader Leader(int number) => new(
            $"l{number}", [.. Enumerable.Range(0, weeks).Select(_ => chance.Next(0, 6) switch { 0 => 0, 1 => 2, _ => 1 })], Rows(0.8),
            chance.Next(3) == 0 ? null : "Mon-PM", Maybe("A") ?? Maybe("Z"), chance.Next(3) == 0 ? ["B"] : [], chance.Next(5) == 0 ? ["W2"] : [],
            [.. Trades.Where(_ => chance.Next(4) > 0).Select(t => new LeaderTrade(t, chance.Next(0, 3), chance.Next(0, weeks)))]);

        /// <summary>Some half days that obey every rule but LearnFirst.</summary>
        private List<Assignment> Pins(RotaProblem problem)
        {
            var pins = new List<Assignment>();
            foreach (var pin in Possible(problem).OrderBy(_ => chance.Next()).Take(6))
                if (RotaRules.Breaches(problem, RotaPlan.Of(problem, [.. pins, pin])).All(b => b.Rule == "LearnFirst") && pins.Count < 2) pins.Add(pin);
            return pins;
        }

        private static List<Assignment> Possible(RotaProblem problem) =>
            [.. from l in problem.Leaders
                from m in problem.Mentors
                from t in m.Trades
                from p in problem.Parts
                from w in Enumerable.Range(0, problem.Weeks)
                select new Assignment(l.Id, w, p.Id, m.Workshop, t, m.Id)];

        private string? Maybe(string trade) => chance.Next(2) == 0 ? trade : null;
        private int[] Rooms() => [chance.Next(0, 3), chance.Next(1, 3), chance.Next(1, 3)];
        private string[] Rows(double share) => [.. Enumerable.Range(0, weeks).Select(_ => string.Concat(Enumerable.Range(0, 3).Select(_ => chance.NextDouble() < share ? '1' : '0')))];
    }
}
