using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Tests.Harness;
using Halfday.Trades;

namespace Halfday.Tests.Learning.Evidence;

/// <summary>What happened to the leader of a works in a chain of trades, each of which lapses in a month; and the twin's word on it.</summary>
internal sealed record Story(IReadOnlyList<Finding> Evidence, IReadOnlyList<Competence> Brought, IReadOnlyList<PractisedHalfDay> Practised)
{
    private static readonly int[] Knowledges = [0, 40, 70, 90];

    /// <summary>A story from a seed: some fifteen events a trade.</summary>
    public static Story Random(int seed, Works works, IReadOnlyList<Trade> chain)
    {
        var random = new Random(seed);
        var (evidence, brought, practised) = (new List<Finding>(), new List<Competence>(), new List<PractisedHalfDay>());
        foreach (var trade in chain)
        {
            for (var i = 0; i < 5; i++) evidence.Add(APiece(random, i).Of(works.Site.Id, works.Leader.Id, trade.Id));
            brought.AddRange(Enumerable.Range(0, 2).Select(_ => random.Next(Histories.Length)).Distinct().Select(on => new Competence
            {
                SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = trade.Id, On = Histories.First.AddDays(on),
                Knowledge = Knowledges[random.Next(4)], Operation = random.Next(5), Practised = random.Next(5),
            }));
            practised.AddRange(Enumerable.Range(0, 8).Select(_ => new PractisedHalfDay
            {
                HalfDayId = Guid.CreateVersion7(), SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = trade.Id, On = Histories.First.AddDays(random.Next(Histories.Length)),
            }));
        }
        return new Story(evidence, brought, practised);
    }

    // The hours differ, so that of two on one day it is plain which is the later.
    private static Piece APiece(Random random, int at) => new(
        random.Next(Histories.Length), 2 + (4 * at), (Method)random.Next(5), Knowledges[random.Next(4)], random.Next(5), random.Next(3), 1 + random.Next(40));

    public bool IsMastered(Trade trade, IReadOnlyList<Trade> chain, DateOnly day) =>
        Replayed(trade, day).Masters(70, 3, day) && FallenBelow(trade, chain, day) is null;

    public Guid? FallenBelow(Trade trade, IReadOnlyList<Trade> chain, DateOnly day) =>
        chain.TakeWhile(other => other.Id != trade.Id).Reverse().FirstOrDefault(below => Replayed(below, day).HasFallen(day))?.Id;

    private Replay Replayed(Trade trade, DateOnly day) => new Replay(expiresMonths: 1).Through(
        Histories.First, day,
        [.. Evidence.Where(found => found.TradeId == trade.Id), .. Brought.Where(row => row.TradeId == trade.Id).Select(row => row.AsFinding())],
        [.. Practised.Where(half => half.TradeId == trade.Id).Select(half => half.On)]);
}
