using System.Diagnostics;
using System.Text.RegularExpressions;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Docs;

/// <summary>Documentation that can be run is run: the `sh` blocks of a page, in order, as one reader would type them.</summary>
public sealed partial class DocumentedCommandsTests
{
    [Theory]
    [InlineData("docs/operate.md")]
    public async Task The_commands_of_a_page_can_be_typed(string page)
    {
        var script = CommandsOf(await File.ReadAllTextAsync(Path.Combine(Source.Project, page), TestContext.Current.CancellationToken));
        using var place = new ReadersPlace(Source.Project);

        var (code, said) = await place.Type(script, TestContext.Current.CancellationToken);

        Assert.True(script.Length > 0, $"{page} has no block of commands");
        Assert.True(code == 0, $"{page}: exit {code} after\n{said}");
    }

    private static string CommandsOf(string page) => string.Join('\n', Blocks().Matches(page).Select(block => block.Groups[1].Value));

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}

/// <summary>A folder that looks like the project's root to whoever types there, with a database of its own.</summary>
internal sealed class ReadersPlace : IDisposable
{
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("halfday-docs-");
    private readonly string root;

    public ReadersPlace(string projectRoot)
    {
        root = scratch.CreateSubdirectory("halfday").FullName;
        foreach (var command in new[] { "halfday", "run", "test", "go", "docs" })
            File.CreateSymbolicLink(Path.Combine(root, command), Path.Combine(projectRoot, command));
        File.CreateSymbolicLink(Path.Combine(scratch.FullName, "shared"), Path.Combine(projectRoot, "..", "shared"));
    }

    /// <summary>Types the commands into a shell that stops at the first that fails; answers with all that it said.</summary>
    public async Task<(int Code, string Said)> Type(string script, CancellationToken stop)
    {
        var start = new ProcessStartInfo("bash", ["-euxo", "pipefail", "-c", $"exec 2>&1\n{script}"])
        {
            WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardInput = true,
        };
        start.Environment["HALFDAY_DB"] = $"Data Source={Path.Combine(root, "data", "halfday.db")}";
        start.Environment["HALFDAY_TODAY"] = "2026-09-21";
        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        var said = await shell.StandardOutput.ReadToEndAsync(stop);
        await shell.WaitForExitAsync(stop);
        return (shell.ExitCode, said);
    }

    public void Dispose() => scratch.Delete(recursive: true);
}
