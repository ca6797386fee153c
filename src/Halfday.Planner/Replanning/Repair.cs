using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>What a repair came to.</summary>
/// <param name="IsProven">No choice of ways changes less.</param>
internal sealed record Repaired(IReadOnlyList<Way> Ways, bool IsProven);

/// <summary>
/// The fewest changes in some weeks, by column generation. The master prices every limit; each leader's week answers with its cheapest
/// way at these prices, and the sum of these answers less price x limit is a bound on any choice, whatever the master rounds. When
/// the master takes whole ways, or an exact search over the ways that could still matter does, cost and bound meet and the fewest are
/// proven.
/// </summary>
internal sealed class Repair : IDisposable
{
    private const double Tolerance = 0.001;
    private const int MostRounds = 200, WaysARound = 16, MostWaysToSearch = 20_000;
    private readonly Ways ways;
    private readonly Limits limits;
    private readonly Chains chains;
    private readonly Scale scale;
    private readonly Master master;
    private readonly IReadOnlyList<LeaderWeek> weeks;
    private readonly List<(double Price, Way Way)> answers = [];
    private double bound = double.NegativeInfinity;

    public Repair(Ways ways, Limits limits, Chains chains, IReadOnlyList<LeaderWeek> weeks)
    {
        (this.ways, this.limits, this.chains, this.weeks) = (ways, limits, chains, weeks);
        scale = new Scale(weeks.Count);
        master = new Master(limits, chains, scale);
        foreach (var week in weeks)
        {
            master.Add(ways.Barest(week.Leader, week.Week));
            if (ways.Kept(week.Leader, week.Week) is { HalfDays.Length: > 0 } kept) master.Add(kept);
        }
    }

    public void Dispose() => master.Dispose();

    /// <summary>Null when no choice keeps pins and chains.</summary>
    public Repaired? Run()
    {
        if (Direct.Try(ways, limits, chains, weeks) is { } direct) return new Repaired(direct, IsProven: true);
        for (var round = 0; round < MostRounds; round++)
            if (!master.Solve() || !Price() || (master.Taken is { } taken && MeetsBound(taken))) break;
        var whole = master.Taken ?? Whole.Choose(master.Ways, limits, chains, scale)?.Ways;
        if (whole is null || Cost(whole) >= scale.Forbidden) return SearchAll(double.PositiveInfinity);
        if (MeetsBound(whole)) return new Repaired(whole, IsProven: true);
        return SearchAll(Cost(whole)) ?? new Repaired(whole, IsProven: false);
    }

    private long Cost(IEnumerable<Way> chosen) => chosen.Sum(scale.Of);

    private bool MeetsBound(IEnumerable<Way> chosen) =>
        scale.WithoutStrain(Cost(chosen)) <= scale.WithoutStrain((long)Math.Max(0, Math.Ceiling(bound - Tolerance)));

    /// <summary>Every week answers with its cheapest ways; false when none of them would help the master.</summary>
    private bool Price()
    {
        var (sum, added) = (-master.OfLimits(), false);
        foreach (var week in weeks)
        {
            var helpful = master.Value(week.Leader, week.Week) - Tolerance;
            answers.Clear();
            foreach (var way in Answers(week)) answers.Add((PriceOf(way), way));
            answers.Sort(static (a, b) => a.Price.CompareTo(b.Price));
            sum += answers[0].Price;
            foreach (var (price, way) in answers.TakeWhile(a => a.Price < helpful).Take(WaysARound))
            {
                master.Add(way);
                added = true;
            }
        }
        bound = Math.Max(bound, sum);
        return added;
    }

    private IEnumerable<Way> Answers(LeaderWeek week)
    {
        if (week.IsUntouched) return [ways.Kept(week.Leader, week.Week), .. ways.Wishes(week.Leader, week.Week)];
        var two = chains.Leaders.Contains(week.Leader)
            ? ways.OfTwo(week.Leader, week.Week)
            : ways.CheapOfTwo(week.Leader, week.Week, h => limits.Price(week.Leader, week.Week, h, master.LimitPrices));
        return ways.OfOne(week.Leader, week.Week).Concat(two);
    }

    private double PriceOf(Way way)
    {
        double price = scale.Of(way) + (way.Change.Visible > 0 ? master.LimitPrices[limits.Visible] : 0);
        if (!way.IsWishful)
            foreach (var halfDay in way.HalfDays) price += limits.Price(way.Leader, way.Week, halfDay, master.LimitPrices);
        return chains.Count == 0 ? price : price + chains.Price(way, master.ChainPrices);
    }

    /// <summary>An exact search over all ways that a plan cheaper than <paramref name="cost"/> can hold; null when they are too many.</summary>
    private Repaired? SearchAll(double cost)
    {
        var all = new List<Way>();
        foreach (var week in weeks)
        {
            var every = week.IsUntouched ? Answers(week) : ways.OfOne(week.Leader, week.Week).Concat(ways.OfTwo(week.Leader, week.Week));
            var priced = every.Select(way => (Way: way, Price: PriceOf(way))).ToList();
            var least = priced.Min(p => p.Price);
            all.AddRange(priced.Where(p => p.Price - least + bound <= cost + weeks.Count * Tolerance).Select(p => p.Way));
            if (all.Count > MostWaysToSearch) return null;
        }
        return Whole.Choose(all, limits, chains, scale) is { } best ? new Repaired(best.Ways, best.IsBest) : null;
    }
}

/// <summary>A leader's week in a repair.</summary>
/// <param name="IsUntouched">Nothing hits the week; it belongs to the repair only because a chain of the leader runs through it.</param>
internal readonly record struct LeaderWeek(int Leader, int Week, bool IsUntouched);
