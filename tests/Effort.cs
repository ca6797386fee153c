using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;

namespace Halfday;

/// <summary>How many samples a property is tried on: what fits every build, ten times as many in a soak (`./go soak`).</summary>
internal static class Effort
{
    private const int UnlessSaid = 100;

    private static readonly int Times = Environment.GetEnvironmentVariable("HALFDAY_SOAK") switch
    {
        null or "" or "0" => 1,
        "1" => 10,
        var times => int.Parse(times, CultureInfo.InvariantCulture),
    };

    /// <summary>So many in every build, more in a soak.</summary>
    public static int Of(int samples) => samples * Times;

    /// <summary>Also for properties that do not say how many.</summary>
    [ModuleInitializer]
    internal static void Set() => Check.Iter = Of(UnlessSaid);
}
