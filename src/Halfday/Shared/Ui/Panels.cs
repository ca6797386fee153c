using Halfday.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace Halfday.Shared.Ui;

/// <summary>Pages with room for what later modules know.</summary>
public enum Place { Today, Unit, Person, Trade, Clause, Study }

/// <summary>A piece that a later module shows on an earlier module's page: the only way something below appears above.</summary>
/// <param name="Component">A Razor component with a parameter `Id` (Guid: the unit, person or trade; empty on today's page).</param>
public sealed record Panel(Place Place, Type Component, int Order, Func<Viewer, bool> ShownTo);

/// <summary>Registers panels.</summary>
public static class Panels
{
    /// <summary>Adds a panel to a place.</summary>
    public static IServiceCollection AddPanel<TComponent>(
        this IServiceCollection services, Place place, int order, Func<Viewer, bool>? shownTo = null)
        where TComponent : IComponent =>
        services.AddSingleton(new Panel(place, typeof(TComponent), order, shownTo ?? (_ => true)));
}
