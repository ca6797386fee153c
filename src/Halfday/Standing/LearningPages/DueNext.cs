using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Standing.LearningPages;

/// <summary>What a leader has to see to next, and by when.</summary>
/// <param name="Day">The day by which, or on which it lapsed; null: no day is set.</param>
public sealed record DueNext(DateOnly? Day, Tone Tone, Text Sentence)
{
    /// <summary>What is due in these trades, the earliest first: what has lapsed, what is about to, what only waits for its proof.</summary>
    public static IReadOnlyList<DueNext> Of(IEnumerable<CompetenceRow> rows) =>
        [.. rows.SelectMany(In).OrderBy(due => due.Day ?? DateOnly.MaxValue)];

    private static IEnumerable<DueNext> In(CompetenceRow row)
    {
        var name = new Text(row.Trade.Name, row.Trade.NameZh.Length > 0 ? row.Trade.NameZh : row.Trade.Name);
        if (row.State.Knowledge is { Value: > 0, LapsesOn: { } forgotten })
            foreach (var due in Lapse(row.AsOf, forgotten, name, new("knowledge", "理论"), new("a test", "一次考试"), new("a test", "一次考试"))) yield return due;
        if (row.State.Operation is { Value: > 0, LapsesOn: { } unused })
            foreach (var due in Lapse(row.AsOf, unused, name, new("hand", "操作"), new("a half day in it", "到岗练习半天"), new("a sign-off", "一次验收"))) yield return due;
        if (row is { IsOwed: true, HasLapsed: false } && ReadyFor(row) is { } proof)
            yield return new(null, Tone.Open, new($"{name.En}: {proof.En}.", $"{name.Zh}：{proof.Zh}。"));
    }

    private static IEnumerable<DueNext> Lapse(DateOnly asOf, DateOnly day, Text trade, Text side, Text keeps, Text brings)
    {
        if (day <= asOf)
            yield return new(day, Tone.Bad, new(
                $"{trade.En}: the {side.En} lapsed on {day.Written().En}; {brings.En} brings it back.", $"{trade.Zh}：{side.Zh}已于{day.Written().Zh}过期，{brings.Zh}可恢复。"));
        else if (day <= asOf.AddDays(CompetenceRow.DaysAhead))
            yield return new(day, Tone.Warn, new(
                $"{trade.En}: the {side.En} lapses on {day.Written().En}; {keeps.En} before then keeps it.", $"{trade.Zh}：{side.Zh}将于{day.Written().Zh}过期，此前{keeps.Zh}即可保持。"));
    }

    private static Text? ReadyFor(CompetenceRow row) => (row.Left.Tests, row.Left.SignOffs, row.Practised >= row.Trade.PracticeHalfDays && row.Practised > 0) switch
    {
        (> 0, > 0, true) => new("the practice is done; what is left is a test and a sign-off", "练习已够，还差一次考试和一次验收"),
        (> 0, 0, _) => new("the hand is there; what is left is a test", "操作已达标，还差一次考试"),
        (0, > 0, true) => new("the practice is done; what is left is a sign-off", "练习已够，还差一次验收"),
        _ => null,
    };
}
