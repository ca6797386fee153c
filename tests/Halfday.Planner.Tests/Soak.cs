namespace Halfday.Planner.Tests;

/// <summary>How often a property is tried: few times in every run, many in <c>./go soak</c>.</summary>
internal static class Soak
{
    public static int Iterations(int usual) => Environment.GetEnvironmentVariable("HALFDAY_SOAK") == "1" ? usual * 50 : usual;
}
