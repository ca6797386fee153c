namespace Halfday.Shared.Ui;

/// <summary>How a thing stands, as a mark and a colour; the word beside it says exactly what.</summary>
public enum Tone
{
    /// <summary>Full disc: met, confirmed, in force, published.</summary>
    Done,

    /// <summary>Half disc: on track, checked in, running.</summary>
    Going,

    /// <summary>Ring: planned, proposed, nothing owed.</summary>
    Open,

    /// <summary>Diamond: behind, missed, disputed, failed.</summary>
    Bad,

    /// <summary>Triangle: unconfirmed, late, about to lapse.</summary>
    Warn,

    /// <summary>Ring with a bar: excused, closed, ended, superseded.</summary>
    Excused,

    /// <summary>Dotted ring: not recorded yet.</summary>
    None,
}

/// <summary>Tones as the style sheets spell them.</summary>
public static class Tones
{
    /// <summary>The value of `data-tone`.</summary>
    public static string Css(this Tone tone) => tone.ToString().ToLowerInvariant();
}
