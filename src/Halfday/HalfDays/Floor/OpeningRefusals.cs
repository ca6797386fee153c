using Halfday.Shared;

namespace Halfday.HalfDays;

/// <summary>Why there is no room for a half day; the names are those of the rota's rules.</summary>
public static class OpeningRefusals
{
    public static readonly Refusal Closed = new("WorkshopIsOpen",
        "The workshop is closed then: choose another time.",
        "届时车间不开工：请另选时间。");

    public static readonly Refusal WorkshopHasRoom = new("WorkshopHasRoom",
        "The workshop takes no more leaders then: choose another time.",
        "届时车间名额已满：请另选时间。");

    public static readonly Refusal LeaderIsFree = new("LeaderIsFree",
        "The leader is away or already has a half day that day: choose another day.",
        "该干部当天外出或已有半天劳动：请另选一天。");

    public static readonly Refusal MentorTeachesIt = new("MentorTeachesIt",
        "This person does not teach that trade in that workshop: choose another mentor.",
        "此人不在该车间教这个工种：请另选师傅。");

    public static readonly Refusal MentorIsOnShift = new("MentorIsOnShift",
        "The mentor is not at work then: choose another mentor or another time.",
        "师傅届时不当班：请另选师傅或时间。");

    public static readonly Refusal OneLeaderPerMentor = new("OneLeaderPerMentor",
        "The mentor teaches somebody else then: choose another mentor or another time.",
        "师傅届时已带其他干部：请另选师傅或时间。");

    public static readonly Refusal MentorWeek = new("MentorWeek",
        "The mentor already teaches as often as they may that week: choose another mentor or another week.",
        "师傅当周带班次数已满：请另选师傅或另一周。");

    public static readonly Refusal OfficeIsCovered = new("OfficeIsCovered",
        "Too many of the leader's cover group would be away at once: choose another time.",
        "同一轮值组届时离岗的人过多：请另选时间。");
}
