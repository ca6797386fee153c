using Halfday.Shared;
using Halfday.Shared.Journal;
using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>
/// Half a day at the bench: one leader, one trade, one mentor. Every verb twice is once, and may come in any order: what a
/// phone without signal sends late still finds its place. Nothing is deleted; what falls away is withdrawn.
/// </summary>
[Called("half day", "半天劳动")]
public sealed class HalfDay : IJournaled
{
    private Guid mentorId;
    private Guid? makesUpForId;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid LeaderId { get; init; }

    /// <summary>The day, in the site's time zone.</summary>
    public required DateOnly Date { get; init; }

    public required PartOfDay Part { get; init; }
    public required Guid WorkshopId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>The person who teaches; on the day perhaps a substitute.</summary>
    public required Guid MentorId { get => mentorId; init => mentorId = value; }

    /// <summary>Kept as it is by the next re-plan.</summary>
    public bool Pinned { get; set; }

    /// <summary>The plan run that published it; null: made by hand.</summary>
    public Guid? PlanRunId { get; init; }

    /// <summary>The day whose week's duty it meets, where that is not its own: a make-up, a day exchanged.</summary>
    public DateOnly? OwedOn { get; init; }

    /// <summary>The missed half day that this one makes up; itself for a week in which none stood; null: none.</summary>
    public Guid? MakesUpForId { get => makesUpForId; init => makesUpForId = value; }

    /// <summary>The confirmed half day that made this one up; null: none.</summary>
    public Guid? MadeUpById { get; private set; }

    public Moment? CheckedIn { get; private set; }

    /// <summary>Why the leader came after the window; empty when on time.</summary>
    public string LateReason { get; private set; } = "";

    public Moment? CheckedOut { get; private set; }
    public WorkDone? Work { get; private set; }
    public Confirmation? Confirmation { get; private set; }
    public Dispute? Dispute { get; private set; }
    public Ruling? Ruling { get; private set; }
    public Excuse? Excuse { get; private set; }
    public Substitution? Substitution { get; private set; }
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>Counts the changes, so that two at once cannot both believe they were first.</summary>
    public int Version { get; private set; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Date and part of day.</summary>
    public Slot Slot => new(Date, Part);

    /// <summary>The week whose duty it meets.</summary>
    public IsoWeek OwedIn => IsoWeek.Of(OwedOn ?? Date);

    /// <summary>Came after the window, with a reason.</summary>
    public bool IsLate => LateReason.Length > 0;

    /// <summary>The leader was there and someone vouched for it: it counts, whatever the day.</summary>
    public bool IsConfirmed => HalfDayMarks.Of(this).IsConfirmed;

    /// <summary>Where it stands on a day of its site.</summary>
    public HalfDayState StateOn(DateOnly today) => HalfDayMarks.Of(this).StateOn(today);

    /// <summary>The leader has arrived.</summary>
    /// <param name="lateReason">Needed after the window, ignored within it.</param>
    public Refusal? CheckIn(Moment moment, string lateReason, CheckInWindow window)
    {
        if (CheckedIn is not null) return null;
        if (Withdrawal is not null) return HalfDayRefusals.Withdrawn;
        if (window.Refuses(moment, lateReason) is { } refusal) return refusal;

        CheckedIn = moment;
        LateReason = window.IsLateAt(moment.HappenedAt) ? lateReason.Trim() : "";
        return Kept();
    }

    /// <summary>What was done. Told again it replaces what was told before, the later one standing, until it is confirmed.</summary>
    public Refusal? Record(WorkDone work)
    {
        if (CheckedIn is null) return HalfDayRefusals.NotCheckedIn;
        if (work.What.Length == 0) return HalfDayRefusals.WorkWithoutWords;
        if (work.SaysTheSameAs(Work) || work.HappenedAt < Work?.HappenedAt) return null;
        if (IsConfirmed && Work is not null) return HalfDayRefusals.AlreadyConfirmed;

        Work = work;
        return Kept();
    }

    /// <summary>The leader has gone.</summary>
    public Refusal? CheckOut(Moment moment)
    {
        if (CheckedOut is not null) return null;
        if (CheckedIn is null) return HalfDayRefusals.NotCheckedIn;
        if (moment.HappenedAt < CheckedIn.HappenedAt) return HalfDayRefusals.OutBeforeIn;

        CheckedOut = moment;
        return Kept();
    }

    /// <summary>A worker vouches for it, perhaps before the leader's phone finds a signal; nobody vouches for themselves.</summary>
    public Refusal? Confirm(Voucher by, Moment moment, CheckInWindow window)
    {
        if (by.PersonId == LeaderId) return HalfDayRefusals.OwnHalfDay;
        if (Confirmation is not null) return null;
        if (Withdrawal is not null) return HalfDayRefusals.Withdrawn;
        if (Dispute is not null) return HalfDayRefusals.IsDisputed;
        if ((by.MayNotVouchFor(this) ?? window.RefusesWord(moment)) is { } refusal) return refusal;

        Confirmation = new Confirmation(by.PersonId, moment.HappenedAt, moment.ReceivedAt, by.PersonId != MentorId);
        return Kept();
    }

    /// <summary>The mentor says that it was not so, with a word why; the coordinator settles.</summary>
    public Refusal? Contest(Guid byPersonId, string why, Moment moment, CheckInWindow window)
    {
        if (byPersonId == LeaderId) return HalfDayRefusals.OwnHalfDay;
        if (byPersonId != MentorId) return HalfDayRefusals.OnlyTheMentor;
        if (Dispute is not null) return null;
        if (Withdrawal is not null) return HalfDayRefusals.Withdrawn;
        if (Confirmation is not null) return HalfDayRefusals.AlreadyConfirmed;
        if (why.Trim().Length == 0) return HalfDayRefusals.DisputeWithoutWord;
        if (window.RefusesWord(moment) is { } refusal) return refusal;

        Dispute = new Dispute(byPersonId, why.Trim(), moment.HappenedAt, moment.ReceivedAt);
        return Kept();
    }

    /// <summary>The coordinator settles what the mentor disputed; never their own half day, nor their own word.</summary>
    public Refusal? Settle(bool wasThere, Guid byPersonId, string word, DateTime at)
    {
        if (byPersonId == LeaderId) return HalfDayRefusals.OwnHalfDay;
        if (Dispute is null) return HalfDayRefusals.NothingToSettle;
        if (byPersonId == Dispute.ByPersonId) return HalfDayRefusals.OwnWord;
        if (Ruling is not null) return Ruling.WasThere == wasThere ? null : HalfDayRefusals.AlreadySettled;

        Ruling = new Ruling(wasThere, byPersonId, word.Trim(), at);
        return Kept();
    }

    /// <summary>The leader asks to be excused; asking again after a refusal needs another reason.</summary>
    /// <param name="reviewBy">The day by which a reviewer answers.</param>
    public Refusal? AskToBeExcused(string reason, Moment moment, DateOnly reviewBy)
    {
        if (Withdrawal is not null) return HalfDayRefusals.Withdrawn;
        if (reason.Trim().Length == 0) return HalfDayRefusals.ExcuseWithoutReason;
        if (Excuse is not null && (Excuse.Verdict != ExcuseVerdict.Declined || Excuse.Reason == reason.Trim())) return null;
        if (CheckedIn is not null) return HalfDayRefusals.WasThere;

        Excuse = new Excuse(reason.Trim(), moment.HappenedAt, moment.ReceivedAt, reviewBy, ExcuseVerdict.Asked, null, null, "");
        return Kept();
    }

    /// <summary>A reviewer grants or declines the excuse; nobody reviews their own.</summary>
    public Refusal? ReviewExcuse(ExcuseVerdict verdict, Guid byPersonId, string word, DateTime at)
    {
        if (byPersonId == LeaderId) return HalfDayRefusals.OwnExcuse;
        if (Excuse is null) return HalfDayRefusals.NothingAsked;
        if (Excuse.Verdict == verdict) return null;

        Excuse = Excuse with { Verdict = verdict, ReviewerId = byPersonId, ReviewedAt = at, Word = word.Trim() };
        return Kept();
    }

    /// <summary>Another mentor teaches today; the coordinator names them after asking whether they can.</summary>
    public Refusal? NameSubstitute(Guid substituteId, Guid byPersonId, DateTime at)
    {
        if (substituteId == MentorId) return null;
        if (substituteId == LeaderId) return HalfDayRefusals.OwnHalfDay;
        if (Withdrawal is not null) return HalfDayRefusals.Withdrawn;
        if (Confirmation is not null || Dispute is not null || Ruling is not null) return HalfDayRefusals.AlreadySpokenFor;

        Substitution = new Substitution(MentorId, byPersonId, at);
        mentorId = substituteId;
        return Kept();
    }

    /// <summary>Falls away, and is kept as history: a re-plan, a swap, a leaver. What has begun cannot.</summary>
    public Refusal? Withdraw(WithdrawalReason reason, DateTime at)
    {
        if (Withdrawal is not null) return null;
        if (CheckedIn is not null) return HalfDayRefusals.HasBegun;

        Withdrawal = new Withdrawal(reason, at);
        return Kept();
    }

    /// <summary>The record was wrong: what it becomes, once a second pair of eyes has agreed.</summary>
    internal void Become(Ruling ruling, WorkDone? work)
    {
        (Ruling, Work) = (ruling, work ?? Work);
        Kept();
    }

    /// <summary>Another half day makes it up, or (null) no longer does.</summary>
    internal void IsMadeUpBy(Guid? halfDayId)
    {
        if (MadeUpById == halfDayId) return;
        MadeUpById = halfDayId;
        Kept();
    }

    /// <summary>It makes up a week in which none stood that could be missed.</summary>
    internal void MakesUpItsWeek() => makesUpForId = Id;

    /// <summary>Something new hangs on this half day; of two at once only one may.</summary>
    internal void IsLeanedOn() => Version++;

    /// <summary>The same half day for another leader, or at another time; not yet saved.</summary>
    /// <param name="owedOn">The day whose week's duty it meets.</param>
    internal HalfDay AsDoneBy(Guid leaderId, Slot slot, DateOnly owedOn, Guid? makesUpForId = null) => new()
    {
        SiteId = SiteId, LeaderId = leaderId, Date = slot.Date, Part = slot.Part, WorkshopId = WorkshopId, TradeId = TradeId,
        MentorId = MentorId, Pinned = true, MakesUpForId = makesUpForId,
        OwedOn = IsoWeek.Of(owedOn) == slot.Week ? null : owedOn,
    };

    private Refusal? Kept()
    {
        Version++;
        return null;
    }
}
