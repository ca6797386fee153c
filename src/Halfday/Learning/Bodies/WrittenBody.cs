using Halfday.Learning.Bank;
using Halfday.Shared;
using Halfday.Trades.Inductions;
using Halfday.Trades.JobSheets;
using Halfday.Trades.Knowledge;

namespace Halfday.Learning.Bodies;

/// <summary>A trade's body of knowledge as it is written in a file.</summary>
/// <param name="Taxonomy">The kind of work in a catalogue of occupations; empty: any.</param>
public sealed record WrittenBody(
    string Name, string Taxonomy, Text Title, IReadOnlyList<WrittenTopic> Topics, IReadOnlyList<WrittenReading> Readings,
    IReadOnlyList<WrittenRequirement> Requirements, WrittenSheet? Sheet, IReadOnlyList<WrittenQuestion> Questions);

/// <summary>A topic, in the order of the file.</summary>
public sealed record WrittenTopic(string Key, Text Name);

/// <summary>A reading or course.</summary>
/// <param name="Topic">A topic's key.</param>
public sealed record WrittenReading(string Key, string Topic, ReadingKind Kind, int Minutes, Text Name, Text Body);

/// <summary>What must be valid before hands-on work.</summary>
public sealed record WrittenRequirement(string Key, RequirementKind Kind, Text Name, int Months);

/// <summary>The job sheet.</summary>
public sealed record WrittenSheet(Text Task, IReadOnlyList<Text> Tools, IReadOnlyList<JobStep> Steps);

/// <summary>A question of the bank.</summary>
/// <param name="Picture">The name of the file beside this one that a place is to be found in; null: none.</param>
public sealed record WrittenQuestion(string Key, string Topic, Text Wording, Asked Asked, string? Picture);

/// <summary>A body that was read, or the faults; never both.</summary>
public sealed record BodyReading(WrittenBody? Body, IReadOnlyList<Fault> Faults);
