using CsCheck;
using Halfday.Learning.SignOffs;
using Halfday.Tests.Shared.Ui;

namespace Halfday.Tests.Learning.SignOffs;

public sealed class SeverityTests
{
    private static readonly Guid[] Assessors = [.. Enumerable.Range(1, 6).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void Planted_severities_are_found_again() => Gen.Select(Gen.Double[-0.8, 0.8].Array[Assessors.Length], Gen.Int[0, int.MaxValue]).Sample((planted, seed) =>
    {
        var centred = planted.Select(shift => shift - planted.Average()).ToArray();
        var told = SeverityEstimate.Of(Simulated(centred, occasions: 600, seed, noise: 0.4));
        return told.All(severity => Math.Abs(severity.Shift - centred[Array.IndexOf(Assessors, severity.Assessor)]) < 0.2);
    }, iter: Effort.Of(30));

    [Fact]
    public void Whoever_teaches_better_leaders_does_not_look_mild()
    {
        var marks = new List<GivenMark>();
        for (var number = 0; number < 60; number++)
        {
            var (occasion, level) = (Guid.CreateVersion7(), number % 2 == 0 ? 4.0 : 1.0);
            marks.AddRange([new(occasion, Assessors[number % 2], level), new(occasion, Assessors[2], level)]);
        }

        Assert.All(SeverityEstimate.Of(marks), severity => Assert.Equal(0, severity.Shift, 6));
    }

    [Fact]
    public void Marks_that_nobody_shares_say_nothing() => Gen.Int[0, 4].Array[1, 40].Sample(levels =>
        SeverityEstimate.Of([.. levels.Select(level => new GivenMark(Guid.CreateVersion7(), Assessors[0], level))]) is [{ Shared: 0, CanBeSaid: false } only]
        && Math.Abs(only.Shift) < 1e-9, iter: Effort.Of(100));

    [Fact]
    public void Few_marks_are_drawn_towards_none_and_more_of_the_same_less()
    {
        double ShiftAfter(int shared) => SeverityEstimate.Of(Pairs(shared)).Single(severity => severity.Assessor == Assessors[0]).Shift;

        // With n pairs one level apart the equations give n/2 / (n + 1): 1/4 after one, towards 1/2 after many.
        foreach (var shared in new[] { 1, 2, 5, 20, 100 }) Assert.Equal(shared / 2.0 / (shared + 1.0), ShiftAfter(shared), 6);
    }

    [Fact]
    public void The_order_of_marks_does_not_matter() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var marks = Simulated([0.3, -0.2, 0, 0.1, -0.4, 0.2], 40, seed, 0.5);
        var shuffled = marks.ToArray();
        new Random(seed).Shuffle(shuffled);
        return SeverityEstimate.Of(marks).SequenceEqual(SeverityEstimate.Of(shuffled));
    }, iter: Effort.Of(50));

    [Fact]
    public void The_estimate_is_the_minimum_of_what_it_minimises() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 5], Gen.Double[-0.05, 0.05]).Sample((seed, who, by) =>
    {
        var marks = Simulated([0.5, -0.5, 0.2, -0.2, 0.1, -0.1], 30, seed, 0.5);
        var shifts = SeverityEstimate.Of(marks).ToDictionary(severity => severity.Assessor, severity => severity.Shift);
        var moved = new Dictionary<Guid, double>(shifts);
        if (moved.ContainsKey(Assessors[who])) moved[Assessors[who]] += by;
        return Loss(marks, shifts) <= Loss(marks, moved) + 1e-9;
    }, iter: Effort.Of(200));

    [Fact]
    public void Fewer_than_five_shared_marks_are_too_few_to_say()
    {
        Language.Is("en");

        Assert.Equal("too few shared marks to say", SeverityEstimate.Of(Pairs(4))[0].Words.ToString());
        Assert.Equal("marks about half a level higher than others do", SeverityEstimate.Of(Pairs(60))[0].Words.ToString());
        Assert.Equal("marks about half a level lower than others do", SeverityEstimate.Of(Pairs(60))[1].Words.ToString());
    }

    [Fact]
    public void Whoever_marks_as_others_do_is_said_to() =>
        Assert.Equal("marks as others do, as far as can be told", SeverityEstimate.Of([.. Pairs(20).Select(mark => mark with { Level = 3 })])[0].Words.En);

    [Fact]
    public void No_marks_no_assessors() => Assert.Empty(SeverityEstimate.Of([]));

    [Fact]
    public void More_shared_marks_narrow_the_interval() => Gen.Int[2, 60].Sample(shared =>
        SeverityEstimate.Of(Pairs(shared + 1))[0].Margin < SeverityEstimate.Of(Pairs(shared))[0].Margin, iter: Effort.Of(60));

    // The first always a level above the second.
    private static List<GivenMark> Pairs(int shared) =>
        [.. Enumerable.Range(0, shared).Select(_ => Guid.CreateVersion7()).SelectMany(occasion => new[] { new GivenMark(occasion, Assessors[0], 3), new GivenMark(occasion, Assessors[1], 2) })];

    private static List<GivenMark> Simulated(double[] shifts, int occasions, int seed, double noise)
    {
        var (random, marks) = (new Random(seed), new List<GivenMark>());
        for (var number = 0; number < occasions; number++)
        {
            var (occasion, ability, chosen) = (new Guid(number, 1, 0, new byte[8]), 1 + (2 * random.NextDouble()), Enumerable.Range(0, shifts.Length).ToArray());
            random.Shuffle(chosen);
            marks.AddRange(chosen[..(2 + (number % 2))].Select(each => new GivenMark(occasion, Assessors[each], ability + shifts[each] + (noise * Normal(random)))));
        }
        return marks;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Loss(IEnumerable<GivenMark> marks, Dictionary<Guid, double> shifts) => shifts.Values.Sum(shift => shift * shift)
        + marks.GroupBy(mark => mark.Occasion).Sum(group =>
        {
            var ability = group.Average(mark => mark.Level - shifts[mark.Assessor]);
            return group.Sum(mark => Math.Pow(mark.Level - ability - shifts[mark.Assessor], 2));
        });
}
