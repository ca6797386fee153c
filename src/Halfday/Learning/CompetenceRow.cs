using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Ui;
using Halfday.Trades;

namespace Halfday.Learning;

/// <summary>One person in one trade, beside the trade's targets.</summary>
/// <param name="Practised">Half days practised.</param>
/// <param name="Found">What was last found; null: nothing yet, and tests and sign-offs are not recorded yet.</param>
/// <param name="AsOf">The day it is told for.</param>
public sealed record CompetenceRow(Person Person, Trade Trade, int Practised, Found? Found, DateOnly AsOf)
{
    /// <summary>What was found has lapsed by the day.</summary>
    public bool HasLapsed => Found is not null && Trade.ExpiresMonths is { } months && AsOf >= Found.On.AddMonths(months);

    /// <summary>"3 of 7 half days"; once there are more than are needed, "10 half days, 7 needed".</summary>
    public string Practice => (Practised, Trade.PracticeHalfDays) switch
    {
        var (done, needed) when done > needed => Words.Say($"{Words.Count(done, "half day", "half days", "")}, {needed} needed", $"{done} 个半天（应练 {needed} 个）"),
        var (done, needed) => Words.Say($"{done} of {Words.Count(needed, "half day", "half days", "")}", $"{done} / {needed} 个半天"),
    };

    /// <summary>"62 of 70".</summary>
    public string Knowledge => Found is null ? NotRecorded : Words.Say($"{Found.Knowledge} of {Trade.KnowledgeTarget}", $"{Found.Knowledge} / {Trade.KnowledgeTarget} 分") + Lapsed;

    /// <summary>"2 of 3, works under supervision".</summary>
    public string Operation => Found is null
        ? NotRecorded
        : Words.Say($"{Found.Operation} of {Trade.OperationTarget}, {Level.En}", $"{Found.Operation} / {Trade.OperationTarget} 级，{Level.Zh}") + Lapsed;

    public Tone KnowledgeTone => ToneOf(Found?.Knowledge, Trade.KnowledgeTarget);
    public Tone OperationTone => ToneOf(Found?.Operation, Trade.OperationTarget);

    private Text Level => OperationLevels.WordFor(Found!.Operation);
    private static string NotRecorded => Words.Say("not recorded yet", "尚未登记");
    private string Lapsed => HasLapsed ? Words.Say(" (lapsed)", "（已过期）") : "";

    private Tone ToneOf(int? level, int target) =>
        level is null ? Tone.None : HasLapsed ? Tone.Warn : level >= target ? Tone.Done : Tone.Going;
}
