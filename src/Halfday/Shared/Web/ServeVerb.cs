using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Security;

namespace Halfday.Shared.Web;

/// <summary>`serve` and `migrate`.</summary>
public static class ServeVerb
{
    /// <summary>Serves the web application until it is told to stop; its time is the real one.</summary>
    public static Command Serve(Terminal terminal)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var signIns = new Option<bool>("--show-sign-ins") { Description = "Says how to sign in as each role, where the database is the demonstration." };
        var command = new Command("serve", "The web application.") { urls, signIns };
        command.SetAction((arguments, stop) =>
            Serve(arguments, arguments.GetRequiredValue(urls), arguments.GetValue(signIns), terminal, stop));
        return command;
    }

    private static async Task<int> Serve(ParseResult arguments, string urls, bool showsSignIns, Terminal terminal, CancellationToken stop)
    {
        if (Verb.ChosenDatabase(arguments, terminal) is not { } choice)
        {
            terminal.Error.WriteLine("--db: name a database as 'Data Source=FILE' or 'Host=...'");
            return Exit.WrongUsage;
        }

        var surroundings = Surroundings.Read(terminal.Setting);
        if (surroundings.Wrong.Count > 0)
        {
            terminal.Error.WriteLine($"HALFDAY_PROXIES: {surroundings.Wrong[0]} is neither an address nor a network: write 10.0.0.7 or 10.0.0.0/24");
            return Exit.WrongUsage;
        }

        await using var app = HalfdayWeb.Build(choice, TimeProvider.System, builder => builder.WebHost.UseUrls(urls), surroundings);
        if (!choice.IsPostgres) await MigrateOn(app.Services, choice, stop);
        await app.StartAsync(stop);
        terminal.Out.WriteLine($"Halfday listens on {string.Join(", ", app.Urls)}");
        if (showsSignIns) await ShowSignIns(app.Services, terminal, stop);
        await app.WaitForShutdownAsync(stop);
        return Exit.Done;
    }

    private static async Task ShowSignIns(IServiceProvider services, Terminal terminal, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var signIns = await DemoSignIns.In(scope.ServiceProvider.GetRequiredService<HalfdayDb>(), stop);
        if (signIns.Count > 0) terminal.Out.WriteLine("Sign in as");
        foreach (var line in DemoSignIns.Lines(signIns)) terminal.Out.WriteLine(line);
    }

    private static async Task MigrateOn(IServiceProvider services, DatabaseChoice choice, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HalfdayDb>().Migrate(choice, stop);
    }

    /// <summary>Brings the database's schema up to date.</summary>
    public static Command Migrate(Terminal terminal) =>
        new Command("migrate", "Brings the database's schema up to date.").OnTheDatabase(
            terminal,
            session =>
            {
                session.Say("The schema is up to date.");
                return Task.FromResult(Exit.Done);
            },
            migratesPostgres: true);
}
