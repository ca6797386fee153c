using Halfday.Shared;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>What a correction says.</summary>
public sealed record CorrectedRecord(bool WasThere, string What, string HowMuch, string Note, string Reason);

/// <summary>A wrong record is corrected: one person says what is right and why, another agrees.</summary>
public static class Correcting
{
    /// <summary>Half days whose record the person may ask to correct or answer for: their own, those they teach, those of their sites.</summary>
    public static IQueryable<HalfDay> Answerable(this Floor floor)
    {
        var steered = floor.Steered.Select(halfDay => halfDay.Id);
        return floor.Db.HalfDays.Where(halfDay =>
            halfDay.LeaderId == floor.Me || halfDay.MentorId == floor.Me || steered.Contains(halfDay.Id));
    }

    /// <summary>Asks; whoever can agree is told. The same twice is once.</summary>
    public static Task<Outcome> AskToCorrect(this Floor floor, Guid id, CorrectedRecord says, CancellationToken stop) =>
        floor.Act(id, floor.Answerable, async (halfDay, at) =>
        {
            if (halfDay.Withdrawal is not null) return HalfDayRefusals.Withdrawn;
            if (says.Reason.Trim().Length == 0) return CorrectionRefusals.WithoutReason;
            if (floor.Now < at.Window.Starts) return CorrectionRefusals.NotYet;
            if (await floor.Db.Corrections.FirstOrDefaultAsync(asked => asked.HalfDayId == id && asked.State == CorrectionState.Asked, stop) is { } waiting)
                return SaysTheSame(waiting, says) && waiting.AskedById == floor.Me ? null : CorrectionRefusals.OneAtATime;

            await Ask(floor, halfDay, says, at, stop);
            return null;
        }, stop);

    private static bool SaysTheSame(Correction asked, CorrectedRecord says) =>
        (asked.WasThere, asked.What, asked.HowMuch, asked.Note, asked.Reason)
        == (says.WasThere, says.What.Trim(), says.HowMuch.Trim(), says.Note.Trim(), says.Reason.Trim());

    private static async Task Ask(Floor floor, HalfDay halfDay, CorrectedRecord says, Occasion at, CancellationToken stop)
    {
        halfDay.IsLeanedOn();
        floor.Db.Corrections.Add(new Correction
        {
            SiteId = halfDay.SiteId, HalfDayId = halfDay.Id, LeaderId = halfDay.LeaderId, WasThere = says.WasThere,
            What = says.What.Trim(), HowMuch = says.HowMuch.Trim(), Note = says.Note.Trim(), Reason = says.Reason.Trim(),
            AskedById = floor.Me, AskedAt = floor.Now, Was = Correction.Of(halfDay, at.Today),
        });
        var eyes = (await floor.Db.CoordinatorsOf(halfDay.SiteId, at.Today, stop)).Append(halfDay.MentorId)
            .Where(person => person != floor.Me && person != halfDay.LeaderId);
        await floor.Db.TellOf(halfDay, eyes, new Text("A record is to be corrected: look at it", "有记录需要更正，请核对"),
            new Text(says.Reason, says.Reason), stop);
    }

    /// <summary>The second pair of eyes agrees or declines.</summary>
    public static async Task<Outcome> AnswerCorrection(this Floor floor, Guid correctionId, bool agrees, CancellationToken stop)
    {
        var mine = floor.Answerable().Select(halfDay => halfDay.Id);
        var asked = await floor.Db.Corrections.AsNoTracking()
            .SingleOrDefaultAsync(asked => asked.Id == correctionId && mine.Contains(asked.HalfDayId), stop);
        if (asked is null) return new(null, null);
        return await floor.Act(asked.HalfDayId, floor.Answerable, (halfDay, at) => Answer(floor, correctionId, agrees, halfDay, at, stop), stop);
    }

    private static async Task<Refusal?> Answer(
        Floor floor, Guid correctionId, bool agrees, HalfDay halfDay, Occasion at, CancellationToken stop)
    {
        var asked = await floor.Db.Corrections.SingleAsync(asked => asked.Id == correctionId, stop);
        var was = asked.State;
        var refusal = agrees ? asked.Agree(halfDay, floor.Me, floor.Now, at.Today) : asked.Decline(floor.Me, floor.Now);
        if (refusal is null && asked.State != was)
            await floor.Db.TellOf(halfDay, new[] { asked.AskedById, asked.LeaderId, halfDay.MentorId }.Where(person => person != floor.Me),
                agrees ? new Text("The record was corrected", "记录已更正") : new Text("The correction was declined", "更正未获同意"), null, stop);
        return refusal;
    }
}
