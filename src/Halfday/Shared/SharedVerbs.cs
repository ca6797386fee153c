using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Journal;
using Halfday.Shared.Security.Tokens;
using Halfday.Shared.Web;

namespace Halfday.Shared;

/// <summary>The verbs that belong to no module.</summary>
public static class SharedVerbs
{
    /// <summary>serve, migrate, doctor, journal, token.</summary>
    public static IEnumerable<Command> Of(Terminal terminal) =>
        [ServeVerb.Serve(terminal), ServeVerb.Migrate(terminal), Doctor.Verb(terminal), JournalVerbs.Journal(terminal), TokenVerbs.Token(terminal)];
}
