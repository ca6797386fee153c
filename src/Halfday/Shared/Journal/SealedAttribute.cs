namespace Halfday.Shared.Journal;

/// <summary>The journal says that this was written and not what: who reads the journal must not learn it there.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SealedAttribute : Attribute;
