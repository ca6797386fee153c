using Halfday.Organization;

namespace Halfday.Decisions;

/// <summary>A clause binds a person through one appointment, over days without a break.</summary>
/// <param name="RunFrom">The first day of the unbroken run of appointments in the clause's scope.</param>
internal sealed record Hold(Term Term, Appointment Held, Post Post, Unit Unit, Span Days, DateOnly RunFrom)
{
    public Clause Clause => Term.Clause;
    public Decision Decision => Term.Decision;

    /// <summary>The day by which, for a clause that sets one.</summary>
    public DateOnly Deadline => Clause.By ?? (Term.CountsFrom > RunFrom ? Term.CountsFrom : RunFrom).AddMonths(Clause.WithinMonths ?? 0);
}

/// <summary>What stands first among several: the lowest rank, then the earliest; then by code, so that it is always the same.</summary>
internal sealed class ByRank : IComparer<Hold>
{
    public static readonly ByRank Order = new();

    public int Compare(Hold? x, Hold? y)
    {
        var (one, other) = (x!, y!);
        var order = one.Post.Rank.CompareTo(other.Post.Rank);
        if (order == 0) order = one.Held.From.CompareTo(other.Held.From);
        if (order == 0) order = string.CompareOrdinal(one.Unit.Code, other.Unit.Code);
        return order != 0 ? order : string.CompareOrdinal(one.Post.Code, other.Post.Code);
    }
}
