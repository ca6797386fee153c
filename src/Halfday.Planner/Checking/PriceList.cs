namespace Halfday.Planner.Checking;

/// <summary>The prices of a certificate, found by what they are for; absent is 0.</summary>
internal sealed class PriceList
{
    private readonly Dictionary<(string, int, string), double> mentorPart = [], workshopPart = [], coverPart = [];
    private readonly Dictionary<(string, int), double> mentorWeek = [];
    private readonly Dictionary<string, double> mentorShare = [];
    private readonly List<Breach> faults = [];
    private readonly RotaProblem problem;

    public PriceList(RotaProblem problem, Certificate certificate)
    {
        this.problem = problem;
        var mentors = problem.Mentors.Select(m => m.Id).ToHashSet();
        var parts = problem.Parts.Select(p => p.Id).ToHashSet();
        bool Week(int week) => week >= 0 && week < problem.Weeks;
        bool InPart(HashSet<string> of, PartPrice p) => of.Contains(p.Id) && Week(p.Week) && parts.Contains(p.Part);
        var (workshops, covers) = (problem.Workshops.Select(w => w.Id).ToHashSet(), problem.Cover.Select(c => c.Id).ToHashSet());
        foreach (var p in certificate.MentorPart) Enter(mentorPart, (p.Id, p.Week, p.Part), p.Price, InPart(mentors, p), "mentorPart");
        foreach (var p in certificate.MentorWeek) Enter(mentorWeek, (p.Id, p.Week), p.Price, mentors.Contains(p.Id) && Week(p.Week), "mentorWeek");
        foreach (var p in certificate.WorkshopPart) Enter(workshopPart, (p.Id, p.Week, p.Part), p.Price, InPart(workshops, p), "workshopPart");
        foreach (var p in certificate.CoverPart) Enter(coverPart, (p.Id, p.Week, p.Part), p.Price, InPart(covers, p), "coverPart");
        foreach (var p in certificate.MentorShare)
            Enter(mentorShare, p.Id, p.Price, mentors.Contains(p.Id) && p.Price <= problem.Weights.Overload, "mentorShare");
    }

    /// <summary>Prices that are no prices, or for what is not there, or said twice.</summary>
    public IReadOnlyList<Breach> Faults => faults;

    /// <summary>What a half day pays beside the mentor's and the leader's own cost.</summary>
    public double Of(RotaLeader leader, Assignment a) =>
        mentorPart.GetValueOrDefault((a.Mentor, a.Week, a.Part)) + mentorWeek.GetValueOrDefault((a.Mentor, a.Week))
        + workshopPart.GetValueOrDefault((a.Workshop, a.Week, a.Part)) + mentorShare.GetValueOrDefault(a.Mentor)
        + problem.Cover.Where(c => c.Leaders.Contains(leader.Id)).Sum(c => coverPart.GetValueOrDefault((c.Id, a.Week, a.Part)));

    /// <summary>Price x limit over everything priced.</summary>
    public double OfLimits()
    {
        var index = RotaIndex.Of(problem);
        var away = problem.Cover.ToDictionary(c => c.Id, c => c.MaxAway, StringComparer.Ordinal);
        return mentorPart.Values.Sum()
            + mentorWeek.Sum(p => p.Value * index.Mentors[p.Key.Item1].MaxPerWeek)
            + workshopPart.Sum(p => p.Value * index.Workshops[p.Key.Item1].Capacity[index.PartOrder(p.Key.Item3)])
            + coverPart.Sum(p => p.Value * away[p.Key.Item1])
            + mentorShare.Sum(p => p.Value * problem.FairShare);
    }

    private void Enter<TKey>(Dictionary<TKey, double> list, TKey key, double price, bool isKnown, string name) where TKey : notnull
    {
        if (!isKnown || !double.IsFinite(price) || price < 0)
            faults.Add(Account.Says("CertificateIsSound", $"{name} {key}: {price} is no price there.", $"{name} {key}：{price}不是有效的价格。"));
        else if (!list.TryAdd(key, price))
            faults.Add(Account.Says("CertificateIsSound", $"{name} {key} stands twice.", $"{name} {key}出现了两次。"));
    }
}
