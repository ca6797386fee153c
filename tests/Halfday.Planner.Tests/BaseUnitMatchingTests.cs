using CsCheck;

namespace Halfday.Planner.Tests;

public sealed class BaseUnitMatchingTests
{
    private static readonly Dictionary<string, int> NoneYet = [];

    private static BaseUnitSeeker Seeker(string leader, params (string Site, int Cost)[] candidates) =>
        new(leader, [.. candidates.Select(c => new BaseUnitCandidate(c.Site, c.Cost))]);

    [Fact]
    public void Each_leader_gets_the_site_that_suits_best_while_there_is_room() =>
        Assert.Equal([new("a", "S2"), new("b", "S1")], BaseUnitMatching.Match([Seeker("b", ("S1", 0), ("S2", 0)), Seeker("a", ("S1", 9), ("S2", 1))], NoneYet));

    [Fact]
    public void No_site_gets_more_than_its_share_even_if_all_want_it()
    {
        var seekers = Enumerable.Range(0, 6).Select(i => Seeker($"l{i}", ("S1", 0), ("S2", 5), ("S3", 7))).ToList();

        Assert.All(BaseUnitMatching.Match(seekers, NoneYet).CountBy(m => m.Site!), site => Assert.Equal(2, site.Value));
    }

    [Fact]
    public void Leaders_that_a_site_has_already_count_in_its_share() =>
        Assert.Equal("S2", Assert.Single(BaseUnitMatching.Match([Seeker("a", ("S1", 0), ("S2", 5))], new Dictionary<string, int> { ["S1"] = 1 })).Site);

    [Fact]
    public void A_leader_for_whom_every_share_is_used_up_gets_none()
    {
        var matches = BaseUnitMatching.Match([Seeker("a", ("S1", 0)), Seeker("b", ("S1", 0)), Seeker("c", ("S2", 0), ("S1", 0))], NoneYet);

        Assert.Equal(3, matches.Count);
        Assert.Equal(["S1", "S1", "S2"], matches.Select(m => m.Site));
        Assert.Null(Assert.Single(BaseUnitMatching.Match([Seeker("a")], NoneYet)).Site);
    }

    [Fact]
    public void What_is_given_in_another_order_is_matched_the_same()
    {
        BaseUnitSeeker[] seekers = [.. Enumerable.Range(0, 9).Select(i => Seeker($"l{i}", ("S1", 1), ("S2", 1), ("S3", 1), ("S4", 1)))];
        BaseUnitSeeker[] turned = [.. seekers.Reverse().Select(s => s with { Candidates = [.. s.Candidates.Reverse()] })];

        Assert.Equal(BaseUnitMatching.Match(seekers, NoneYet), BaseUnitMatching.Match(turned, NoneYet));
    }

    [Fact]
    public void It_is_the_best_of_all_matchings() => Gen.Select(Gen.Int[0, 5].Array[3].Array[1, 5], Gen.Int[0, 2].Array[3]).Sample((costs, had) =>
    {
        // A cost of 5 stands for "no candidate".
        var seekers = costs.Select((row, l) => Seeker($"l{l}", [.. row.Select((c, s) => (Site: $"S{s}", Cost: c)).Where(c => c.Cost < 5)])).ToList();
        var named = new[] { "S0", "S1", "S2" }.Where(s => seekers.Exists(l => l.Candidates.Any(c => c.Site == s))).ToList();
        var adopters = named.ToDictionary(s => s, s => had[s[1] - '0']);
        var share = BaseUnitMatching.Share(seekers.Count, adopters.Values);

        var found = Worth(seekers, [.. BaseUnitMatching.Match(seekers, adopters).Select(m => m.Site)], adopters);

        return found == Every(seekers, share, adopters).Min();
    }, iter: Effort.Of(300), threads: 1);

    private static IEnumerable<(int, int, int)> Every(List<BaseUnitSeeker> seekers, int share, Dictionary<string, int> adopters)
    {
        IEnumerable<List<string?>> all = [[]];
        foreach (var seeker in seekers)
            all = all.SelectMany(m => seeker.Candidates.Select(c => (List<string?>)[.. m, c.Site]).Append([.. m, null]));
        return all.Where(m => m.OfType<string>().CountBy(s => s).All(s => s.Value + adopters[s.Key] <= share)).Select(m => Worth(seekers, m, adopters));
    }

    /// <summary>Leaders without a site, then how little the sites suit, then how uneven they are; the least is the best.</summary>
    private static (int, int, int) Worth(List<BaseUnitSeeker> seekers, List<string?> sites, Dictionary<string, int> adopters) => (
        sites.Count(s => s is null),
        seekers.Zip(sites).Sum(m => m.First.Candidates.FirstOrDefault(c => c.Site == m.Second)?.Cost ?? 0),
        adopters.Sum(a => (a.Value + sites.Count(s => s == a.Key)) * (a.Value + sites.Count(s => s == a.Key))));
}
