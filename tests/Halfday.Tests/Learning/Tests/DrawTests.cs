using CsCheck;
using Halfday.Learning.Tests;

namespace Halfday.Tests.Learning.Tests;

public sealed class DrawTests
{
    // Questions a topic, how many are asked, which are known, and the seed.
    private static readonly Gen<(int[] Sizes, int Count, int Known, int Seed)> Banks = Gen.Select(Gen.Int[0, 8].Array[1, 6], Gen.Int[0, 20], Gen.Int, Gen.Int);

    [Fact]
    public void As_many_are_drawn_as_are_asked_for_or_all_and_none_twice() => Banks.Sample(given =>
    {
        var (bank, drawn) = Drawn(given);
        return drawn.Count == Math.Min(given.Count, bank.Count) && drawn.Distinct().Count() == drawn.Count && drawn.All(id => bank.Exists(question => question.Id == id));
    }, iter: Effort.Of(1000));

    [Fact]
    public void Topics_differ_by_one_at_most_unless_one_has_no_more() => Banks.Sample(given =>
    {
        var (bank, drawn) = Drawn(given);
        var topics = bank.GroupBy(question => question.TopicId).Select(topic => (Has: topic.Count(), Drawn: topic.Count(question => drawn.Contains(question.Id)))).ToList();
        return topics.TrueForAll(one => topics.TrueForAll(other => one.Drawn <= other.Drawn + 1 || other.Drawn == other.Has));
    }, iter: Effort.Of(1000));

    [Fact]
    public void Within_a_topic_what_is_known_comes_only_when_nothing_new_is_left() => Banks.Sample(given =>
    {
        var (bank, drawn) = Drawn(given);
        var known = Known(bank, given.Known);
        return bank.GroupBy(question => question.TopicId).All(topic =>
            !topic.Any(question => known.Contains(question.Id) && drawn.Contains(question.Id)) || topic.All(question => known.Contains(question.Id) || drawn.Contains(question.Id)));
    }, iter: Effort.Of(1000));

    [Fact]
    public void The_same_seed_draws_the_same_in_whatever_order_the_bank_is_read() => Banks.Sample(given =>
    {
        var bank = Bank(given.Sizes);
        var backwards = Enumerable.Reverse(bank).ToList();
        return Draw.Of(bank, given.Count, Known(bank, given.Known), new Random(given.Seed)).SequenceEqual(Draw.Of(backwards, given.Count, Known(bank, given.Known), new Random(given.Seed)));
    }, iter: Effort.Of(300));

    [Fact]
    public void Every_question_has_about_the_same_chance()
    {
        var bank = Bank([5, 5]);
        var times = bank.ToDictionary(question => question.Id, _ => 0);
        for (var seed = 0; seed < 4000; seed++)
            foreach (var id in Draw.Of(bank, 4, new HashSet<Guid>(), new Random(seed))) times[id]++;

        Assert.All(times.Values, count => Assert.InRange(count, 1450, 1750)); // 4000 x 4 / 10, within five standard deviations
    }

    [Fact]
    public void A_round_that_does_not_reach_all_goes_to_topics_with_something_new()
    {
        var bank = Bank([2, 2]);
        var known = bank.Where(question => question.TopicId == bank[0].TopicId).Select(question => question.Id).ToHashSet();

        for (var seed = 0; seed < 50; seed++) Assert.DoesNotContain(Assert.Single(Draw.Of(bank, 1, known, new Random(seed))), known);
    }

    private static (List<InBank> Bank, IReadOnlyList<Guid> Drawn) Drawn((int[] Sizes, int Count, int Known, int Seed) given)
    {
        var bank = Bank(given.Sizes);
        return (bank, Draw.Of(bank, given.Count, Known(bank, given.Known), new Random(given.Seed)));
    }

    private static HashSet<Guid> Known(List<InBank> bank, int mask) => [.. bank.Where((_, at) => ((mask >> (at % 31)) & 1) == 1).Select(question => question.Id)];

    private static List<InBank> Bank(int[] sizes) =>
        [.. sizes.Index().SelectMany(topic => Enumerable.Range(0, topic.Item).Select(at => new InBank(Id(topic.Index, at + 1), Id(topic.Index, 0))))];

    private static Guid Id(int topic, int at) => new(topic + 1, (short)at, 0, new byte[8]);
}
