using Halfday.Shared;

namespace Halfday.Learning.SignOffs;

/// <summary>A mark as the estimate needs it.</summary>
/// <param name="Occasion">One leader, one trade, one assessment: what all its assessors look at.</param>
/// <param name="Level">0..4.</param>
public readonly record struct GivenMark(Guid Occasion, Guid Assessor, double Level);

/// <summary>How an assessor marks beside others who saw the same.</summary>
/// <param name="Marks">All their marks.</param>
/// <param name="Shared">Those of them on occasions that another marked too: only these tell anything.</param>
/// <param name="Shift">Levels by which their marks lie above (+) or below (-) those of others, shrunk towards 0.</param>
/// <param name="Margin">Half the width of its 95 % interval, levels.</param>
public sealed record Severity(Guid Assessor, int Marks, int Shared, double Shift, double Margin)
{
    /// <summary>Shared marks below which nothing is said.</summary>
    public const int FewestToSay = 5;

    /// <summary>There are enough shared marks to say something.</summary>
    public bool CanBeSaid => Shared >= FewestToSay;

    /// <summary>The interval leaves 0 out.</summary>
    public bool Differs => CanBeSaid && Math.Abs(Shift) > Margin;

    /// <summary>"marks about half a level lower than others do".</summary>
    public Text Words => this switch
    {
        { CanBeSaid: false } => new("too few shared marks to say", "共同评定太少，无法判断"),
        { Differs: false } => new("marks as others do, as far as can be told", "就目前所知，与他人宽严相当"),
        { Shift: > 0 } => new($"marks about {Size.En} higher than others do", $"评定约比他人高{Size.Zh}"),
        _ => new($"marks about {Size.En} lower than others do", $"评定约比他人低{Size.Zh}"),
    };

    private Text Size => Math.Abs(Shift) switch
    {
        < 0.375 => new("a quarter of a level", "四分之一级"),
        < 0.625 => new("half a level", "半级"),
        < 0.875 => new("three quarters of a level", "四分之三级"),
        < 1.25 => new("a level", "一级"),
        _ => new("a level and more", "一级以上"),
    };
}
