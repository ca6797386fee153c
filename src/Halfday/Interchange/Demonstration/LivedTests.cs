using Halfday.Learning;
using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>The knowledge tests of one works: who has had a few half days in a trade sits its test of an evening, some again when it went badly.</summary>
internal sealed class LivedTests(HalfdayDb db, DateTime present, Random chance)
{
    private const int HalfDaysBefore = 2, MostTries = 2, Passed = 70;

    private readonly Closing closing = new(db);

    /// <summary>Sits them, test by test; each is saved.</summary>
    /// <param name="learners">Who has practised which trade, with the days of their half days in order; in the order of the story.</param>
    public async Task Sit(Guid siteId, IEnumerable<(PersonTrade Who, IReadOnlyList<DateOnly> Days)> learners, CancellationToken stop)
    {
        // By key and in memory: databases sort text each in its own way, and the story must not differ.
        var banks = (await db.Questions.AsNoTracking().Where(question => question.SiteId == siteId).ToListAsync(stop))
            .OrderBy(question => question.Key, StringComparer.Ordinal).ToLookup(question => question.TradeId);
        foreach (var (who, days) in learners.Where(learner => learner.Days.Count >= HalfDaysBefore && banks[learner.Who.TradeId].Any()))
        {
            var (knows, at) = (0.55 + (0.4 * chance.NextDouble()), Clock.InstantOf(DemoClock.Zone, days[HalfDaysBefore - 1], new TimeOnly(19, chance.Next(60))));
            for (var tries = 0; tries < MostTries && at < present; tries++, at += Sitting.Wait.Add(TimeSpan.FromDays(chance.Next(1, 6))))
                if (await One([.. banks[who.TradeId]], siteId, who, Math.Min(0.97, knows + (0.15 * tries)), at, stop) >= Passed) break;
        }
    }

    private async Task<int> One(List<Question> bank, Guid siteId, PersonTrade who, double knows, DateTime at, CancellationToken stop)
    {
        var sitting = new Sitting
        {
            SiteId = siteId, TradeId = who.TradeId, PersonId = who.PersonId, Seed = chance.Next(), Questions = Math.Min(Sitting.Usual, bank.Count),
            StartedAt = at, EndsAt = at + Sitting.TimeFor(Math.Min(Sitting.Usual, bank.Count)),
        };
        // Drawn by place in the bank, not by key: keys are new each time, the story is not.
        var (random, byPlace) = (new Random(sitting.Seed), bank.Index().ToDictionary(each => Place(each.Index), each => each.Item));
        var posed = Draw.Of(byPlace.Select(each => new InBank(each.Key, each.Value.TopicId)), sitting.Questions, new HashSet<Guid>(), random)
            .Select((id, number) => PosedQuestion.Of(byPlace[id], sitting, number + 1, random)).ToList();
        foreach (var question in posed) question.Take(chance.NextDouble() < knows ? Right(question.Asked) : Wrong(question.Asked), at.AddMinutes(1));
        db.Sittings.Add(sitting);
        db.PosedQuestions.AddRange(posed);
        await db.SaveChangesAsync(stop);
        await closing.Close(sitting, at.AddMinutes(chance.Next(6, 14)), stop);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return sitting.Score!.Value;
    }

    private static Guid Place(int at) => new(at, 0, 0, new byte[8]);

    private static Reply Right(Asked asked) => asked switch
    {
        ChoiceAsked choice => new ChoiceReply(choice.Right),
        NumberAsked number => new NumberReply(number.Value),
        OrderAsked order => new OrderReply([.. Enumerable.Range(0, order.Items.Count)]),
        PlaceAsked place => new PlaceReply(place.Area.X + (place.Area.Width / 2), place.Area.Y + (place.Area.Height / 2)),
        _ => throw new InvalidOperationException(asked.Kind),
    };

    private Reply? Wrong(Asked asked) => asked switch
    {
        ChoiceAsked choice => new ChoiceReply([chance.Next(choice.Options.Count)]),
        NumberAsked number => new NumberReply(number.Value + ((number.Tolerance + 1) * 2)),
        OrderAsked order => new OrderReply([.. Enumerable.Range(0, order.Items.Count).Reverse()]),
        _ => null,
    };
}
