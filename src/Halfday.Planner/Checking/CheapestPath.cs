namespace Halfday.Planner.Checking;

/// <summary>
/// One leader's cheapest way through the weeks when half days pay prices and nothing else is limited. Written to be believed: it walks
/// forward from week to week and keeps, for every situation a leader can be in, the least that it costs to get there.
/// </summary>
internal sealed class CheapestPath
{
    private readonly RotaProblem problem;
    private readonly RotaLeader leader;
    private readonly PriceList prices;
    private readonly RotaIndex index;
    private readonly List<Assignment>[] offers;

    public CheapestPath(RotaProblem problem, RotaLeader leader, PriceList prices)
    {
        (this.problem, this.leader, this.prices) = (problem, leader, prices);
        index = RotaIndex.Of(problem);
        offers = [.. Enumerable.Range(0, problem.Weeks).Select(week => Offers(week).ToList())];
    }

    /// <summary>Half days so far by trade of the programme, as far as they can still matter, and the trade practised last.</summary>
    private readonly record struct Situation(string Counts, string? Last);

    /// <summary>Infinite when no path keeps the pins.</summary>
    public double Cost()
    {
        var costOf = new Dictionary<Situation, double> { [new(new string('\0', leader.Trades.Count), leader.Last)] = 0 };
        for (var week = 0; week < problem.Weeks; week++) costOf = After(week, costOf);
        return costOf.Count == 0 ? double.PositiveInfinity : costOf.Values.Min();
    }

    private Dictionary<Situation, double> After(int week, Dictionary<Situation, double> before)
    {
        var choices = Choices(week);
        var after = new Dictionary<Situation, double>();
        foreach (var (situation, cost) in before)
            foreach (var (halfDays, price) in choices)
                if (halfDays.All(trade => MayPractise(situation, trade)))
                    Reach(after, AtDeadline(week, Practise(situation, week, halfDays, cost + price)));
        return after;
    }

    private static void Reach(Dictionary<Situation, double> costOf, (Situation Situation, double Cost) reached)
    {
        if (!costOf.TryGetValue(reached.Situation, out var known) || reached.Cost < known) costOf[reached.Situation] = reached.Cost;
    }

    /// <summary>The cheapest way to each row of trades in a week, the pins among it: none, one, or two on different days.</summary>
    private List<(string[] Trades, double Price)> Choices(int week)
    {
        var pins = problem.Pins.Where(p => p.Leader == leader.Id && p.Week == week).ToList();
        var ways = new List<Assignment[]>();
        if (leader.Owed[week] >= 0) ways.Add([]);
        if (leader.Owed[week] >= 1) ways.AddRange(offers[week].Select(a => new[] { a }));
        if (leader.Owed[week] >= 2) ways.AddRange(from a in offers[week] from b in offers[week] where Follows(a, b) select new[] { a, b });
        return [.. ways.Where(way => pins.All(way.Contains))
            .Select(way => (Trades: way.Select(a => a.Trade).ToArray(), Price: Price(week, way)))
            .GroupBy(way => string.Join('\n', way.Trades))
            .Select(same => same.MinBy(way => way.Price))];
    }

    private bool Follows(Assignment a, Assignment b) =>
        index.PartOrder(a.Part) < index.PartOrder(b.Part) && index.Day(a.Part) != index.Day(b.Part);

    private double Price(int week, Assignment[] way) =>
        (double)problem.Weights.Missed * (leader.Owed[week] - way.Length) + way.Sum(a => prices.Of(leader, a) + Dislike(a.Part));

    private double Dislike(string part)
    {
        if (leader.Preferred is null || leader.Preferred == part) return 0;
        return index.Day(part) == index.Day(leader.Preferred) ? problem.Weights.OtherPart : problem.Weights.OtherDay;
    }

    private bool MayPractise(Situation situation, string trade)
    {
        if (index.After(trade) is not { } first || leader.Cleared.Contains(trade)) return true;
        var at = Position(first);
        return at >= 0 && situation.Counts[at] > 0;
    }

    private (Situation, double) Practise(Situation situation, int week, string[] trades, double cost)
    {
        var (counts, last) = (situation.Counts.ToCharArray(), situation.Last);
        foreach (var trade in trades)
        {
            if (last is not null && last != trade) cost += problem.Weights.Switch;
            last = trade;
            var at = Position(trade);
            if (counts[at] < Math.Max(1, leader.Trades[at].Need)) counts[at]++;
        }
        return (new Situation(new string(counts), last), cost);
    }

    /// <summary>What lacks is paid in the week of the deadline; from then on it matters only whether the trade was ever practised.</summary>
    private (Situation, double) AtDeadline(int week, (Situation Situation, double Cost) reached)
    {
        var (counts, cost) = (reached.Situation.Counts.ToCharArray(), reached.Cost);
        for (var at = 0; at < counts.Length; at++)
        {
            if (leader.Trades[at].ByWeek == week) cost += (double)problem.Weights.Short * Math.Max(0, leader.Trades[at].Need - counts[at]);
            if (leader.Trades[at].ByWeek <= week || leader.Trades[at].Need == 0) counts[at] = IsWaitedFor(at) ? (char)Math.Min((int)counts[at], 1) : '\0';
        }
        return (reached.Situation with { Counts = new string(counts) }, cost);
    }

    private bool IsWaitedFor(int at) => leader.Trades.Any(t => index.After(t.Trade) == leader.Trades[at].Trade);

    private int Position(string trade)
    {
        for (var at = 0; at < leader.Trades.Count; at++)
            if (leader.Trades[at].Trade == trade) return at;
        return -1;
    }

    /// <summary>Every half day of the week that the leader, a mentor and a workshop allow, one for each trade and part: the cheapest, or the pin.</summary>
    private IEnumerable<Assignment> Offers(int week)
    {
        var possible = from mentor in problem.Mentors
                       where !leader.Avoid.Contains(mentor.Workshop)
                       from wanted in leader.Trades
                       where mentor.Trades.Contains(wanted.Trade) && index.Workshops[mentor.Workshop].Trades.Contains(wanted.Trade)
                       from part in problem.Parts
                       where index.Has(leader.Free, week, part.Id) && index.Has(mentor.OnShift, week, part.Id)
                       select new Assignment(leader.Id, week, part.Id, mentor.Workshop, wanted.Trade, mentor.Id);
        var pins = problem.Pins.Where(p => p.Leader == leader.Id && p.Week == week).ToList();
        return possible.GroupBy(a => (a.Part, a.Trade)).Select(g => g.FirstOrDefault(pins.Contains) ?? g.MinBy(a => prices.Of(leader, a))!);
    }
}
