using System.CommandLine;

namespace Halfday.Shared.Cli;

/// <summary>The verbs of Halfday as one command.</summary>
public static class CommandLine
{
    /// <summary>Runs one verb; answers with its exit code. Ctrl-C and <paramref name="stop"/> end it with a sentence.</summary>
    public static async Task<int> Run(string[] arguments, Terminal terminal, CancellationToken stop = default)
    {
        var parsed = Root(terminal).Parse(arguments);
        if (parsed.Errors.Count > 0) return Misused(parsed, terminal);

        var settings = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try { return await parsed.InvokeAsync(settings, stop); }
        catch (OperationCanceledException) { return Stopped(terminal); }
    }

    private static int Stopped(Terminal terminal)
    {
        terminal.EndProgress();
        terminal.Error.WriteLine("Stopped before the end.");
        return Exit.Refused;
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Halfday: every leader half a day a week on the shop floor, and that half day counts.");
        root.Options.Add(Verb.Database);
        foreach (var verb in Modules.Verbs(terminal)) root.Subcommands.Add(verb);
        return root;
    }

    private static int Misused(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
        terminal.Error.WriteLine("Try --help.");
        return Exit.WrongUsage;
    }
}
