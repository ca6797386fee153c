using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays.Ties;

/// <summary>A half day one vouched for, and what one may still say of it.</summary>
public sealed record ToTell(HalfDayCard Card, IReadOnlyList<TieQuestion> Questions);

/// <summary>How a worker says how it was: asked after confirming, for a week, each question once.</summary>
public static class Telling
{
    private const int Days = 7;
    private static readonly TieQuestion[] All = Enum.GetValues<TieQuestion>();

    /// <summary>Those the person confirmed within the last week and has not spoken of in full, the latest first.</summary>
    public static async Task<IReadOnlyList<ToTell>> ToTell(this Floor floor, CancellationToken stop)
    {
        var (me, since) = (floor.Me, floor.Now.AddDays(-Days));
        var mine = floor.Db.HalfDays.InForce().Where(half => half.Confirmation!.ByPersonId == me && half.Confirmation.ReceivedAt >= since);
        var cards = await HalfDayCard.Read(floor.Db, mine.OrderByDescending(half => half.Date), floor.Now, stop);
        var ids = cards.Select(card => card.HalfDay.Id).ToList();
        var given = (await floor.Db.TiesGiven.Where(each => ids.Contains(each.HalfDayId)).ToListAsync(stop)).ToLookup(each => each.HalfDayId, each => each.Question);
        return [.. cards.Select(card => new ToTell(card, [.. All.Except(given[card.HalfDay.Id])])).Where(each => each.Questions.Count > 0)];
    }

    /// <summary>Says it; twice is once. False: it is not theirs to say, or the week is over.</summary>
    public static async Task<bool> Tell(this Floor floor, Guid id, TieQuestion question, bool yes, CancellationToken stop)
    {
        var told = (await floor.ToTell(stop)).FirstOrDefault(each => each.Card.HalfDay.Id == id);
        if (told is null) return await floor.Db.TiesGiven.AnyAsync(each => each.HalfDayId == id && each.Question == question, stop) && await floor.Seen.AnyAsync(half => half.Id == id, stop);
        if (!told.Questions.Contains(question)) return true;

        floor.Db.TieAnswers.Add(TieAnswer.Of(told.Card.HalfDay, question, yes, told.Card.Today));
        floor.Db.TiesGiven.Add(new TieGiven { HalfDayId = id, Question = question });
        try
        {
            await floor.Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException clash) when (Meanwhile.Happened(clash))
        {
            // A second tap at the same instant: the first one counts.
            floor.Db.ChangeTracker.Clear();
        }
        return true;
    }
}
