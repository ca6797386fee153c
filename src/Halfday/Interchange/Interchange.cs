using System.CommandLine;
using Halfday.Interchange.Bundle;
using Halfday.Interchange.Demonstration;
using Halfday.Interchange.Mail;
using Halfday.Shared.Cli;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Interchange;

/// <summary>The door of the module.</summary>
public static class InterchangeDoor
{
    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddInterchange(this IServiceCollection services) => services
        .AddScoped<BundleDesk>()
        .AddMenuItem("/import", new("Import and export", "导入导出"), 310, viewer => viewer.Has(Role.Administrator))
        .AddSingleton(_ => MailSettings.Read(Environment.GetEnvironmentVariable))
        .AddScoped<MailRound>()
        .AddHostedService<Postman>()
        .AddMenuItem("/mail", new("Mail", "邮件"), 350, viewer => viewer.Has(Role.Administrator));

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapInterchange(this IEndpointRouteBuilder routes) => routes.MapBundles();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> InterchangeVerbs(Terminal terminal) =>
        [BundleVerbs.Import(terminal), BundleVerbs.Export(terminal), DemoVerb.Demo(terminal)];
}
