using System.CommandLine;
using System.CommandLine.Parsing;

namespace Halfday.Shared.Cli;

/// <summary>The verbs of Halfday as one command.</summary>
public static class CommandLine
{
    /// <summary>Runs one verb; answers with its exit code. Ctrl-C and <paramref name="stop"/> end it with a sentence.</summary>
    public static async Task<int> Run(string[] arguments, Terminal terminal, CancellationToken stop = default)
    {
        var parsed = Root(terminal).Parse(arguments);
        var wrong = parsed.Errors.Select(error => error.Message).Concat(Strange(parsed)).Concat(Unmatched(parsed)).ToList();
        if (wrong.Count > 0) return Misused(wrong, terminal);

        var settings = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try { return await parsed.InvokeAsync(settings, stop); }
        catch (OperationCanceledException) { return Stopped(terminal, "Stopped before the end."); }
        catch (Exception broken) when (Trouble.In(broken) is not null) { return Stopped(terminal, Trouble.In(broken)!); }
    }

    private static int Stopped(Terminal terminal, string why)
    {
        terminal.EndProgress();
        terminal.Error.WriteLine(why);
        return Exit.Refused;
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Halfday: every leader half a day a week on the shop floor, and that half day counts.");
        root.Options.Add(Verb.Database);
        foreach (var verb in Modules.Verbs(terminal)) root.Subcommands.Add(verb);
        return root;
    }

    // An option that there is not would else be taken for the name of a file or a folder.
    private static IEnumerable<string> Strange(ParseResult parsed) => parsed.Tokens
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => $"There is no option {token.Value} here.");

    // Asked for help on a verb that there is not, the parser would explain the house and call it done.
    private static IEnumerable<string> Unmatched(ParseResult parsed) =>
        parsed.Errors.Count > 0 ? [] : parsed.UnmatchedTokens.Where(token => !token.StartsWith("--", StringComparison.Ordinal)).Select(token => $"There is no {token} here.");

    private static int Misused(IEnumerable<string> wrong, Terminal terminal)
    {
        foreach (var sentence in wrong) terminal.Error.WriteLine(sentence);
        terminal.Error.WriteLine("Try --help.");
        return Exit.WrongUsage;
    }
}
