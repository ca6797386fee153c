using Halfday.HalfDays;
using Halfday.Shared;
using Halfday.Shared.Time;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// Lives through one half day as people would, by the verbs of the half day itself: comes or not, works, goes, is confirmed,
/// disputed or forgotten. What would happen after the demonstration's present does not happen.
/// </summary>
/// <param name="Coordinator">Settles disputes and reviews excuses.</param>
/// <param name="InChinese">The language the leader writes in.</param>
/// <param name="Present">The instant up to which things have happened, UTC.</param>
internal sealed record LivedHalfDay(
    HalfDay HalfDay, CheckInWindow Window, Habits Habits, Guid Coordinator, bool InChinese, DateTime Present, Random Chance)
{
    /// <summary>The mentor has said that they cannot come: somebody else has to speak for the leader.</summary>
    public bool MentorIsAway { get; init; }

    /// <summary>Lives it.</summary>
    public void Live()
    {
        if (Chance.NextDouble() < Habits.Comes) Come();
        else if (Chance.NextDouble() < 0.4) AskToBeExcused();
    }

    private void Come()
    {
        var isLate = Chance.NextDouble() < Habits.IsLate;
        var arrived = Window.Starts.AddMinutes(isLate ? Chance.Next(Window.Minutes + 5, Window.Minutes + 60) : Chance.Next(-15, 10));
        Must(HalfDay.CheckIn(At(arrived), isLate ? Habits.Late(Chance, InChinese) : "", Window));
        if (Chance.NextDouble() < 0.95)
            Must(HalfDay.Record(WorkDone.Told(Habits.WorkDone(Chance, InChinese), HowMuch(), "", At(arrived.AddMinutes(200)))));
        if (Chance.NextDouble() < 0.93) Must(HalfDay.CheckOut(At(arrived.AddMinutes(Chance.Next(205, 240)))));
        BeSpokenFor(arrived.AddMinutes(Chance.Next(210, 300)));
    }

    private string HowMuch() => InChinese ? $"{Chance.Next(4, 60)}件" : $"{Chance.Next(4, 60)} pieces";

    private void BeSpokenFor(DateTime earliest)
    {
        var at = earliest.AddDays(Chance.Next(4) == 0 ? Chance.Next(1, 5) : 0);
        var (speaks, disputes) = (Chance.NextDouble(), Chance.NextDouble() < 0.02);
        if (at > Present || MentorIsAway) return;

        if (disputes) BeDisputed(at);
        else if (speaks < Habits.Confirms) Must(HalfDay.Confirm(Voucher.Mentor(HalfDay.MentorId), At(at), Window));
    }

    private void BeDisputed(DateTime at)
    {
        Must(HalfDay.Contest(HalfDay.MentorId, Habits.Dispute(Chance, chinese: true), At(at), Window));
        var (settled, wasThere) = (at.AddDays(Chance.Next(1, 9)), Chance.Next(2) == 0);
        if (settled <= Present) Must(HalfDay.Settle(wasThere, Coordinator, InChinese ? "已向双方了解情况" : "Spoke with both", settled));
    }

    private void AskToBeExcused()
    {
        var asked = Window.Starts.AddHours(-Chance.Next(14, 40));
        Must(HalfDay.AskToBeExcused(Habits.Excuse(Chance, InChinese), At(asked), HalfDay.Date.AddDays(Excuse.DaysToReview)));
        var (reviewed, granted) = (asked.AddHours(Chance.Next(4, 120)), Chance.Next(6) > 0);
        if (reviewed <= Present) Must(HalfDay.ReviewExcuse(granted ? ExcuseVerdict.Granted : ExcuseVerdict.Declined, Coordinator, "", reviewed));
    }

    private static Moment At(DateTime instant) => new(instant, instant);

    // The demonstration keeps the rules; if it does not, it is wrong and says where.
    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"{refusal.Rule}: {refusal.Sentence.En}");
    }
}
