using System.Text.Json;
using Halfday.Shared.Cli;

namespace Halfday.Tests.Harness;

/// <summary>Runs verbs as the program does, in this process, on a database of its own.</summary>
public sealed class TestCommandLine(string connectionString, string today)
{
    /// <summary>The database's connection string.</summary>
    public string Database => connectionString;

    /// <summary>Runs one verb.</summary>
    public async Task<VerbResult> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var settings = new Dictionary<string, string> { ["HALFDAY_DB"] = connectionString, ["HALFDAY_TODAY"] = today };
        var code = await CommandLine.Run(arguments, new Terminal(output, error, false, settings.GetValueOrDefault));
        return new VerbResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs one verb that must be done.</summary>
    public async Task<VerbResult> Do(params string[] arguments)
    {
        var result = await Run(arguments);
        Assert.True(result.Code == Exit.Done, $"{string.Join(' ', arguments)}: exit {result.Code}\n{result.Error}\n{result.Out}");
        return result;
    }
}

/// <summary>How a verb ended and what it said.</summary>
public sealed record VerbResult(int Code, string Out, string Error)
{
    /// <summary>The answer of --json.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}
