namespace Halfday.Planner.Solving;

/// <summary>Who must give way so that a path can stand: for each half day that does not fit, one leader for each limit it breaks.</summary>
internal sealed class InTheWay(Tables tables, Board board, Chance chance)
{
    private readonly int[][] mentorsOf = [.. Enumerable.Range(0, tables.Problem.Workshops.Count).Select(w =>
        Enumerable.Range(0, tables.WorkshopOfMentor.Length).Where(m => tables.WorkshopOfMentor[m] == w).ToArray())];
    private readonly int[][] membersOf = [.. tables.MaxAway.Select((_, cover) =>
        Enumerable.Range(0, tables.Leaders.Length).Where(l => tables.Leaders[l].Covers.Contains(cover)).ToArray())];

    /// <param name="found">Receives each of them once. Pins give no way: whether the path fits afterwards must be asked again.</param>
    public void Of(int leader, ReadOnlySpan<HalfDay> path, List<int> found)
    {
        found.Clear();
        for (var at = 0; at < path.Length; at++)
            if (path[at].Trade >= 0 && !board.IsPinned(leader, at / 2, path[at]) && !board.Fits(leader, at / 2, path[at])) Find(leader, at / 2, path[at], found);
    }

    private void Find(int leader, int week, HalfDay halfDay, List<int> found)
    {
        if (board.Taught(halfDay.Mentor, week, halfDay.Part) is >= 0 and var taught) Add(taught, found);
        else
        {
            if (board.LeftInWeek(halfDay.Mentor, week) <= 0) Add(Someone(tables.Parts, part => board.Taught(halfDay.Mentor, week, part)), found);
            var mentors = mentorsOf[tables.WorkshopOfMentor[halfDay.Mentor]];
            if (!board.HasRoom(halfDay.Mentor, week, halfDay.Part)) Add(Someone(mentors.Length, m => board.Taught(mentors[m], week, halfDay.Part)), found);
        }
        foreach (var cover in tables.Leaders[leader].Covers)
            if (!board.IsCovered(cover, week, halfDay.Part)) Add(Someone(membersOf[cover].Length, l => board.IsAway(membersOf[cover][l], week, halfDay.Part) ? membersOf[cover][l] : -1), found);
    }

    /// <summary>One of several, beginning anywhere.</summary>
    private int Someone(int count, Func<int, int> leaderAt)
    {
        var begin = chance.Below(count);
        for (var i = 0; i < count; i++)
            if (leaderAt((begin + i) % count) is >= 0 and var leader) return leader;
        return -1;
    }

    private static void Add(int leader, List<int> found)
    {
        if (leader >= 0 && !found.Contains(leader)) found.Add(leader);
    }
}
