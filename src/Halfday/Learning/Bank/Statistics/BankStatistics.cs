using Halfday.Learning.Tests;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bank.Statistics;

/// <summary>A question and how it fares.</summary>
public sealed record QuestionFares(Question Question, ItemStatistics Item)
{
    public ItemVerdict Verdict => ItemVerdict.Of(Item);
}

/// <summary>How a trade's questions fare in all tests that are over; each as it is worded now, since what it said before is another question.</summary>
/// <param name="Sittings">Tests that are over.</param>
/// <param name="Alpha">Of a test of the usual length; null: too few tests, or it cannot be told.</param>
/// <param name="Latest">The latest tests and who sat them.</param>
public sealed record BankStatistics(int Sittings, double? Alpha, IReadOnlyList<QuestionFares> Questions, IReadOnlyList<(Sitting Sitting, Person Person)> Latest)
{
    /// <summary>Tests below which reliability is not told.</summary>
    public const int FewestSittings = 30;

    private const int Shown = 20;

    /// <summary>Reads all that is needed in four queries.</summary>
    public static async Task<BankStatistics> Read(HalfdayDb db, Trade trade, CancellationToken stop)
    {
        var over = db.Sittings.Where(sitting => sitting.SiteId == trade.SiteId && sitting.TradeId == trade.Id && sitting.FinishedAt != null);
        var forms = await Forms(db, trade, over, stop);
        var questions = await db.Questions.AsNoTracking().Where(question => question.SiteId == trade.SiteId && question.TradeId == trade.Id && question.State == QuestionState.InUse).ToListAsync(stop);
        var latest = await over.AsNoTracking().OrderByDescending(sitting => sitting.FinishedAt).Take(Shown).ToListAsync(stop);
        var ids = latest.Select(sitting => sitting.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        return new BankStatistics(
            forms.Count, forms.Count < FewestSittings ? null : Reliability.Alpha(forms),
            [.. questions.Select(question => new QuestionFares(question, ItemStatistics.Of((question.Id, question.Version), forms)))],
            [.. latest.Select(sitting => (sitting, people[sitting.PersonId]))]);
    }

    private static async Task<List<IReadOnlyDictionary<(Guid, int), double>>> Forms(HalfdayDb db, Trade trade, IQueryable<Sitting> over, CancellationToken stop)
    {
        var points = await db.PosedQuestions.Where(posed => posed.SiteId == trade.SiteId && over.Any(sitting => sitting.Id == posed.SittingId))
            .Select(posed => new { posed.SittingId, posed.QuestionId, posed.Version, posed.Points }).ToListAsync(stop);
        return [.. points.GroupBy(posed => posed.SittingId)
            .Select(form => form.ToDictionary(posed => (posed.QuestionId, posed.Version), posed => (double)posed.Points))];
    }
}
