using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>
/// Problems of the shape that the instances beside the project have, as many as one likes: a seed gives the same one everywhere.
/// Open sites have two mentors for each leader who give two half days a week; scarce ones have one, who gives one (6 % of them two, as 3
/// of the 52 in those instances do).
/// </summary>
/// <param name="Kind"><c>open</c>, <c>scarce</c> or <c>two</c> (two half days in some weeks).</param>
public sealed record ShapedRota(string Kind, int Leaders, int Seed)
{
    private const int Weeks = 13;
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri"];
    private readonly Random chance = new(HashCode(Kind) + Leaders * 1_000_003 + Seed * 7919);
    private readonly int trades = Leaders switch { <= 8 => 5, <= 12 => 6, _ => Math.Max(6, Leaders * 3 / 10) };
    private readonly int workshops = Leaders switch { <= 12 => 3, <= 60 => 5, _ => Leaders / 12 };

    /// <summary>Such as <c>open-40-1</c>.</summary>
    public string Name => $"{Kind}-{Leaders}-{Seed}";

    /// <summary>The problem.</summary>
    public RotaProblem Make()
    {
        var all = Enumerable.Range(0, trades).Select(t => new RotaTrade($"T{t}", t > 0 && Chance(0.3) ? $"T{chance.Next(t)}" : null)).ToList();
        var shops = Enumerable.Range(0, workshops).Select(Workshop).ToList();
        var closed = Enumerable.Range(0, 2).Select(_ => (Week: chance.Next(Weeks), Day: chance.Next(5))).ToList();
        var mentors = Enumerable.Range(0, Leaders * (Kind == "scarce" ? 2 : Leaders > 60 ? 5 : 4) / 2).Select(m => Mentor(m, shops, closed)).ToList();
        return new RotaProblem
        {
            Site = Name, FirstWeek = "2026-W40", Weeks = Weeks, FairShare = 4,
            Parts = [.. Days.SelectMany(day => new[] { new RotaPart($"{day}-AM", day), new RotaPart($"{day}-PM", day) })],
            Trades = all, Workshops = shops, Mentors = mentors,
            Leaders = [.. Enumerable.Range(0, Leaders).Select(l => Leader(l, all, shops, closed))],
            Cover = [.. Cover()],
        };
    }

    private RotaWorkshop Workshop(int number)
    {
        var taught = Enumerable.Range(0, trades).Where(t => t % workshops == number || Chance(0.05)).Select(t => $"T{t}").ToList();
        var room = Leaders switch { <= 12 => 1, <= 60 => 2, _ => 3 };
        return new RotaWorkshop($"W{number}", taught, [.. Enumerable.Range(0, 10).Select(_ => room + (Chance(0.2) ? 1 : 0))]);
    }

    private RotaMentor Mentor(int number, List<RotaWorkshop> shops, List<(int Week, int Day)> closed)
    {
        // Where mentors are plenty some trades have more of them than others.
        var trade = number < trades * 3 || Kind == "scarce" ? number % trades : (int)(Math.Pow(chance.NextDouble(), 1.4) * trades);
        var shop = shops[trade % workshops];
        List<string> taught = [$"T{trade}"];
        if (Chance(0.4) && shop.Trades.Where(t => t != taught[0]).ToList() is { Count: > 0 } others) taught.Add(others[chance.Next(others.Count)]);
        var (alternates, phase) = (Chance(0.75), chance.Next(2));
        string Week(int week) => Row(week, closed, Chance(0.05), part => !alternates || part % 2 == (week + phase) % 2);
        var most = Kind == "scarce" ? (Chance(0.06) ? 2 : 1) : Chance(0.1) ? 3 : 2;
        return new RotaMentor($"m{number}", shop.Id, taught, most, [.. Enumerable.Range(0, Weeks).Select(Week)]);
    }

    private RotaLeader Leader(int number, List<RotaTrade> all, List<RotaWorkshop> shops, List<(int Week, int Day)> closed)
    {
        var owed = Enumerable.Range(0, Weeks).Select(_ => Chance(0.065) ? 0 : Kind == "two" && Chance(0.25) ? 2 : 1).ToList();
        var (programme, cleared) = Programme(all, owed.Sum() - chance.Next(1, 4));
        return new RotaLeader(
            $"l{number}", owed, [.. owed.Select((o, week) => Row(week, closed, o == 0, _ => Chance(0.7)))],
            Chance(0.9) ? $"{Days[chance.Next(5)]}-{(Chance(0.5) ? "AM" : "PM")}" : null,
            Chance(0.8) ? programme[chance.Next(programme.Count)].Trade : null, cleared,
            Leaders > 12 && Chance(0.2) ? [shops[chance.Next(shops.Count)].Id] : [], programme);
    }

    /// <summary>Five trades or six that fit into what is owed; what must come before one is cleared, in the programme, or added with need 0.</summary>
    private (List<LeaderTrade> Programme, List<string> Cleared) Programme(List<RotaTrade> all, int owed)
    {
        var wanted = all.OrderBy(_ => chance.Next()).Take(chance.Next(5, 7)).ToList();
        var cleared = wanted.Where(t => t.After is not null && Chance(0.4)).Select(t => t.Id).ToList();
        var programme = new List<LeaderTrade>();
        foreach (var trade in wanted)
        {
            var need = Math.Min(owed, Chance(0.1) ? 0 : chance.Next(1, 4));
            owed -= need;
            programme.Add(new LeaderTrade(trade.Id, need, Chance(0.8) ? Weeks - 1 : chance.Next(6, 11)));
        }
        for (var at = 0; at < programme.Count; at++)
            if (all.Single(t => t.Id == programme[at].Trade).After is { } first && !cleared.Contains(programme[at].Trade) && programme.TrueForAll(t => t.Trade != first))
                programme.Add(new LeaderTrade(first, 0, Weeks - 1));
        return ([.. programme.OrderBy(t => t.Trade, StringComparer.Ordinal)], cleared);
    }

    private IEnumerable<CoverGroup> Cover()
    {
        var groups = Leaders <= 8 ? 1 : (Leaders + 6) / 7;
        for (var g = 0; g < groups; g++)
            yield return new CoverGroup($"c{g}", [.. Enumerable.Range(0, Leaders).Where(l => l % groups == g).Select(l => $"l{l}")], groups == 1 ? 3 : 2);
        yield return new CoverGroup($"c{groups}", [.. Enumerable.Range(0, Math.Min(5, Leaders)).Select(l => $"l{l}")], 2);
    }

    private static string Row(int week, List<(int Week, int Day)> closed, bool isAway, Func<int, bool> isThere) =>
        string.Concat(Enumerable.Range(0, 10).Select(part => !isAway && !closed.Contains((week, part / 2)) && isThere(part) ? '1' : '0'));

    private bool Chance(double share) => chance.NextDouble() < share;

    private static int HashCode(string kind) => kind.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter));
}
