using Halfday.Shared.Security;

namespace Halfday.Shared.Ui;

/// <summary>A place in the menu; a door adds what its module shows.</summary>
/// <param name="Order">Smaller is higher; the hundreds choose the group: 0 my work, 100 the works, 200 who and where, 300 keeping.</param>
/// <param name="ShownTo">Who finds it in their menu; the page itself declares its policy all the same.</param>
public sealed record MenuItem(string Path, Text Label, int Order, Func<Viewer, bool> ShownTo);

/// <summary>A menu item as one person sees it on one page.</summary>
/// <param name="IsHere">The page stands at or below this item.</param>
public sealed record MenuPlace(string Path, Text Label, Text Group, bool IsHere);

/// <summary>Registers menu items, and draws a person's menu from them.</summary>
public static class Menus
{
    private static readonly Text[] Groups =
    [
        new("My work", "我的工作"), new("The works", "厂里的事"), new("Who and where", "人和单位"), new("Keeping", "管理"),
    ];

    // Set by a page that stands elsewhere for this person than its address says.
    private const string PlaceKey = "Place";

    /// <summary>Says where in the menu this page stands for this person.</summary>
    public static void StandsAt(this HttpContext http, string path) => http.Items[PlaceKey] = path;

    /// <summary>Where in the menu the page stands: where it said, else its address.</summary>
    public static string PlaceOf(HttpContext http) => http.Items[PlaceKey] as string ?? http.Request.Path;

    /// <summary>Adds a place in the menu.</summary>
    public static IServiceCollection AddMenuItem(
        this IServiceCollection services, string path, Text label, int order, Func<Viewer, bool>? shownTo = null) =>
        services.AddSingleton(new MenuItem(path, label, order, shownTo ?? (_ => true)));

    /// <summary>The person's menu on the page at this path; empty when nobody is signed in.</summary>
    public static IReadOnlyList<MenuPlace> For(Viewer viewer, IEnumerable<MenuItem> items, string here)
    {
        if (viewer.PersonId is null) return [];
        var shown = items.Where(item => item.ShownTo(viewer)).OrderBy(item => item.Order).ToList();
        var nearest = shown.Where(item => Holds(item.Path, here)).MaxBy(item => item.Path.Length);
        return [.. shown.Select(item => new MenuPlace(item.Path, item.Label, GroupOf(item), item == nearest))];
    }

    /// <summary>What the person is here, for the foot of the menu: "Leader, coordinator".</summary>
    public static string Roles(Viewer viewer)
    {
        IEnumerable<Text> follows = [.. One(viewer.IsLeader, "leader", "领导干部"), .. One(viewer.IsMentor, "mentor", "师傅")];
        var granted = viewer.Reaches.Select(reach => reach.Role).Distinct().Select(NameOf);
        var all = string.Join(Words.Say(", ", "、"), follows.Concat(granted));
        return all.Length > 0 ? char.ToUpperInvariant(all[0]) + all[1..] : "";
    }

    /// <summary>A role's name.</summary>
    public static Text NameOf(Role role) => role switch
    {
        Role.Coordinator => new("coordinator", "协调员"),
        Role.Office => new("office", "办公室"),
        Role.Auditor => new("auditor", "审计员"),
        Role.Administrator => new("administrator", "系统管理员"),
        _ => new(role.ToString(), role.ToString()),
    };

    private static Text GroupOf(MenuItem item) => Groups[Math.Clamp(item.Order / 100, 0, Groups.Length - 1)];

    private static bool Holds(string path, string here) =>
        path == here || (path != "/" && here.StartsWith(path + "/", StringComparison.Ordinal));

    private static Text[] One(bool holds, string en, string zh) => holds ? [new Text(en, zh)] : [];
}
