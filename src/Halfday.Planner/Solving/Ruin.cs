namespace Halfday.Planner.Solving;

/// <summary>Takes one to six related leaders off the board and puts them back, each on the cheapest path that the others leave.</summary>
internal sealed class Ruin
{
    private const int MostLeaders = 6;
    /// <summary>A little more than all of the shadow prices makes leaders leave alone what they want no more than others do.</summary>
    private const int MostSixteenths = 20;
    private readonly Tables tables;
    private readonly Stages[] stages;
    private readonly Board board;
    private readonly BoardOffers offers;
    private readonly Kernel kernel;
    private readonly Choices choices;
    private readonly Chance chance;
    private readonly HalfDay[] path;
    private readonly HalfDay[] before;
    private readonly int[][] related;
    private readonly List<int> ruined = [], others = [];
    private readonly TakingOffers taking;
    private readonly InTheWay inTheWay;
    private readonly HalfDay[] best;

    public Ruin(Tables tables, Stages[] stages, long seed)
    {
        (this.tables, this.stages) = (tables, stages);
        board = new Board(tables);
        chance = new Chance(seed);
        offers = new BoardOffers(tables, board) { Chance = chance };
        taking = new TakingOffers(tables, board, offers);
        inTheWay = new InTheWay(tables, board, chance);
        kernel = new Kernel(tables);
        choices = new Choices(tables);
        path = new HalfDay[tables.Weeks * 2];
        before = new HalfDay[MostLeaders * tables.Weeks * 2];
        best = new HalfDay[tables.Leaders.Length * tables.Weeks * 2];
        related = [.. Enumerable.Range(0, tables.Leaders.Length).Select(Related)];
    }

    /// <summary>In 1/1024.</summary>
    public long BestCost { get; private set; } = long.MaxValue;

    /// <summary>The best plan: by (leader x weeks + week) x 2.</summary>
    public ReadOnlySpan<HalfDay> Best => best;

    /// <summary>The best plan misses a half day that is owed.</summary>
    public bool BestLeavesOut => tables.Leaders.Sum(l => l.Owed.Sum()) > best.Count(h => h.Trade >= 0);

    /// <summary>Puts every leader on the board anew, those with pins first; false if there is no plan that keeps all pins.</summary>
    public bool Construct(Prices prices)
    {
        offers.Price(prices);
        (offers.Sixteenths, offers.Noise) = (16, 0);
        LiftAll();
        var order = Enumerable.Range(0, tables.Leaders.Length).OrderByDescending(l => tables.Leaders[l].Pins.Sum(p => p.Length)).ToList();
        var placed = order.TakeWhile(Recreate).Count();
        if (placed < order.Count && !ConstructAroundPins(order, placed)) return false;
        KeepIfBest();
        return true;
    }

    /// <summary>One leader's freedom has taken what another's pins ask for: what pins ask for goes first.</summary>
    private bool ConstructAroundPins(List<int> order, int placed)
    {
        if (new FirstThingsFirst(tables).Find() is not { } firsts) return false;
        foreach (var leader in order.Take(placed)) board.Lift(leader);
        foreach (var leader in firsts.Select(f => f.Key)) board.Place(leader, WithPins(leader, firsts[leader]));
        foreach (var leader in order)
        {
            board.Lift(leader);
            if (!Recreate(leader)) return false;
        }
        return true;
    }

    private HalfDay[] WithPins(int leader, IEnumerable<(int Week, HalfDay HalfDay)> added)
    {
        var halfDays = added.Concat(tables.Leaders[leader].Pins.SelectMany((pins, week) => pins.Select(p => (Week: week, HalfDay: p))));
        path.AsSpan().Fill(new HalfDay(-1, -1, -1));
        foreach (var week in halfDays.GroupBy(h => h.Week))
            foreach (var (at, halfDay) in week.Select(h => h.HalfDay).OrderBy(h => h.Part).Index()) path[week.Key * 2 + at] = halfDay;
        return path;
    }

    /// <summary>Many attempts. Worse by a little is let pass, less and less as <paramref name="heat"/> falls.</summary>
    /// <param name="heat">In 1/1024 of cost.</param>
    public void Improve(int tries, double heat, Prices prices)
    {
        offers.Price(prices);
        for (var i = 0; i < tries; i++)
            if (Try((long)(-Math.Log((chance.Below(1_000_000) + 1) / 1e6) * heat))) KeepIfBest();
    }

    /// <summary>Goes on from the best plan of another.</summary>
    public void Adopt(Ruin other)
    {
        LiftAll();
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
            board.Place(leader, other.best.AsSpan(leader * tables.Weeks * 2, tables.Weeks * 2));
        KeepIfBest();
    }

    private void LiftAll()
    {
        for (var leader = 0; leader < tables.Leaders.Length; leader++) board.Lift(leader);
    }

    private void KeepIfBest()
    {
        if (board.Cost >= BestCost) return;
        BestCost = board.Cost;
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
            board.Of(leader).CopyTo(best.AsSpan(leader * tables.Weeks * 2));
    }

    /// <summary>One attempt; what is worse by more than <paramref name="allowed"/> is taken back.</summary>
    private bool Try(long allowed)
    {
        if (tables.Leaders.Length == 0) return false;
        (offers.Sixteenths, offers.Noise) = (chance.Below(MostSixteenths + 1), chance.Below(2) * 300);
        var cost = board.Cost;
        ruined.Clear();
        if ((chance.Below(2) == 0 ? RuinRelated() : TakePlaces()) && board.Cost <= cost + allowed) return true;
        foreach (var leader in ruined) board.Lift(leader);
        for (var at = 0; at < ruined.Count; at++) board.Place(ruined[at], Before(at));
        return false;
    }

    /// <summary>A leader, and others who want some of the same mentors.</summary>
    private bool RuinRelated()
    {
        var first = chance.Below(tables.Leaders.Length);
        chance.Shuffle(related[first]);
        Lift(first);
        for (var others = Math.Min(chance.Below(MostLeaders), related[first].Length); others > 0; others--) Lift(related[first][others - 1]);
        return RecreateFrom(0);
    }

    /// <summary>A leader takes what would suit best; whoever is in the way looks for something else.</summary>
    private bool TakePlaces()
    {
        var first = chance.Below(tables.Leaders.Length);
        Lift(first);
        taking.Toll = chance.Below(4) * Tables.One;
        choices.Gather(first, taking);
        if (stages[first].IsRelaxed || kernel.Solve(first, stages[first], choices, path) == Tables.Never) return false;
        inTheWay.Of(first, path, others);
        if (others.Count >= MostLeaders) return false;
        foreach (var leader in others) Lift(leader);
        if (!board.Fits(first, path)) return false;
        board.Place(first, path);
        return RecreateFrom(1);
    }

    private void Lift(int leader)
    {
        board.Of(leader).CopyTo(Before(ruined.Count));
        ruined.Add(leader);
        board.Lift(leader);
    }

    private bool RecreateFrom(int at)
    {
        while (at < ruined.Count && Recreate(ruined[at])) at++;
        return at == ruined.Count;
    }

    private Span<HalfDay> Before(int at) => before.AsSpan(at * tables.Weeks * 2, tables.Weeks * 2);

    private bool Recreate(int leader)
    {
        choices.Gather(leader, offers);
        if (kernel.Solve(leader, stages[leader], choices, path) == Tables.Never) return false;
        if (stages[leader].IsRelaxed && !LeaveOutWhatIsTooEarly(leader)) return false;
        board.Place(leader, path);
        return true;
    }

    /// <summary>A relaxed kernel may have forgotten a first trade; false if a pin comes before its own.</summary>
    private bool LeaveOutWhatIsTooEarly(int leader)
    {
        var row = tables.Leaders[leader];
        var learntIn = new int[row.Trade.Length];
        learntIn.AsSpan().Fill(int.MaxValue);
        for (var at = 0; at < path.Length; at++)
        {
            var (week, trade) = (at / 2, path[at].Trade);
            if (trade < 0) continue;
            if (row.After[trade] == LeaderTable.NoPrerequisite || (row.After[trade] >= 0 && learntIn[row.After[trade]] < week)) learntIn[trade] = Math.Min(learntIn[trade], week);
            else if (row.Pins[week].Contains(path[at])) return false;
            else path[at] = new HalfDay(-1, -1, -1);
        }
        return true;
    }

    private int[] Related(int leader) =>
        [.. Enumerable.Range(0, tables.Leaders.Length).Where(other => other != leader
            && (tables.Leaders[leader].Trade.Intersect(tables.Leaders[other].Trade).Any() || tables.Leaders[leader].Covers.Intersect(tables.Leaders[other].Covers).Any()))];
}
