using System.Text.RegularExpressions;
using Halfday.Tests.Harness;

namespace Halfday.Tests;

/// <summary>The order of the modules, held against the source: a `using` says who knows whom.</summary>
public sealed partial class ModulesTests
{
    [Fact]
    public void A_module_uses_only_those_above_it()
    {
        var breaches = Source.Files().SelectMany(BreachesIn).ToList();

        Assert.Empty(breaches);
    }

    [Fact]
    public void Shared_knows_no_module_but_the_list_itself()
    {
        var breaches = Source.Files("Shared").Where(file => Named().Matches(file.Text)
            .Any(named => Modules.InOrder.Contains(named.Groups[1].Value)));

        Assert.Empty(breaches.Select(file => file.Path));
    }

    [Fact]
    public void Every_folder_of_the_application_is_a_module_or_shared()
    {
        var folders = Directory.GetDirectories(Source.Root).Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj" or "wwwroot" or "Shared" or "Properties"));

        Assert.All(folders, folder => Assert.Contains(folder, Modules.InOrder));
    }

    [Fact]
    public void The_check_of_order_bites()
    {
        var planted = new SourceFile("Organization/Planted.cs", "using Halfday.Standing;");

        Assert.NotEmpty(BreachesIn(planted));
    }

    private static IEnumerable<string> BreachesIn(SourceFile file)
    {
        var own = Array.IndexOf(Modules.InOrder, file.Path.Split('/')[0]);
        return own < 0
            ? []
            : Named().Matches(file.Text).Select(named => named.Groups[1].Value)
                .Where(other => Array.IndexOf(Modules.InOrder, other) > own)
                .Select(other => $"{file.Path} uses {other}, which stands below it");
    }

    [GeneratedRegex(@"(?:using |@using |@inject |\bHalfday\.)(?:static )?(?:Halfday\.)?(Organization|Trades|Decisions|Learning|HalfDays|Rota|Problems|Trials|Practices|Standing|Interchange)\b(?=[.;\s])")]
    private static partial Regex Named();
}
