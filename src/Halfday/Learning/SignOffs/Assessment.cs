using Halfday.Learning.Evidence;
using Halfday.Shared;
using Halfday.Shared.Journal;
using Halfday.Trades.Inductions;

namespace Halfday.Learning.SignOffs;

/// <summary>
/// How a leader's level of operation in a trade comes to be known: marked by who taught them, from level 3 on by a second who did
/// not and who sees no other mark, by a third where two differ or the leader disagrees. It is complete when the leader acknowledges
/// it, and not before. Every verb twice is once.
/// </summary>
[Called("sign-off", "技能评定")]
public sealed class Assessment : IJournaled
{
    public const int HighestLevel = 4;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The trade's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid TradeId { get; init; }
    public required Guid LeaderId { get; init; }

    /// <summary>The half day after which it was opened.</summary>
    public required Guid HalfDayId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    public AssessmentState State { get; private set; }

    /// <summary>How many marks it takes as far as is known.</summary>
    public int Wanted { get; private set; }

    /// <summary>0..4; null while marks are wanting.</summary>
    public int? Result { get; private set; }

    /// <summary>Why the leader disagreed, the last time; empty: they did not.</summary>
    public string Objection { get; private set; } = "";

    /// <summary>The office's word on it; empty: none.</summary>
    public string OfficeWord { get; private set; } = "";

    public Guid? AnsweredById { get; private set; }

    /// <summary>UTC; null: it is not complete.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>Counts the changes, so that two at once cannot both believe they were first.</summary>
    public int Version { get; private set; }

    public List<Seat> Seats { get; private set; } = [];

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Who is asked for a mark now; null: nobody.</summary>
    public Seat? Asked => Seats.SingleOrDefault(seat => seat.IsOpen);

    /// <summary>Those who gave a mark, in order.</summary>
    public IReadOnlyList<Seat> Marked => [.. Seats.Where(seat => seat.Level is not null).OrderBy(seat => seat.Order)];

    /// <summary>Who taught opens it with the first mark; nobody marks themselves.</summary>
    public static (Assessment? Opened, Refusal? Refusal) Open(PersonTrade whose, Guid siteId, Guid halfDayId, Guid byPersonId, int level, string note, DateTime at)
    {
        if (byPersonId == whose.PersonId) return (null, SignOffRefusals.OwnLevel);
        if (IsNone(level)) return (null, SignOffRefusals.NoSuchLevel);

        var opened = new Assessment { SiteId = siteId, TradeId = whose.TradeId, LeaderId = whose.PersonId, HalfDayId = halfDayId, OpenedAt = at };
        opened.Sit(byPersonId, Way.Taught, 1, at).Find(level, note, at);
        opened.Weigh();
        return (opened, null);
    }

    /// <summary>The next assessor is asked, drawn by lot or named by the office.</summary>
    /// <param name="poolSize">How many the lot was drawn from.</param>
    /// <param name="drawn">The number that the lot gave; null: no lot.</param>
    public Refusal? Ask(Guid personId, Way way, int poolSize, DateTime at, Guid? namedById = null, int? drawn = null)
    {
        if (personId == LeaderId) return SignOffRefusals.OwnLevel;
        if (Asked?.PersonId == personId) return null;
        if (Seats.Any(seat => seat.PersonId == personId)) return SignOffRefusals.WasAskedBefore;
        if (State != AssessmentState.Waiting) return SignOffRefusals.NobodyIsWanted;

        Sit(personId, way, poolSize, at, namedById, drawn);
        State = AssessmentState.Assessing;
        return Kept();
    }

    /// <summary>Who is asked gives their mark; a mark that is given stands.</summary>
    public Refusal? Mark(Guid personId, int level, string note, DateTime at)
    {
        if (personId == LeaderId) return SignOffRefusals.OwnLevel;
        if (IsNone(level)) return SignOffRefusals.NoSuchLevel;
        if (Marked.FirstOrDefault(seat => seat.PersonId == personId) is { } given) return given.Level == level ? null : SignOffRefusals.MarkStands;
        if (Asked is not { } asked || asked.PersonId != personId) return SignOffRefusals.NotAsked;

        asked.Find(level, note, at);
        Weigh();
        return null;
    }

    /// <summary>Who was asked can no longer give the mark: another is wanted.</summary>
    /// <param name="why">A rule's name, or their own word.</param>
    public void SetAside(string why, DateTime at)
    {
        if (Asked is not { } asked) return;
        asked.StepAside(why, at);
        State = AssessmentState.Waiting;
        Kept();
    }

    /// <summary>The leader agrees; only now is the level found. Null and no refusal: it was already.</summary>
    /// <param name="missing">What the trade asks for before hands-on work and the leader does not have.</param>
    /// <param name="on">The day it is at the site.</param>
    public (Finding? Found, Refusal? Refusal) Acknowledge(Guid personId, IReadOnlyList<Requirement> missing, DateOnly on, DateTime at)
    {
        if (personId != LeaderId) return (null, SignOffRefusals.OnlyTheLeader);
        if (State == AssessmentState.Complete) return (null, null);
        if (State != AssessmentState.ToAcknowledge || Result is not { } level) return (null, SignOffRefusals.NoResultYet);
        if (missing.Count > 0) return (null, SignOffRefusals.NotInducted(missing));

        (State, AcknowledgedAt) = (AssessmentState.Complete, at);
        Kept();
        return (AsFinding(level, on, at), null);
    }

    /// <summary>The leader disagrees, with a word: a further assessor is asked, after the third the office answers.</summary>
    public Refusal? Object(Guid personId, string word)
    {
        if (personId != LeaderId) return SignOffRefusals.OnlyTheLeader;
        if (State != AssessmentState.ToAcknowledge) return Objection == word.Trim() && Objection.Length > 0 && State != AssessmentState.Complete ? null : SignOffRefusals.NoResultYet;
        if (word.Trim().Length == 0) return SignOffRefusals.ObjectionWithoutWord;
        if (AnsweredById is not null) return SignOffRefusals.OfficeHasAnswered;

        Objection = word.Trim();
        if (Marked.Count < Verdict.MostMarks) AskForOneMore();
        else State = AssessmentState.Disputed;
        return Kept();
    }

    /// <summary>The office answers a leader who disagrees with three; the leader then acknowledges.</summary>
    public Refusal? Answer(Guid byPersonId, string word)
    {
        if (byPersonId == LeaderId) return SignOffRefusals.OwnLevel;
        if (AnsweredById == byPersonId && OfficeWord == word.Trim()) return null;
        if (State != AssessmentState.Disputed) return SignOffRefusals.NothingToAnswer;
        if (word.Trim().Length == 0) return SignOffRefusals.AnswerWithoutWord;

        (OfficeWord, AnsweredById, State) = (word.Trim(), byPersonId, AssessmentState.ToAcknowledge);
        return Kept();
    }

    private static bool IsNone(int level) => level is < 0 or > HighestLevel;

    private void AskForOneMore() => (Wanted, Result, State) = (Marked.Count + 1, null, AssessmentState.Waiting);

    private void Weigh()
    {
        var levels = Marked.Select(seat => seat.Level!.Value).ToList();
        Wanted = Math.Max(Wanted, Verdict.Wanted(levels));
        Result = Verdict.Of(levels, Wanted);
        State = Result is null ? AssessmentState.Waiting : AssessmentState.ToAcknowledge;
        Kept();
    }

    private Seat Sit(Guid personId, Way way, int poolSize, DateTime at, Guid? namedById = null, int? drawn = null)
    {
        var seat = new Seat
        {
            SiteId = SiteId, AssessmentId = Id, PersonId = personId, Order = Seats.Count + 1, Way = way, PoolSize = poolSize, Drawn = drawn, AskedAt = at, NamedById = namedById,
        };
        Seats.Add(seat);
        return seat;
    }

    private Finding AsFinding(int level, DateOnly on, DateTime at) => new()
    {
        SiteId = SiteId, PersonId = LeaderId, TradeId = TradeId, Method = Method.SignOff, On = on, At = at,
        Operation = level, ById = Marked[^1].PersonId, SourceId = Id,
    };

    private Refusal? Kept()
    {
        Version++;
        return null;
    }
}
