namespace Halfday.Shared.Time;

/// <summary>A part of a working day, by its code: AM, PM, or a shift that a unit names.</summary>
public readonly record struct PartOfDay(string Code) : IComparable<PartOfDay>
{
    /// <summary>The morning.</summary>
    public static readonly PartOfDay Am = new("AM");

    /// <summary>The afternoon.</summary>
    public static readonly PartOfDay Pm = new("PM");

    /// <summary>By code; AM comes before PM. The order of time is in a unit's calendar.</summary>
    public int CompareTo(PartOfDay other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>The part's name as people say it, for a reader who is not here now.</summary>
    public Text Spoken => Code switch
    {
        "AM" => new("morning", "上午"),
        "PM" => new("afternoon", "下午"),
        _ => new(Code, Code),
    };

    /// <summary>The part's name as the present reader says it.</summary>
    public override string ToString() => Spoken.ToString();

    public static bool operator <(PartOfDay a, PartOfDay b) => a.CompareTo(b) < 0;
    public static bool operator >(PartOfDay a, PartOfDay b) => a.CompareTo(b) > 0;
    public static bool operator <=(PartOfDay a, PartOfDay b) => a.CompareTo(b) <= 0;
    public static bool operator >=(PartOfDay a, PartOfDay b) => a.CompareTo(b) >= 0;
}
