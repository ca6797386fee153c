namespace Halfday.Shared.Time;

/// <summary>A date and a part of it, in the site's time zone.</summary>
public readonly record struct Slot(DateOnly Date, PartOfDay Part)
{
    /// <summary>The ISO week it falls in.</summary>
    public IsoWeek Week => IsoWeek.Of(Date);
}
