namespace Halfday.Tests.Interchange.Bundle;

/// <summary>A folder with the files of a bundle, for a test.</summary>
public sealed class BundleFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("halfday-bundle-").FullName;

    /// <summary>The demonstration data beside the project.</summary>
    public static string Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "..", "shared", "data", name)) && File.Exists(System.IO.Path.Combine(folder.FullName, "Halfday.slnx")))
                return System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", "data", name));
        throw new DirectoryNotFoundException($"../shared/data/{name} beside the project");
    }

    /// <summary>A small works in which every file has a row; further files replace these.</summary>
    public static BundleFolder Small(params (string File, string Text)[] others)
    {
        var folder = new BundleFolder();
        foreach (var (file, text) in SmallFiles) folder.With(file, text);
        foreach (var (file, text) in others) folder.With(file, text);
        return folder;
    }

    /// <summary>Only these files.</summary>
    public static BundleFolder Of(params (string File, string Text)[] files)
    {
        var folder = new BundleFolder();
        foreach (var (file, text) in files) folder.With(file, text);
        return folder;
    }

    public BundleFolder With(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    public BundleFolder WithBytes(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    /// <summary>All files with their bytes, as text that a failed test can show.</summary>
    public static SortedDictionary<string, string> Everything(string path) =>
        new(Directory.GetFiles(path).ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);

    private static readonly (string, string)[] SmallFiles =
    [
        ("units.csv", "code,name,name_zh,level,parent,time_zone\nSH,City,市,municipality,,Asia/Shanghai\nS1,Works,厂,site,SH,\nS2,Other works,,site,SH,\nW1,First,,workshop,S1,\nW2,Second,,workshop,S1,\nX1,Elsewhere,,workshop,S2,\n"),
        ("posts.csv", "code,title,title_zh,rank\ndirector,Director,厂长,3\nworker,Worker,工人,9\n"),
        ("people.csv", "code,name,name_zh,email,language,badge\nL1,Zhou Wen,周文,zhou@example.org,zh-Hans,\nL2,Ma Aiguo,,,en,\nM1,Wang Peiyu,王佩玉,,en,B1\n"),
        ("trades.csv", "code,site,name,name_zh,main,workshops,after,practice_half_days,knowledge_target,operation_target,expires_months,taxonomy\nT1,S1,Turning,车工,yes,W1,,4,70,3,24,51-4034.00\nT2,S1,Casting,,no,W1;W2,T1,4,70,3,,\nT9,S2,Weaving,,yes,X1,,2,,,,\n"),
        ("appointments.csv", "person,post,unit,from,until,detached,portfolio\nL1,director,S1,2026-01-01,,yes,T1;T9\nL2,director,S1,2026-01-01,2026-12-31,no,\nM1,worker,W1,2026-01-01,,,\n"),
        ("roles.csv", "person,role,unit,from,until\nL2,coordinator,S1,,\n"),
        ("mentors.csv", "person,trades,workshop,max_per_week\nM1,T1;T2,W1,2\n"),
        ("shifts.csv", "person,weekday,parts,from,until\nM1,Mon,AM;PM,,\nM1,Mon,AM,2026-11-02,2026-12-31\n"),
        ("capacity.csv", "workshop,weekday,part,leaders\nW1,Mon,AM,2\nW1,Mon,PM,1\n"),
        ("closures.csv", "unit,date,part,reason\nSH,2026-10-01,,National Day\nS1,2026-10-12,PM,Stocktaking\n"),
        ("availability.csv", "person,date,weekday,part,kind\nL1,2026-11-05,,,unavailable\nL1,,Fri,,unavailable\nL1,,Mon,AM,preferred\n"),
        ("cover.csv", "group,person,max_away\noffice,L1,1\noffice,L2,1\n"),
        ("parts.csv", "unit,part,starts,ends\nS1,NIGHT,22:00,06:00\n"),
        ("competences.csv", "person,trade,knowledge,operation,practised,on\nL1,T1,60,2,3,2026-06-30\n"),
        ("decision.yaml", "number: N-1\ntitle: Half a day a week\nbody: SH\nissued: 2026-02-12\nfrom: 2026-09-28\nclauses:\n  - id: A1\n    text: Half a day a week in the workshop\n    scope: {posts: [director], levels: [site], detached: true}\n    floor-time: {half-days: 1, per: week}\n"),
    ];
}
