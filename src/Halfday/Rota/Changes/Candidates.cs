using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Moves;
using Halfday.Shared;

namespace Halfday.Rota.Changes;

/// <summary>Somebody or something that could fill a place, and why it stands where it stands in the list.</summary>
/// <param name="Why">What speaks for it, or the rule that forbids it.</param>
/// <param name="MoreCost">How much dearer the plan becomes; less than 0 is cheaper.</param>
public sealed record Candidate(CandidateKind Kind, Assignment To, string When, string Lesson, Text Why, bool MayCome, long MoreCost);

/// <summary>What changes for whom, the least first.</summary>
public enum CandidateKind { OtherMentor, OtherLeader, OtherTime }

/// <summary>
/// For one half day that cannot be as announced: another mentor in its place, another leader who still owes one that week, another time for
/// the same leader. Each is checked by the rules that the planner keeps; nothing is solved.
/// </summary>
public static class Candidates
{
    private const int MostOfAKind = 6;

    /// <summary>Those that may come by kind and cost, then a few that may not, with the rule.</summary>
    public static IReadOnlyList<Candidate> For(PublishedWeeks weeks, Assignment empty)
    {
        var all = Mentors(weeks.Problem, empty).Select(to => Of(weeks, empty, CandidateKind.OtherMentor, to))
            .Concat(Leaders(weeks, empty).Select(to => Of(weeks, empty, CandidateKind.OtherLeader, to)))
            .Concat(Times(weeks.Problem, empty).Select(to => Of(weeks, empty, CandidateKind.OtherTime, to))).ToList();
        var open = all.Where(c => c.MayCome).GroupBy(c => c.Kind).OrderBy(g => g.Key).SelectMany(g => g.OrderBy(c => c.MoreCost).ThenBy(c => c.To.Mentor, StringComparer.Ordinal).ThenBy(c => c.To.Leader, StringComparer.Ordinal).Take(MostOfAKind));
        return [.. open, .. all.Where(c => !c.MayCome && c.Kind == CandidateKind.OtherMentor).Take(MostOfAKind)];
    }

    private static IEnumerable<Assignment> Mentors(RotaProblem problem, Assignment empty) => problem.Mentors
        .Where(mentor => mentor.Id != empty.Mentor && mentor.Workshop == empty.Workshop && mentor.Trades.Contains(empty.Trade))
        .Select(mentor => empty with { Mentor = mentor.Id });

    private static IEnumerable<Assignment> Leaders(PublishedWeeks weeks, Assignment empty) => weeks.Problem.Leaders
        .Where(leader => leader.Id != empty.Leader && weeks.Plan.Assignments.Count(half => half.Leader == leader.Id && half.Week == empty.Week) < leader.Owed[empty.Week])
        .Select(leader => empty with { Leader = leader.Id });

    /// <summary>The same trade in the same week, with whoever teaches it then.</summary>
    private static IEnumerable<Assignment> Times(RotaProblem problem, Assignment empty) =>
        from part in problem.Parts.Index()
        where part.Item.Id != empty.Part
        let mentor = problem.Mentors.FirstOrDefault(mentor => mentor.Trades.Contains(empty.Trade) && mentor.OnShift[empty.Week][part.Index] == '1')
        where mentor is not null
        select empty with { Part = part.Item.Id, Mentor = mentor.Id, Workshop = mentor.Workshop };

    private static Candidate Of(PublishedWeeks weeks, Assignment empty, CandidateKind kind, Assignment to)
    {
        var from = weeks.Plan.Assignments.Contains(empty) ? empty : null;
        var breach = RotaRules.BreachesOfMove(weeks.Problem, weeks.Plan, from, to) is [var first, ..] ? first : null;
        var more = breach is null ? RotaRules.Moved(weeks.Problem, weeks.Plan, from, to).Cost - weeks.Plan.Cost : 0;
        return new Candidate(kind, to, MoveChoices.WhenOf(to), MoveChoices.LessonOf(to),
            breach is null ? Speaks(weeks, kind, to) : weeks.Names.Say(breach), breach is null, more);
    }

    private static Text Speaks(PublishedWeeks weeks, CandidateKind kind, Assignment to)
    {
        var mentor = weeks.Problem.Mentors.First(mentor => mentor.Id == to.Mentor);
        var (thatWeek, inAll) = (weeks.Plan.Assignments.Count(half => half.Mentor == to.Mentor && half.Week == to.Week), weeks.Plan.Assignments.Count(half => half.Mentor == to.Mentor));
        return kind == CandidateKind.OtherLeader
            ? new Text("Owes a half day that week and has none.", "该周应劳动而未排。")
            : new Text($"On shift and free; teaches {thatWeek} of {mentor.MaxPerWeek} that week, {inAll} in all these weeks (fair share {weeks.Problem.FairShare}).",
                $"当班且有空；该周已带{thatWeek}个（上限{mentor.MaxPerWeek}），这些周共{inAll}个（公平份额{weeks.Problem.FairShare}）。");
    }
}
