using System.Numerics;

namespace Halfday.Planner.Solving;

/// <summary>
/// A plan under construction: who is where, what is taken, what it costs. Pins stand on it from the start and are never lifted.
/// </summary>
internal sealed class Board
{
    private readonly Tables tables;
    private readonly HalfDay[] halfDays;   // (leader x weeks + week) x 2
    private readonly ulong[] busy;         // mentor x weeks + week
    private readonly ulong[] pinned;       // mentor x weeks + week
    private readonly int[] who;            // (mentor x weeks + week) x parts + part
    private readonly int[] taught;         // mentor x weeks + week
    private readonly int[] load;           // mentor
    private readonly int[] taken;          // (workshop x weeks + week) x parts + part
    private readonly int[] away;           // (cover x weeks + week) x parts + part
    private readonly ulong[] roomLeft;     // workshop x weeks + week
    private readonly ulong[] mayLeave;     // cover x weeks + week
    private readonly long[] pathCost;      // leader
    private readonly long overloadCost;

    public Board(Tables tables)
    {
        this.tables = tables;
        overloadCost = tables.Problem.Weights.Overload * Tables.One;
        halfDays = new HalfDay[tables.Leaders.Length * tables.Weeks * 2];
        halfDays.AsSpan().Fill(new HalfDay(-1, -1, -1));
        busy = new ulong[tables.MaxPerWeek.Length * tables.Weeks];
        pinned = new ulong[busy.Length];
        who = new int[busy.Length * tables.Parts];
        taught = new int[busy.Length];
        load = new int[tables.MaxPerWeek.Length];
        roomLeft = new ulong[tables.Problem.Workshops.Count * tables.Weeks];
        taken = new int[roomLeft.Length * tables.Parts];
        mayLeave = new ulong[tables.MaxAway.Length * tables.Weeks];
        away = new int[mayLeave.Length * tables.Parts];
        pathCost = new long[tables.Leaders.Length];
        for (var at = 0; at < roomLeft.Length; at++) roomLeft[at] = Where(p => tables.Room[at / tables.Weeks * tables.Parts + p] > 0);
        for (var at = 0; at < mayLeave.Length; at++) mayLeave[at] = Where(_ => tables.MaxAway[at / tables.Weeks] > 0);
        for (var leader = 0; leader < tables.Leaders.Length; leader++) PlacePins(leader);
    }

    /// <summary>Of all leaders on the board and the mentors' overload, in 1/1024.</summary>
    public long Cost { get; private set; }

    public Span<HalfDay> Of(int leader) => halfDays.AsSpan(leader * tables.Weeks * 2, tables.Weeks * 2);

    public long PathCost(int leader) => pathCost[leader];

    public int Load(int mentor) => load[mentor];

    public int LeftInWeek(int mentor, int week) => tables.MaxPerWeek[mentor] - taught[mentor * tables.Weeks + week];

    /// <summary>The leader whom the mentor teaches then, or -1.</summary>
    public int Taught(int mentor, int week, int part)
    {
        var at = mentor * tables.Weeks + week;
        return (busy[at] >> part & 1) == 0 ? -1 : who[at * tables.Parts + part];
    }

    /// <summary>The parts of a week when the mentor is on shift and not bound by a pin.</summary>
    public ulong Movable(int mentor, int week) => tables.OnShift[mentor * tables.Weeks + week] & ~pinned[mentor * tables.Weeks + week];

    /// <summary>Whether the half day breaks no limit beside what stands on the board.</summary>
    public bool Fits(int leader, int week, HalfDay halfDay) =>
        LeftInWeek(halfDay.Mentor, week) > 0 && ((Open(halfDay.Mentor, week) & MayLeave(leader, week)) >> halfDay.Part & 1) != 0;

    /// <summary>Whether a whole path does, whose leader is off the board.</summary>
    public bool Fits(int leader, ReadOnlySpan<HalfDay> path)
    {
        for (var at = 0; at < path.Length; at++)
            if (path[at].Trade >= 0 && !IsPinned(leader, at / 2, path[at]) && (!Fits(leader, at / 2, path[at]) || (at % 2 == 1 && AsksTooMuch(leader, at / 2, path[at - 1], path[at])))) return false;
        return true;
    }

    private bool AsksTooMuch(int leader, int week, HalfDay first, HalfDay second) =>
        first.Mentor == second.Mentor && LeftInWeek(first.Mentor, week) < 2 && !IsPinned(leader, week, first);

    public bool HasRoom(int mentor, int week, int part) => (roomLeft[tables.WorkshopOfMentor[mentor] * tables.Weeks + week] >> part & 1) != 0;

    /// <summary>Whether one more of the cover group may leave.</summary>
    public bool IsCovered(int cover, int week, int part) => (mayLeave[cover * tables.Weeks + week] >> part & 1) != 0;

    public bool IsAway(int leader, int week, int part)
    {
        var path = Of(leader);
        return (path[week * 2].Trade >= 0 && path[week * 2].Part == part) || (path[week * 2 + 1].Trade >= 0 && path[week * 2 + 1].Part == part);
    }

    /// <summary>Whether it is one of the leader's pins, which stand on the board always.</summary>
    public bool IsPinned(int leader, int week, HalfDay halfDay) => IsPinned(tables.Leaders[leader], week, halfDay);

    /// <summary>The parts of a week when the mentor is on shift, not teaching, and the workshop has room.</summary>
    public ulong Open(int mentor, int week)
    {
        var at = mentor * tables.Weeks + week;
        return tables.OnShift[at] & ~busy[at] & roomLeft[tables.WorkshopOfMentor[mentor] * tables.Weeks + week];
    }

    /// <summary>The parts of a week when the leader's offices are covered without them.</summary>
    public ulong MayLeave(int leader, int week)
    {
        var parts = ulong.MaxValue;
        foreach (var cover in tables.Leaders[leader].Covers) parts &= mayLeave[cover * tables.Weeks + week];
        return parts;
    }

    /// <summary>Puts a leader's path on the board; what is pinned stands there already.</summary>
    public void Place(int leader, ReadOnlySpan<HalfDay> path)
    {
        var row = tables.Leaders[leader];
        path.CopyTo(Of(leader));
        for (var at = 0; at < path.Length; at++)
            if (path[at].Trade >= 0 && !IsPinned(row, at / 2, path[at])) Take(leader, at / 2, path[at], 1);
        pathCost[leader] = LeaderCost.Of(tables, row, path);
        Cost += pathCost[leader];
    }

    /// <summary>Takes a leader off the board but for the pins; one who is off already stays so.</summary>
    public void Lift(int leader)
    {
        var row = tables.Leaders[leader];
        var path = Of(leader);
        for (var at = 0; at < path.Length; at++)
            if (path[at].Trade >= 0 && !IsPinned(row, at / 2, path[at])) Take(leader, at / 2, path[at], -1);
        path.Fill(new HalfDay(-1, -1, -1));
        Cost -= pathCost[leader];
        pathCost[leader] = 0;
    }

    private static bool IsPinned(LeaderTable row, int week, HalfDay halfDay) =>
        row.Pins[week].Length > 0 && row.Pins[week].AsSpan().Contains(halfDay);

    private void PlacePins(int leader)
    {
        for (var week = 0; week < tables.Weeks; week++)
            foreach (var pin in tables.Leaders[leader].Pins[week])
            {
                Take(leader, week, pin, 1);
                pinned[pin.Mentor * tables.Weeks + week] |= 1UL << pin.Part;
            }
    }

    private void Take(int leader, int week, HalfDay halfDay, int sign)
    {
        var bit = 1UL << halfDay.Part;
        var mentorWeek = halfDay.Mentor * tables.Weeks + week;
        busy[mentorWeek] ^= bit;
        who[mentorWeek * tables.Parts + halfDay.Part] = leader;
        taught[mentorWeek] += sign;
        if (sign < 0 ? load[halfDay.Mentor]-- > tables.Problem.FairShare : load[halfDay.Mentor]++ >= tables.Problem.FairShare) Cost += sign * overloadCost;
        var workshopWeek = tables.WorkshopOfMentor[halfDay.Mentor] * tables.Weeks + week;
        var room = tables.Room[tables.WorkshopOfMentor[halfDay.Mentor] * tables.Parts + halfDay.Part];
        Count(ref taken[workshopWeek * tables.Parts + halfDay.Part], sign, room, ref roomLeft[workshopWeek], bit);
        foreach (var cover in tables.Leaders[leader].Covers)
            Count(ref away[(cover * tables.Weeks + week) * tables.Parts + halfDay.Part], sign, tables.MaxAway[cover], ref mayLeave[cover * tables.Weeks + week], bit);
    }

    private static void Count(ref int used, int sign, int limit, ref ulong left, ulong bit)
    {
        used += sign;
        left = used < limit ? left | bit : left & ~bit;
    }

    private ulong Where(Func<int, bool> holds) =>
        Enumerable.Range(0, tables.Parts).Where(holds).Aggregate(0UL, (bits, part) => bits | 1UL << part);
}
