namespace Halfday.Planner.Solving;

/// <summary>Says what each half day of a leader would cost in one week, beside what the leader's own path decides.</summary>
internal interface IOffers
{
    /// <param name="cost">By part x trades + trade, filled with <see cref="Tables.Never"/> before.</param>
    /// <param name="mentor">Who would teach it at that cost.</param>
    void Fill(int leader, int week, Span<long> cost, Span<int> mentor);

    /// <summary>Whether the two half days can stand in one week beside each other; each can alone.</summary>
    bool Agree(int leader, int week, HalfDay first, HalfDay second);
}
