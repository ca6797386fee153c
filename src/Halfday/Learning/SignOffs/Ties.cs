using Halfday.Shared;

namespace Halfday.Learning.SignOffs;

/// <summary>What ties people to a leader: whoever it holds would not mark with fresh eyes.</summary>
/// <param name="Taught">Had a half day with them, or signed a step of theirs.</param>
/// <param name="Marked">Have marked a level of theirs.</param>
/// <param name="ShareCover">Belong to a cover group of theirs.</param>
/// <param name="ReadTheRecord">Hold a role over the site, and so may read what others found.</param>
/// <param name="InTheirLine">Appointed at, above or below a unit where the leader is.</param>
public sealed record Ties(
    Guid LeaderId, IReadOnlySet<Guid> Taught, IReadOnlySet<Guid> Marked, IReadOnlySet<Guid> ShareCover,
    IReadOnlySet<Guid> ReadTheRecord, IReadOnlySet<Guid> InTheirLine)
{
    /// <summary>Why this person may not assess the leader; null: they may.</summary>
    /// <param name="way">The line is asked only of those whom the office names: a works' own mentors all stand below its director.</param>
    public Refusal? MayNotAssess(Guid personId, Way way) => personId switch
    {
        _ when personId == LeaderId => SignOffRefusals.OwnLevel,
        _ when Taught.Contains(personId) => HasTaught,
        _ when Marked.Contains(personId) => HasMarked,
        _ when ShareCover.Contains(personId) => SharesCover,
        _ when ReadTheRecord.Contains(personId) => ReadsTheRecord,
        _ when way == Way.Named && InTheirLine.Contains(personId) => StandsInLine,
        _ => null,
    };

    public static readonly Refusal HasTaught = new("HasTaughtThem",
        "Who has taught this leader does not assess them a second time: another is asked.", "带教过该干部的人不能再作评定：将另请他人。") { Field = "person" };

    public static readonly Refusal HasMarked = new("HasMarkedThem",
        "Who has marked this leader before does not assess them again: another is asked.", "评定过该干部的人不能再作评定：将另请他人。") { Field = "person" };

    public static readonly Refusal SharesCover = new("SharesCoverWithThem",
        "Who shares a cover group with this leader does not assess them: another is asked.", "与该干部同一轮值组的人不能评定：将另请他人。") { Field = "person" };

    public static readonly Refusal ReadsTheRecord = new("ReadsTheRecord",
        "Who holds a role over the site could read the other marks: another is asked.", "在本厂担任角色的人可能看到其他评定：将另请他人。") { Field = "person" };

    public static readonly Refusal StandsInLine = new("StandsInTheirLine",
        "They stand in the leader's own line, above or below: name somebody from elsewhere.", "此人在该干部的上下级关系之内：请指定外单位的人。") { Field = "person" };

    public static readonly Refusal NoLongerTeaches = new("NoLongerTeaches",
        "They no longer teach this trade: another is asked.", "此人已不再带教该工种：将另请他人。") { Field = "person" };
}
