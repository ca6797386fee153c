using Halfday.Shared.Security;

namespace Halfday.Shared.Ui;

/// <summary>A place in the menu; a door adds what its module shows.</summary>
/// <param name="Order">Smaller is further left.</param>
/// <param name="ShownTo">Who finds it in their menu; the page itself declares its policy all the same.</param>
public sealed record MenuItem(string Path, Text Label, int Order, Func<Viewer, bool> ShownTo);

/// <summary>Registers menu items.</summary>
public static class Menus
{
    /// <summary>Adds a place in the menu.</summary>
    public static IServiceCollection AddMenuItem(
        this IServiceCollection services, string path, Text label, int order, Func<Viewer, bool>? shownTo = null) =>
        services.AddSingleton(new MenuItem(path, label, order, shownTo ?? (_ => true)));
}
