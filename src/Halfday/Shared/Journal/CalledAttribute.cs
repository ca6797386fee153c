namespace Halfday.Shared.Journal;

/// <summary>What people call a journalled thing, in both languages.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CalledAttribute(string english, string chinese) : Attribute
{
    /// <summary>The word in the reader's language.</summary>
    public string Word => Words.Say(english, chinese);
}
