namespace Halfday.Shared.Cli;

/// <summary>Where a verb speaks and what it was told by its surroundings.</summary>
/// <param name="Out">Standard output: the answer, and with --json nothing else.</param>
/// <param name="Error">Standard error: refusals, faults, progress.</param>
/// <param name="ShowsProgress">True when standard error is a terminal.</param>
/// <param name="Setting">An environment variable, or null.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool ShowsProgress, Func<string, string?> Setting)
{
    /// <summary>The terminal of this process.</summary>
    public static Terminal OfThisProcess() =>
        new(Console.Out, Console.Error, !Console.IsErrorRedirected, Environment.GetEnvironmentVariable);

    /// <summary>Shows how far it is, on one line that is written over; silent unless someone looks.</summary>
    public void Progress(string line)
    {
        if (ShowsProgress) Error.Write($"\r\u001b[K{line}");
    }

    /// <summary>Clears the line of progress.</summary>
    public void EndProgress()
    {
        if (ShowsProgress) Error.Write("\r\u001b[K");
    }
}

/// <summary>How a verb ends; the contract fixes the numbers.</summary>
public static class Exit
{
    public const int Done = 0;

    /// <summary>Refused, or not all could be met: said on standard error.</summary>
    public const int Refused = 1;

    public const int WrongUsage = 2;

    /// <summary>Each fault as FILE:LINE:COLUMN: field: what is wrong, and the mend.</summary>
    public const int BadInput = 3;
}
