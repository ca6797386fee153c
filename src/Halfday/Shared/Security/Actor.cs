namespace Halfday.Shared.Security;

/// <summary>Who is acting and what they are doing, for the journal: set at the start of a request, a verb or a job.</summary>
public sealed class Actor
{
    /// <summary>The signed-in person; null for the program itself.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The person's code, or the program's part: "cli", "planner".</summary>
    public string Name { get; private set; } = "system";

    /// <summary>What they are doing, a verb of the application: "check-in", "import".</summary>
    public string Verb { get; private set; } = "change";

    /// <summary>The act begins.</summary>
    public void Begins(string verb, string name, Guid? personId = null) => (Verb, Name, PersonId) = (verb, name, personId);
}
