namespace Halfday.Shared.Journal;

/// <summary>A thing whose every change of state is written to the journal when it is saved.</summary>
public interface IJournaled
{
    /// <summary>Its key.</summary>
    Guid Id { get; }

    /// <summary>The site whose chain it belongs to; null: the top unit's.</summary>
    Guid? JournalSite { get; }
}
