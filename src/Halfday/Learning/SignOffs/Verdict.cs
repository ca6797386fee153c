namespace Halfday.Learning.SignOffs;

/// <summary>How many assessors a level takes, and what their marks come to together.</summary>
public static class Verdict
{
    /// <summary>The lowest level that nobody can find alone.</summary>
    public const int TwoFindFrom = 3;

    /// <summary>So many can be asked; the median of three is never one person's word.</summary>
    public const int MostMarks = 3;

    /// <summary>How many marks these ask for: one finds what is below level 3, two that agree find the rest, three settle what two do not.</summary>
    /// <param name="levels">0..4, in the order in which they were given.</param>
    public static int Wanted(IReadOnlyList<int> levels) => levels switch
    {
        [] => 1,
        [var only] => only >= TwoFindFrom ? 2 : 1,
        [var one, var other] => one == other ? 2 : MostMarks,
        _ => MostMarks,
    };

    /// <summary>The median of the marks; null while more are wanted.</summary>
    /// <param name="wanted">At least as many as the marks themselves ask for: a leader who disagrees asks for one more.</param>
    public static int? Of(IReadOnlyList<int> levels, int wanted) =>
        levels.Count < Math.Max(wanted, Wanted(levels)) ? null : levels.Order().ElementAt((levels.Count - 1) / 2);
}
