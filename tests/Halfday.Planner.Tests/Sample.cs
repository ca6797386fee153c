namespace Halfday.Planner.Tests;

/// <summary>The contract's own example, and its instances.</summary>
internal static class Sample
{
    public const string Json = """
        { "format": "halfday-rota-problem/1", "site": "S1", "firstWeek": "2026-W40", "weeks": 2,
          "parts": [{"id": "Mon-AM", "day": "Mon"}, {"id": "Mon-PM", "day": "Mon"}, {"id": "Tue-AM", "day": "Tue"}],
          "weights": {"missed": 50, "short": 20, "switch": 3, "otherPart": 1, "otherDay": 2, "overload": 1},
          "fairShare": 4,
          "trades": [{"id": "turning", "after": null}, {"id": "casting", "after": "turning"}],
          "workshops": [{"id": "W1", "trades": ["turning", "casting"], "capacity": [1, 1, 1]}],
          "mentors": [{"id": "m1", "workshop": "W1", "trades": ["turning"], "maxPerWeek": 2, "onShift": ["101", "111"]}],
          "leaders": [{"id": "l1", "owed": [1, 1], "free": ["111", "011"], "preferred": "Mon-AM", "last": null,
                       "cleared": [], "avoid": [],
                       "trades": [{"trade": "turning", "need": 2, "byWeek": 1}, {"trade": "casting", "need": 0, "byWeek": 1}]}],
          "cover": [{"id": "office", "leaders": ["l1"], "maxAway": 1}],
          "pins": [] }
        """;

    /// <summary>Two leaders, three mentors, two workshops, three weeks of five parts on three days; nothing is in short supply.</summary>
    public static readonly RotaProblem Works = new()
    {
        Site = "S1", FirstWeek = "2026-W40", Weeks = 3, FairShare = 4,
        Parts = [new("Mon-AM", "Mon"), new("Mon-PM", "Mon"), new("Tue-AM", "Tue"), new("Tue-PM", "Tue"), new("Wed-AM", "Wed")],
        Trades = [new("turning", null), new("casting", "turning"), new("weaving", null)],
        Workshops = [new("W1", ["turning", "casting"], [2, 2, 2, 2, 2]), new("W2", ["weaving"], [2, 2, 2, 2, 2])],
        Mentors = [Mentor("m1", "W1", "turning"), Mentor("m2", "W1", "turning", "casting"), Mentor("m3", "W2", "weaving")],
        Leaders = [Leader("l1"), Leader("l2")],
        Cover = [new("office", ["l1", "l2"], 2)],
    };

    public static RotaMentor Mentor(string id, string workshop, params string[] trades) =>
        new(id, workshop, trades, 5, ["11111", "11111", "11111"]);

    public static RotaLeader Leader(string id) => new(
        id, [1, 1, 1], ["11111", "11111", "11111"], null, null, [], [],
        [new("turning", 1, 2), new("casting", 1, 2), new("weaving", 0, 2)]);

    public static Assignment HalfDay(string leader = "l1", int week = 0, string part = "Mon-AM", string workshop = "W1", string trade = "turning", string mentor = "m1") =>
        new(leader, week, part, workshop, trade, mentor);

    public static RotaProblem WithLeader(this RotaProblem problem, Func<RotaLeader, RotaLeader> change) =>
        problem with { Leaders = [change(problem.Leaders[0]), .. problem.Leaders.Skip(1)] };

    public static RotaProblem WithMentor(this RotaProblem problem, Func<RotaMentor, RotaMentor> change) =>
        problem with { Mentors = [change(problem.Mentors[0]), .. problem.Mentors.Skip(1)] };

    /// <summary>The names of the rules that the half days break.</summary>
    public static IReadOnlyList<string> Broken(this RotaProblem problem, params Assignment[] halfDays) =>
        [.. RotaRules.Breaches(problem, RotaPlan.Of(problem, halfDays)).Select(b => b.Rule).Distinct()];

    public static RotaProblem Read(string file) => RotaProblemReader.Read(File.ReadAllText(file)).Value!;

    public static TheoryData<string> Instances() => [.. Directory.GetFiles(Path.Combine(ProjectFolder(), "..", "shared", "rota"), "*.json").Order(StringComparer.Ordinal)];

    /// <summary>The root; the instances lie beside it, as every checkout has them.</summary>
    public static string ProjectFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Halfday.slnx"))) root = root.Parent!;
        return root.FullName;
    }
}
