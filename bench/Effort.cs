namespace Halfday.Bench;

/// <summary>How much is measured: some minutes by default, or with <c>--full</c> as much as the issues name.</summary>
public static class Effort
{
    /// <summary>Set once, from the command line.</summary>
    public static bool IsFull { get; set; }
}
