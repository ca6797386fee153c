namespace Halfday.Shared;

/// <summary>A rule said no. A value, not an exception: the same on page, API, command line and replay.</summary>
/// <param name="Rule">The rule's name, stable, for programs: "OwnHalfDay".</param>
/// <param name="Sentence">Why, and what to do instead, for people.</param>
public sealed record Refusal(string Rule, Text Sentence)
{
    /// <summary>A refusal with its sentence in both languages.</summary>
    public Refusal(string rule, string en, string zh) : this(rule, new Text(en, zh)) { }

    /// <summary>The field of a form that is to be mended, by its name; null: no single one.</summary>
    public string? Field { get; init; }
}

/// <summary>A fault in what was handed in: where it stands, what is wrong, and how to mend it.</summary>
/// <param name="File">The file's name as the person gave it.</param>
/// <param name="Line">From 1; 0 where a line means nothing.</param>
/// <param name="Column">From 1, in characters; 0 where it means nothing.</param>
/// <param name="Field">The field's name, or the path in a document.</param>
/// <param name="Wrong">What is wrong, and the mend.</param>
public sealed record Fault(string File, int Line, int Column, string Field, Text Wrong)
{
    /// <summary>The fault on one line, in English, as programs and editors read it; what it quotes may hold several lines.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Field}: {Wrong.En}".ReplaceLineEndings(" ");
}
