using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>What an assessment is about: whose level, in what, where.</summary>
public sealed record SignOffSubject(Guid Id, Person Leader, Trade Trade, Unit Site)
{
    /// <summary>The leader's name in both languages.</summary>
    public Text Who => new(Leader.Name, Leader.NameZh.Length > 0 ? Leader.NameZh : Leader.Name);

    /// <summary>The trade within a sentence: "turning".</summary>
    public Text What => new(Trade.Name.ToLowerInvariant(), Trade.NameZh.Length > 0 ? Trade.NameZh : Trade.Name);

    /// <summary>Where it is found.</summary>
    public string Link => $"/signoffs/{Id}";

    public static async Task<SignOffSubject> Read(HalfdayDb db, Assessment assessment, CancellationToken stop) => new(
        assessment.Id,
        await db.People.AsNoTracking().SingleAsync(person => person.Id == assessment.LeaderId, stop),
        await db.Trades.AsNoTracking().SingleAsync(trade => trade.Id == assessment.TradeId, stop),
        await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == assessment.SiteId, stop));
}

/// <summary>A notice before it has its reader.</summary>
public sealed record SignOffNotice(Text Subject, Text Body, string Link);

/// <summary>Who is told what in a sign-off; nobody who is still to mark reads what others found.</summary>
public static class SignOffNotices
{
    /// <summary>To an assessor.</summary>
    public static SignOffNotice AreAsked(SignOffSubject about) => new(
        new($"You are drawn to assess {about.Who.En} in {about.What.En}", $"请您评定{about.Who.Zh}的{about.What.Zh}操作水平"),
        new("Agree on a time, watch them at the steps of the job sheet, and give your mark. You do not see what others found, nor they yours.",
            "请约定时间，按作业指导书的步骤观看其操作，然后给出评定。您看不到他人的评定，他人也看不到您的。"), about.Link);

    /// <summary>To an assessor who may not or cannot mark any more.</summary>
    public static SignOffNotice AreSetAside(SignOffSubject about, Text why) => new(
        new($"You need not assess {about.Who.En} any more", $"您不必再评定{about.Who.Zh}"), why, "/signoffs");

    /// <summary>Why somebody who was asked long ago is set aside.</summary>
    public static readonly Text WasLong = new(
        $"There was no mark after {OfficeDesk.DaysToMark} days, and the office asks another.", $"已逾 {OfficeDesk.DaysToMark} 天未评定，办公室将另请他人。");

    /// <summary>To the leader, once there is a result.</summary>
    public static SignOffNotice HasResult(SignOffSubject about, Assessment assessment)
    {
        var level = OperationLevels.WordFor(assessment.Result ?? 0);
        return new(
            new($"Your level in {about.What.En} waits for your word", $"您的{about.What.Zh}操作水平等待您确认"),
            new($"Found: {assessment.Result}, {level.En}. Acknowledge it, or say why you disagree; it is not complete before.",
                $"评定结果：{assessment.Result} 级，{level.Zh}。请确认，或写明不同意的原因；确认后才算完成。"), about.Link);
    }

    /// <summary>To the office, when nobody can be drawn.</summary>
    public static SignOffNotice WaitsForYou(SignOffSubject about) => new(
        new("A sign-off waits for an assessor: name one", "有技能评定等待指定评定人"),
        new($"{about.Who.En}, {about.What.En}: nobody who teaches it is without ties to the leader. Name somebody from outside the leader's line.",
            $"{about.Who.Zh}，{about.What.Zh}：带教该工种的人都与本人有关联。请指定其上下级关系之外的人。"), "/signoffs/waiting");

    /// <summary>To the office, when three have marked and the leader disagrees.</summary>
    public static SignOffNotice IsDisputed(SignOffSubject about) => new(
        new("A leader disagrees with three assessors: answer them", "有干部对三人评定有异议，请答复"),
        new($"{about.Who.En}, {about.What.En}.", $"{about.Who.Zh}，{about.What.Zh}。"), about.Link);

    /// <summary>To those who marked, when the leader has acknowledged.</summary>
    public static SignOffNotice IsComplete(SignOffSubject about, Assessment assessment) => new(
        new($"{about.Who.En} has acknowledged the level in {about.What.En}", $"{about.Who.Zh}已确认{about.What.Zh}操作水平"),
        new($"Level {assessment.Result}, {OperationLevels.WordFor(assessment.Result ?? 0).En}. Thank you for assessing.",
            $"{assessment.Result} 级，{OperationLevels.WordFor(assessment.Result ?? 0).Zh}。感谢您参与评定。"), about.Link);

    /// <summary>Tells one person.</summary>
    public static void Tell(this HalfdayDb db, Guid personId, SignOffNotice notice) => db.Tell(personId, notice.Subject, notice.Body, notice.Link);

    /// <summary>Tells the offices above the site; where it has none, its administrators.</summary>
    public static async Task TellOffices(this HalfdayDb db, SignOffSubject about, SignOffNotice notice, DateOnly day, CancellationToken stop)
    {
        var above = db.Units.OnTheWayTo(about.Site.Path).Select(unit => unit.Id);
        var grants = await db.RoleGrants.AsNoTracking()
            .Where(grant => above.Contains(grant.UnitId) && (grant.Role == Role.Office || grant.Role == Role.Administrator)).ToListAsync(stop);
        var held = grants.Where(grant => grant.Holds(day)).ToLookup(grant => grant.Role, grant => grant.PersonId);
        foreach (var person in held[held.Contains(Role.Office) ? Role.Office : Role.Administrator].Distinct().Where(person => person != about.Leader.Id))
            db.Tell(person, notice);
    }
}
