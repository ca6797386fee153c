using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>
/// Makes a repaired plan cheaper without changing more: what was not touched stands as a pin, and each leader with a week to choose in (a
/// week that changes anyway, or one where nothing was planned) takes the cheapest path that the others leave, if it changes no more.
/// </summary>
internal sealed class Polish
{
    private const int Passes = 2;
    private readonly Tables tables;
    private readonly Announced announced;
    private readonly IReadOnlyList<Way> chosen;
    private readonly Board board;
    private readonly BoardOffers offers;
    private readonly Kernel kernel;
    private readonly Choices choices;
    private readonly HalfDay[] path;

    /// <param name="problem">What was repaired; past weeks pinned.</param>
    public Polish(RotaProblem problem, Announced announced, IReadOnlyList<Way> chosen)
    {
        (this.announced, this.chosen) = (announced, chosen);
        tables = new Tables(problem with { Pins = [.. chosen.Where(MayNotMove).SelectMany(way => way.HalfDays.Select(h => Named(problem, way, h))).Union(problem.Pins)] });
        board = new Board(tables);
        offers = new BoardOffers(tables, board);
        kernel = new Kernel(tables);
        choices = new Choices(tables);
        path = new HalfDay[tables.Weeks * 2];
        for (var leader = 0; leader < tables.Leaders.Length; leader++) board.Place(leader, PathOf(leader));
    }

    public List<Assignment> Run()
    {
        var leaders = Enumerable.Range(0, tables.Leaders.Length).Where(MayChoose).ToList();
        var stages = leaders.Select(l => new Stages(tables, tables.Leaders[l])).ToList();
        for (var pass = 0; pass < Passes; pass++)
            foreach (var (leader, own) in leaders.Zip(stages))
                if (!own.IsRelaxed) Improve(leader, own);
        return [.. Enumerable.Range(0, tables.Leaders.Length).SelectMany(Assignments)];
    }

    private static bool MayNotMove(Way way) => way.Change is { Lost: 0, Visible: 0 };

    /// <summary>Some week has room for a choice, and somebody could teach in it.</summary>
    private bool MayChoose(int leader)
    {
        var row = tables.Leaders[leader];
        for (var week = 0; week < tables.Weeks; week++)
            if (row.Owed[week] > row.Pins[week].Length && (Of(leader, week).Change != default || IsOpen(row, leader, week))) return true;
        return false;
    }

    private bool IsOpen(LeaderTable row, int leader, int week) =>
        row.Mentors.Any(mentors => mentors.Any(m => board.LeftInWeek(m, week) > 0 && (board.Open(m, week) & row.Free[week] & board.MayLeave(leader, week)) != 0));

    private void Improve(int leader, Stages stages)
    {
        var (cost, before, change) = (board.Cost, board.Of(leader).ToArray(), Change(leader, board.Of(leader)));
        board.Lift(leader);
        choices.Gather(leader, offers);
        var found = kernel.Solve(leader, stages, choices, path) != Tables.Never;
        board.Place(leader, found ? path : before);
        if (board.Cost <= cost && ChangesNoMore(Change(leader, board.Of(leader)), change)) return;
        board.Lift(leader);
        board.Place(leader, before);
    }

    private static bool ChangesNoMore(WeekChange now, WeekChange before) =>
        now.Lost <= before.Lost && now.Visible <= before.Visible && now.Mentor <= before.Mentor;

    private WeekChange Change(int leader, ReadOnlySpan<HalfDay> halfDays)
    {
        var total = default(WeekChange);
        for (var week = 0; week < tables.Weeks; week++) total += announced.Change(leader, week, There(halfDays.Slice(week * 2, 2)));
        return total;
    }

    private static ReadOnlySpan<HalfDay> There(ReadOnlySpan<HalfDay> ofWeek) =>
        ofWeek[..(ofWeek[0].Trade < 0 ? 0 : ofWeek[1].Trade < 0 ? 1 : 2)];

    private HalfDay[] PathOf(int leader)
    {
        path.AsSpan().Fill(new HalfDay(-1, -1, -1));
        for (var week = 0; week < tables.Weeks; week++) Of(leader, week).HalfDays.CopyTo(path.AsSpan(week * 2));
        return path;
    }

    private Way Of(int leader, int week) => chosen[leader * tables.Weeks + week];

    private IEnumerable<Assignment> Assignments(int leader)
    {
        var halfDays = board.Of(leader).ToArray();
        return halfDays.Index().Where(h => h.Item.Trade >= 0).Select(h => Named(tables.Problem, leader, h.Index / 2, h.Item));
    }

    private static Assignment Named(RotaProblem problem, Way way, HalfDay halfDay) => Named(problem, way.Leader, way.Week, halfDay);

    private static Assignment Named(RotaProblem problem, int leader, int week, HalfDay halfDay) => new(
        problem.Leaders[leader].Id, week, problem.Parts[halfDay.Part].Id, problem.Mentors[halfDay.Mentor].Workshop,
        problem.Leaders[leader].Trades[halfDay.Trade].Trade, problem.Mentors[halfDay.Mentor].Id);
}
