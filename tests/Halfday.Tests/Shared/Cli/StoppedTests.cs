using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Cli;

public sealed class StoppedTests
{
    [Fact]
    public async Task A_verb_that_is_stopped_says_so_and_changes_nothing()
    {
        var line = await Given.ACommandLine(Database.Sqlite);
        await line.Do("migrate");
        var error = new StringWriter();

        var bundle = Path.Combine(Source.Project, "../shared/data/one-works");

        var code = await CommandLine.Run(
            ["import", bundle, "--db", line.Database], new Terminal(new StringWriter(), error, false, _ => null), new CancellationToken(canceled: true));

        Assert.Equal(Exit.Refused, code);
        Assert.Equal("Stopped before the end.", error.ToString().Trim());
        Assert.StartsWith("0 entries", (await line.Do("journal", "verify")).Out, StringComparison.Ordinal);
    }
}
