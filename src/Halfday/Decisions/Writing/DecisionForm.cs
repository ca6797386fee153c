using System.Globalization;
using Halfday.Decisions.Yaml;

namespace Halfday.Decisions;

/// <summary>All that a draft can say, as a person fills it in; what is no number or date stays readable as such until it is mended.</summary>
public sealed class DecisionForm
{
    public string? Number { get; set; }
    public string? Body { get; set; }
    public string? Title { get; set; }
    public string? TitleZh { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public DateOnly? Issued { get; set; }
    public string? Amends { get; set; }
    public string? Supersedes { get; set; }
    public string? OpenPromises { get; set; }
    public List<ClauseForm> Clauses { get; set; } = [];

    /// <summary>The form filled in with a decision.</summary>
    public static DecisionForm Of(WrittenDecision written) => new()
    {
        Number = written.Number, Body = written.Body, Title = written.Title, TitleZh = written.TitleZh, From = written.From, Until = written.Until,
        Issued = written.Issued, Amends = written.Amends, Supersedes = written.Supersedes,
        OpenPromises = written.OpenPromises?.ToString(CultureInfo.InvariantCulture), Clauses = [.. written.Clauses.Select(ClauseForm.Of)],
    };

    /// <summary>The decision as the form has it.</summary>
    public WrittenDecision Written() => new(
        Number ?? "", Title ?? "", TitleZh ?? "", Body ?? "", Issued, From ?? DateOnly.MinValue, Until, Amends, Supersedes,
        ClauseForm.Whole(OpenPromises), [.. Clauses.Select((clause, order) => clause.Written(order))]);

    /// <summary>Does what a button beside the clauses asks: "add", or "up", "down", "out" with a clause's place: "up:2". All else only shows the form anew.</summary>
    public void Do(string act)
    {
        var (verb, at) = act.Split(':') is [var word, var place] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (word, number) : (act, -1);
        if (verb == "add") Clauses.Add(new ClauseForm { Key = FreeKey(), Levels = ["site"], Detached = "true" });
        if (at < 0 || at >= Clauses.Count) return;
        if (verb == "out") Clauses.RemoveAt(at);
        if (verb == "up" && at > 0) (Clauses[at - 1], Clauses[at]) = (Clauses[at], Clauses[at - 1]);
        if (verb == "down" && at < Clauses.Count - 1) (Clauses[at + 1], Clauses[at]) = (Clauses[at], Clauses[at + 1]);
    }

    private string FreeKey() => Enumerable.Range(Clauses.Count + 1, Clauses.Count + 1)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"A{number}")).First(key => Clauses.All(clause => clause.Key != key));
}
