using Halfday.Planner;
using Halfday.Shared;
using Halfday.Shared.Time;

namespace Halfday.Rota;

/// <summary>Why something is refused in the rota, and what to do instead.</summary>
public static class RotaRefusals
{
    public static readonly Refusal NotAPlan = new("NotAPlan",
        "There is no plan here that could still be changed or published: plan the weeks anew.",
        "这里没有可以修改或发布的排班方案：请重新排班。");

    public static readonly Refusal NothingStands = new("NothingStands",
        "Nothing is announced here from this week on: plan the weeks and publish them.",
        "从本周起此处没有已公布的排班：请先排班并发布。");

    public static readonly Refusal NoSuchChoice = new("NoSuchChoice",
        "There is no such choice: choose one from the list.",
        "没有这一办法：请从列表中选择。");

    public static readonly Refusal HasEnded = new("HasEnded",
        "This run has ended already: there is nothing to cancel.",
        "该次排班已经结束，无需取消。");

    public static readonly Refusal NewerPlanPublished = new("PlanIsStale",
        "Since this plan was made, another one was published for some of these weeks: plan again, what is pinned stays.",
        "此方案制定之后，其中某些周已发布了新的排班：请重新排班，已固定的半天会保留。");

    public static readonly Refusal WeeksOutOfRange = new("WeeksOutOfRange",
        "Plan between 1 and 53 weeks at a time.",
        "一次可排 1 至 53 周。") { Field = "weeks" };

    public static readonly Refusal SecondsOutOfRange = new("SecondsOutOfRange",
        "Give a site between 1 and 600 seconds, or leave it open.",
        "每个单位可用 1 至 600 秒，或不填。") { Field = "mostSeconds" };

    public static readonly Refusal AlreadyPast = new("AlreadyPast",
        "This half day has begun or is over: what happened is mended by a correction, not by moving it.",
        "这次半天劳动已经开始或结束：如记录有误，请申请更正，不能移动。");

    public static readonly Refusal NobodyToPlan = new("NobodyToPlan",
        "Nobody owes a half day here in these weeks: issue a decision, or choose other weeks.",
        "这些周内此处没有人需要参加半天劳动：请先发布决定，或选择其他周。");

    public static readonly Refusal NoSuchPlace = new("NoSuchPlace",
        "There is no such part, workshop, trade or mentor here: choose from the lists.",
        "此处没有该时段、车间、工种或师傅：请从列表中选择。");

    public static readonly Refusal NoSuchWeek = new("NoSuchWeek",
        "There is no such week: write it like 2026-W40.",
        "没有这一周：请写成 2026-W40 的形式。") { Field = "from" };

    public static readonly Refusal WeightOutOfRange = new("WeightOutOfRange",
        "Each weight is a whole number from 0 to 100000: correct the ones outside.",
        "每项权重须为 0 至 100000 的整数：请修改超出范围的项。");

    public static readonly Refusal IsPinned = new("PinIsKept",
        "This half day is pinned: unpin it first.",
        "这次半天劳动已固定：请先取消固定。");

    public static readonly Refusal NotBoundHere = new("NotBoundHere",
        "Nothing binds this leader to half days here in these weeks: ask the coordinator.",
        "这些周内没有条款要求该干部在此处参加半天劳动：请联系协调员。");

    /// <summary>Weeks before the current one are history.</summary>
    public static Refusal WeekIsPast(IsoWeek asked, IsoWeek current) => new("WeekIsPast",
        $"{asked} is past; the first week that can be planned is {current}.",
        $"{asked} 已经过去；最早可从 {current} 开始排班。");

    /// <summary>The plan, made before, would now break a rule.</summary>
    public static Refusal FactsChanged(Text breach) => new("PlanIsStale",
        $"Since this plan was made, things have changed: {breach.En} Plan again, what is pinned stays.",
        $"此方案制定之后情况有变：{breach.Zh}请重新排班，已固定的半天会保留。");

    /// <summary>A move by hand would break a rule of the rota.</summary>
    public static Refusal Breaks(Breach breach, Text sentence) => new(breach.Rule, sentence);
}
