using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>What the office does in sign-offs: names an assessor where none can be drawn, draws anew, answers who disagrees. The caller saves.</summary>
public sealed class OfficeDesk(HalfdayDb db, Viewer viewer, Draws draws, TimeProvider time)
{
    /// <summary>Days after which an assessor who has not marked may be replaced.</summary>
    public const int DaysToMark = 14;

    private Guid Me => viewer.PersonId ?? Guid.Empty;

    /// <summary>All that wait for the viewer's office, the oldest first.</summary>
    public async Task<IReadOnlyList<Assessment>> Waiting(CancellationToken stop) =>
        await (await db.SignOffsDecidedBy(viewer, stop)).AsNoTracking().WaitingForAnOffice(Overdue).OrderBy(assessment => assessment.OpenedAt).ToListAsync(stop);

    /// <summary>One of the sites where the viewer is an office, not their own; null: there is none.</summary>
    public async Task<Assessment?> Find(Guid id, CancellationToken stop) =>
        await (await db.SignOffsDecidedBy(viewer, stop)).SingleOrDefaultAsync(assessment => assessment.Id == id, stop);

    /// <summary>Names an assessor from outside the leader's line.</summary>
    public async Task<Refusal?> Name(Assessment assessment, string? personCode, CancellationToken stop)
    {
        var person = await db.PeopleVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(person => person.Code == personCode, stop);
        if (person is null || person.Until < time.Today(TimeZoneInfo.Utc)) return OrganizationRefusals.NotKnownHere(personCode ?? "", nameof(person));
        if (assessment.Asked?.PersonId == person.Id) return null;
        if (await draws.MayNotMark(assessment, person.Id, Way.Named, stop) is { } tie) return tie with { Field = nameof(person) };

        var refusal = assessment.Ask(person.Id, Way.Named, 1, time.UtcNow(), Me);
        if (refusal is null) await draws.Proceed(assessment, stop);
        return refusal;
    }

    /// <summary>Draws anew: somebody may teach the trade by now, or who was asked two weeks ago does not answer. Where nobody can be drawn it goes on waiting.</summary>
    public async Task<Refusal?> DrawAnew(Assessment assessment, CancellationToken stop)
    {
        if (assessment.Asked?.AskedAt >= Overdue) return SignOffRefusals.StillTime;
        if (assessment.Asked is null && assessment.State != AssessmentState.Waiting) return SignOffRefusals.NobodyIsWanted;

        var about = await SignOffSubject.Read(db, assessment, stop);
        if (assessment.Asked is { } silent) db.Tell(silent.PersonId, SignOffNotices.AreSetAside(about, SignOffNotices.WasLong));
        assessment.SetAside("DidNotAnswer", time.UtcNow());
        await draws.Draw(assessment, about, stop);
        return null;
    }

    /// <summary>Answers a leader who disagrees with three.</summary>
    public async Task<Refusal?> Answer(Assessment assessment, string? word, CancellationToken stop)
    {
        var before = assessment.Version;
        var refusal = assessment.Answer(Me, word ?? "");
        if (refusal is not null || assessment.Version == before) return refusal;

        await db.IsDealtWith($"/signoffs/{assessment.Id}", Me, time.UtcNow(), stop);
        await draws.Proceed(assessment, stop);
        return null;
    }

    private DateTime Overdue => time.UtcNow().AddDays(-DaysToMark);
}
