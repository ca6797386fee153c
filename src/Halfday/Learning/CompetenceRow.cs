using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Ui;
using Halfday.Trades;

namespace Halfday.Learning;

/// <summary>One person in one trade, beside the trade's targets.</summary>
/// <param name="Practised">Half days practised.</param>
/// <param name="State">What was found up to the day.</param>
/// <param name="AsOf">The day it is told for.</param>
public sealed record CompetenceRow(Person Person, Trade Trade, int Practised, TradeState State, DateOnly AsOf)
{
    /// <summary>Days ahead within which a lapse is said to be near.</summary>
    public const int DaysAhead = 60;

    /// <summary>Both targets are reached, have not lapsed, and rest on nothing that has.</summary>
    public bool IsMastered { get; init; }

    /// <summary>The trade below whose level is gone, so that this one does not hold; null: none.</summary>
    public Trade? FallenBelow { get; init; }

    /// <summary>A duty asks for it.</summary>
    public bool IsOwed { get; init; }

    /// <summary>What is left to do.</summary>
    public Left Left { get; init; } = new(0, 0, 0, null, AsOf);

    /// <summary>The day of the latest finding of either kind; null: none.</summary>
    public DateOnly? FoundOn => new[] { State.Knowledge?.On, State.Operation?.On }.Max();

    /// <summary>The first day on which a level that stands will stand no more, unless something is done; null: never.</summary>
    public DateOnly? NextLapse => Standing.Select(level => level.LapsesOn).Min();

    /// <summary>A level that stands lapses before long.</summary>
    public bool LapsesSoon => NextLapse is { } day && day <= AsOf.AddDays(DaysAhead);

    /// <summary>A level has lapsed.</summary>
    public bool HasLapsed => Levels.Any(level => level.Value > 0 && !level.HoldsOn(AsOf));

    /// <summary>"3 of 7 half days"; once there are more than are needed, "10 half days, 7 needed".</summary>
    public string Practice => (Practised, Trade.PracticeHalfDays) switch
    {
        var (done, needed) when done > needed => Words.Say($"{Words.Count(done, "half day", "half days", "")}, {needed} needed", $"{done} 个半天（应练 {needed} 个）"),
        var (done, needed) => Words.Say($"{done} of {Words.Count(needed, "half day", "half days", "")}", $"{done} / {needed} 个半天"),
    };

    /// <summary>"62 of 70".</summary>
    public string Knowledge => State.Knowledge is not { } found ? NotRecorded : Words.Say($"{found.Value} of {Trade.KnowledgeTarget}", $"{found.Value} / {Trade.KnowledgeTarget} 分") + Marked(found);

    /// <summary>"2 of 3, works under supervision".</summary>
    public string Operation => State.Operation is not { } found
        ? NotRecorded
        : Words.Say($"{found.Value} of {Trade.OperationTarget}, {OperationLevels.WordFor(found.Value).En}", $"{found.Value} / {Trade.OperationTarget} 级，{OperationLevels.WordFor(found.Value).Zh}") + Marked(found);

    public Tone KnowledgeTone => ToneOf(State.Knowledge, Trade.KnowledgeTarget);
    public Tone OperationTone => ToneOf(State.Operation, Trade.OperationTarget);

    /// <summary>A person in a trade as the evidence tells it.</summary>
    /// <param name="trades">The trades of the site, by key.</param>
    /// <param name="deadline">The day by which a duty asks for it; null: none does.</param>
    /// <param name="aWeek">Half days that one week of this person holds.</param>
    public static CompetenceRow Of(
        Person person, Trade trade, Practised practised, Known known, IReadOnlyDictionary<Guid, Trade> trades, DateOnly? deadline = null, int aWeek = 1)
    {
        var (state, done) = (known.State(person.Id, trade.Id), practised.Count(person.Id, trade.Id));
        return new CompetenceRow(person, trade, done, state, known.AsOf)
        {
            IsMastered = known.IsMastered(person.Id, trade.Id), IsOwed = deadline is not null,
            FallenBelow = state != TradeState.Nothing && known.FallenBelow(person.Id, trade.Id) is { } below ? trades.GetValueOrDefault(below) : null,
            Left = Left.Of(state, trade.KnowledgeTarget, trade.OperationTarget, done, trade.PracticeHalfDays, deadline, known.AsOf, aWeek),
        };
    }

    private IEnumerable<Level> Levels => new[] { State.Knowledge, State.Operation }.OfType<Level>();
    private IEnumerable<Level> Standing => Levels.Where(level => level.Value > 0 && level.HoldsOn(AsOf));
    private static string NotRecorded => Words.Say("not recorded yet", "尚未登记");

    private string Marked(Level level) => CameBy(level.Method) + (level.HoldsOn(AsOf) ? "" : Words.Say(" (lapsed)", "（已过期）"));

    private static string CameBy(Method method) => method switch
    {
        Method.Imported => Words.Say(" (imported)", "（导入）"),
        Method.Exemption => Words.Say(" (exempted)", "（豁免）"),
        Method.Revocation => Words.Say(" (revoked)", "（已撤销）"),
        _ => "",
    };

    private Tone ToneOf(Level? level, int target) => level switch
    {
        null => Tone.None,
        { IsRevoked: true } => Tone.Bad,
        _ when !level.HoldsOn(AsOf) => Tone.Warn,
        _ => level.Value >= target ? Tone.Done : Tone.Going,
    };
}
