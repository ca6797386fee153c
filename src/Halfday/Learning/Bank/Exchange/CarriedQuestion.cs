using Halfday.Shared;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>A question on its way between a file and the bank.</summary>
/// <param name="Key">Its name within the trade.</param>
/// <param name="Topic">A topic's key or name; empty: the file names none.</param>
/// <param name="Asked">What is asked; the picture of a place is not known by its id here.</param>
/// <param name="Picture">The bytes of the PNG in which a place is to be found; null: there is none.</param>
/// <param name="Line">Where it stands in the file, from 1; 0: in none.</param>
public sealed record CarriedQuestion(string Key, string Topic, Text Wording, Asked Asked, byte[]? Picture, int Line = 0)
{
    /// <summary>The same, wherever it stands.</summary>
    public bool SaysTheSameAs(CarriedQuestion other) =>
        (Key, Topic, Wording) == (other.Key, other.Topic, other.Wording) && Asked.SaysTheSameAs(other.Asked)
        && (Picture ?? []).AsSpan().SequenceEqual(other.Picture ?? []);
}

/// <summary>A file that was read, or its faults; never both.</summary>
public sealed record QuestionsRead(IReadOnlyList<CarriedQuestion> Questions, IReadOnlyList<Fault> Faults);

/// <summary>All that is wrong with a file of questions, gathered before any of it is said.</summary>
internal sealed class QuestionFaults(string file)
{
    private readonly List<Fault> found = [];

    public bool Any => found.Count > 0;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Fault> InOrder => [.. found.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    /// <param name="where">The question's name, or the part of the file.</param>
    public void Add(int line, int column, string where, string en, string zh) => found.Add(new Fault(file, line, column, where, new Text(en, zh)));

    public void Add(int line, string where, Refusal refusal) => found.Add(new Fault(file, line, 0, where, refusal.Sentence));
}
