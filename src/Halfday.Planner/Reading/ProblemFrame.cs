using System.Text.Json;

namespace Halfday.Planner.Reading;

/// <summary>Reads the lists of a problem against its weeks, parts and ids.</summary>
internal sealed class ProblemFrame
{
    private const int MostWeeks = 106, MostParts = 60, MostPlaces = 20_000_000;
    private readonly Faults faults;
    private readonly IReadOnlyList<Spot> parts, trades, workshops, mentors, leaders, cover;
    private readonly List<Spot> pins;
    private readonly HashSet<string> partIds, tradeIds, workshopIds, mentorIds, leaderIds;

    public ProblemFrame(Spot root, Faults faults)
    {
        this.faults = faults;
        Weeks = faults.Number(faults.Field(root, "weeks"), 1, MostWeeks);
        (parts, partIds) = List(root, "parts", "part", MostParts);
        (trades, tradeIds) = List(root, "trades", "trade", 1_000);
        (workshops, workshopIds) = List(root, "workshops", "workshop", 1_000);
        (mentors, mentorIds) = List(root, "mentors", "mentor", 20_000);
        (leaders, leaderIds) = List(root, "leaders", "leader", 5_000);
        (cover, _) = List(root, "cover", "cover group", 5_000);
        pins = Objects(faults.List(faults.Field(root, "pins")));
        Parts = [.. parts.Select(p => new RotaPart(faults.Text(faults.Field(p, "id")), faults.Text(faults.Field(p, "day"))))];
        if (parts.Count == 0 && faults.Field(root, "parts") is { Kind: JsonTokenType.StartArray } none) faults.Add(none, "has no part", "write at least one");
        if ((long)Weeks * parts.Count * (mentors.Count + workshops.Count + cover.Count) > MostPlaces) TooLarge(root, "has more places than can be planned at once", "plan fewer weeks or mentors at a time");
        if (pins.Count > 2L * Weeks * leaders.Count && pins.Count > 0) TooLarge(faults.Field(root, "pins")!, $"has {pins.Count} entries", "pin at most two half days a week of each leader");
    }

    /// <summary>There is more of something than can be planned; what each of it says is not worth reading.</summary>
    public bool IsTooLarge { get; private set; }
    public int Weeks { get; }
    public IReadOnlyList<RotaPart> Parts { get; }

    public IReadOnlyList<RotaTrade> Trades()
    {
        var read = trades.Select(t => new RotaTrade(faults.Text(faults.Field(t, "id")), After(faults.Field(t, "after")))).ToList();
        TradeCycles.Find(read, trades, faults);
        return read;
    }

    public IReadOnlyList<RotaWorkshop> Workshops() => [.. workshops.Select(w => new RotaWorkshop(
        faults.Text(faults.Field(w, "id")),
        faults.AllKnown(faults.Field(w, "trades"), tradeIds, "trade"),
        Numbers(faults.Field(w, "capacity"), parts.Count, "part", 1_000_000)))];

    public IReadOnlyList<RotaMentor> Mentors() => [.. mentors.Select(m => new RotaMentor(
        faults.Text(faults.Field(m, "id")),
        faults.Known(faults.Field(m, "workshop"), workshopIds, "workshop") ?? "",
        faults.AllKnown(faults.Field(m, "trades"), tradeIds, "trade"),
        faults.Number(faults.Field(m, "maxPerWeek"), 0, 1_000_000),
        Rows(faults.Field(m, "onShift"))))];

    public IReadOnlyList<RotaLeader> Leaders() => [.. leaders.Select(l => new RotaLeader(
        faults.Text(faults.Field(l, "id")),
        Numbers(faults.Field(l, "owed"), Weeks, "week", 2),
        Rows(faults.Field(l, "free")),
        KnownOrNull(faults.Field(l, "preferred"), partIds, "part"),
        faults.TextOrNull(faults.Field(l, "last")),
        faults.AllKnown(faults.Field(l, "cleared"), tradeIds, "trade"),
        faults.AllKnown(faults.Field(l, "avoid"), workshopIds, "workshop"),
        Programme(faults.Field(l, "trades"))))];

    public IReadOnlyList<CoverGroup> Cover() => [.. cover.Select(c => new CoverGroup(
        faults.Text(faults.Field(c, "id")),
        faults.AllKnown(faults.Field(c, "leaders"), leaderIds, "leader"),
        faults.Number(faults.Field(c, "maxAway"), 0, 1_000_000)))];

    public IReadOnlyList<Assignment> Pins() => [.. pins.Select(p => new Assignment(
        faults.Known(faults.Field(p, "leader"), leaderIds, "leader") ?? "",
        faults.Number(faults.Field(p, "week"), 0, Weeks - 1),
        faults.Known(faults.Field(p, "part"), partIds, "part") ?? "",
        faults.Known(faults.Field(p, "workshop"), workshopIds, "workshop") ?? "",
        faults.Known(faults.Field(p, "trade"), tradeIds, "trade") ?? "",
        faults.Known(faults.Field(p, "mentor"), mentorIds, "mentor") ?? ""))];

    private List<LeaderTrade> Programme(Spot? list)
    {
        var rows = Objects(faults.List(list));
        faults.Ids(rows, "trade", "trade");
        return [.. rows.Select(t => new LeaderTrade(
            faults.Known(faults.Field(t, "trade"), tradeIds, "trade") ?? "",
            faults.Number(faults.Field(t, "need"), 0, 1_000),
            faults.Number(faults.Field(t, "byWeek"), 0, Weeks - 1)))];
    }

    private string? After(Spot? spot) => KnownOrNull(spot, tradeIds, "trade");

    private string? KnownOrNull(Spot? spot, HashSet<string> known, string what) =>
        spot is null or { Kind: JsonTokenType.Null } ? null : faults.Known(spot, known, what);

    private List<int> Numbers(Spot? list, int length, string oneForEach, int most) =>
        [.. faults.List(list, length, oneForEach).Select(n => faults.Number(n, 0, most))];

    private List<string> Rows(Spot? list) => [.. faults.List(list, Weeks, "week").Select(row => faults.Flags(row, parts.Count))];

    private (IReadOnlyList<Spot>, HashSet<string>) List(Spot root, string field, string what, int most)
    {
        var spot = faults.Field(root, field);
        var things = Objects(faults.List(spot));
        if (things.Count > most) TooLarge(spot!, $"has {things.Count} entries", $"plan at most {most} at a time");
        return (things, faults.Ids(things, "id", what));
    }

    private void TooLarge(Spot what, string why, string mend)
    {
        IsTooLarge = true;
        faults.Add(what, why, mend);
    }

    private List<Spot> Objects(IReadOnlyList<Spot> spots) => [.. spots.Where(faults.IsObject)];
}
