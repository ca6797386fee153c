using Halfday.Tests.Harness;

namespace Halfday.Tests.Interchange.Bundle;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(Database.Sqlite, "one-works")]
    [InlineData(Database.Postgres, "one-works")]
    [InlineData(Database.Sqlite, "forty-works")]
    [InlineData(Database.Postgres, "forty-works")]
    public async Task What_is_exported_imports_into_an_empty_database_and_exports_the_same_bytes(Database database, string data)
    {
        await SameBytesAfterARoundTrip(database, BundleFolder.Shared(data));
    }

    [Theory, EachDatabase]
    public async Task Every_column_survives_with_chinese_quoted_newlines_and_last_days(Database database)
    {
        var rich = BundleFolder.Small(
            ("units.csv", "until,code,name,name_zh,level,parent,time_zone\r\n,S1,\"Works, \"\"No. 1\"\"\nand more\",第一厂,site,SH,\r\n,SH,City,上海市,municipality,,Asia/Shanghai\r\n,S2,Other,,site,SH,Asia/Urumqi\r\n,W1,\" First \",,workshop,S1,\r\n2027-01-31,W2,Second,,workshop,S1,\r\n,X1,𠮷田,,workshop,S2,\r\n"),
            ("people.csv", "code,name,name_zh,email,language,badge,until\nL1,Zhou Wen,周文,zhou@example.org,zh-Hans,,2027-03-31\nL2,=1+1,,,en,,\nM1,Wang Peiyu,王佩玉,,en,B1,\n"),
            ("mentors.csv", "person,trades,workshop,max_per_week,until\nM1,T2;T1,W1,2,2027-01-01\n"),
            ("closures.csv", "unit,date,part,reason\nS1,2026-10-12,PM,\"Stock,\r\ntaking\"\nSH,2026-10-01,,国庆节\n"),
            ("cover.csv", "group,person,max_away,until\noffice,L1,1,2026-12-31\noffice,L2,1,\n"));

        var exported = await SameBytesAfterARoundTrip(database, rich.Path);

        Assert.Contains("S1,\"Works, \"\"No. 1\"\"\nand more\",第一厂,site,SH,,\n", exported["units.csv"], StringComparison.Ordinal);
        Assert.Contains("W2,Second,,workshop,S1,,2027-01-31\n", exported["units.csv"], StringComparison.Ordinal);
        Assert.Contains("S1,2026-10-12,PM,\"Stock,\r\ntaking\"\n", exported["closures.csv"], StringComparison.Ordinal);
        Assert.Contains("M1,T1;T2,W1,2,2027-01-01\n", exported["mentors.csv"], StringComparison.Ordinal);
        Assert.Equal("unit,part,starts,ends\nS1,NIGHT,22:00,06:00\n", exported["parts.csv"]);
    }

    [Theory, EachDatabase]
    public async Task The_same_bundle_twice_changes_nothing_and_writes_no_journal(Database database)
    {
        var line = await Given.ACommandLine(database);
        var folder = BundleFolder.Small();
        await line.Do("import", folder.Path);
        var before = await line.Run("journal", "head");

        var again = await line.Do("import", folder.Path);

        Assert.All(again.Out.Trim().Split('\n'), file => Assert.Contains(": 0 added, 0 changed, 0 removed,", file, StringComparison.Ordinal));
        Assert.Equal(before.Out, (await line.Run("journal", "head")).Out);
    }

    [Theory, EachDatabase]
    public async Task An_empty_database_exports_every_file_with_its_header(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", BundleFolder.Of(("posts.csv", "code,title,rank\n")).Path);
        var folder = new BundleFolder();

        await line.Do("export", folder.Path);

        var files = BundleFolder.Everything(folder.Path);
        Assert.Equal(15, files.Count);
        Assert.Equal("code,title,title_zh,rank,until\n", files["posts.csv"]);
        Assert.Equal("person,role,unit,from,until\n", files["roles.csv"]);
    }

    private static async Task<SortedDictionary<string, string>> SameBytesAfterARoundTrip(Database database, string bundle)
    {
        var (first, second) = (await Given.ACommandLine(database), await Given.ACommandLine(database));
        var (one, two) = (new BundleFolder(), new BundleFolder());
        await first.Do("import", bundle);
        await first.Do("export", one.Path);
        await second.Do("import", one.Path);
        await second.Do("export", two.Path);
        var exported = BundleFolder.Everything(one.Path);
        Assert.Equal(exported, BundleFolder.Everything(two.Path));
        return exported;
    }
}
