using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.HalfDays;

/// <summary>Days on end on which a person cannot come, said as one: "Mon 5 Oct to Fri 16 Oct, all day".</summary>
/// <param name="All">The single days, in order; of a weekday of every week, that alone.</param>
public sealed record AwaySpan(IReadOnlyList<Availability> All)
{
    /// <summary>The absences of a person, days on end with the same part put together.</summary>
    public static IReadOnlyList<AwaySpan> Of(IEnumerable<Availability> away)
    {
        var spans = new List<List<Availability>>();
        foreach (var given in away.OrderBy(given => given.Date is null).ThenBy(given => given.Part).ThenBy(given => given.Date))
            if (spans.LastOrDefault() is { } last && GoesOn(last[^1], given)) last.Add(given);
            else spans.Add([given]);
        return [.. spans.Select(span => new AwaySpan(span)).OrderBy(span => span.All[0].Date is null).ThenBy(span => span.All[0].Date)];
    }

    /// <summary>When, in words.</summary>
    public string When
    {
        get
        {
            var (first, last) = (All[0], All[^1]);
            return All.Count == 1 ? first.When() : Words.Say($"{first.Date!.Value.Short()} to {last.When()}", $"{first.Date!.Value.Short()}至{last.When()}");
        }
    }

    private static bool GoesOn(Availability before, Availability given) =>
        before.Date is { } day && given.Date == day.AddDays(1) && given.Part == before.Part;
}
