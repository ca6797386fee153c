using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Interchange.Bundle;

/// <summary>Each fault of the contract, at its place. Faulty bundles write nothing, so all share one database.</summary>
public sealed class FaultTests
{
    private static readonly Lazy<Task<TestCommandLine>> Line = new(() => Given.ACommandLine(Database.Sqlite));

    public static TheoryData<string, string, string> Faults => new()
    {
        { "units.csv", "code,name,level,colour\nSH,City,municipality,red\n", "units.csv:1:17: colour: is no column" },
        { "units.csv", "code,name\nSH,City\n", "units.csv:1:10: level: is missing from the header" },
        { "units.csv", "code,name,level,name\nSH,City,municipality,x\n", "units.csv:1:17: name: is a column twice" },
        { "units.csv", "code,name,level\nSH,City,municipality\nSH,Town,municipality\n", "units.csv:3:1: code: SH is already on line 2" },
        { "units.csv", "code,name,level\nS H,City,municipality\n", "units.csv:2:1: code: 'S H' is no code" },
        { "units.csv", "code,name,level\nSH,,municipality\n", "units.csv:2:4: name: is empty" },
        { "units.csv", "code,name,level\nSH,市,planet\n", "units.csv:2:6: level: 'planet' is none of municipality, district" },
        { "units.csv", "code,name,level,parent\nA,A,bureau,C\nB,B,bureau,A\nC,C,bureau,B\n", "units.csv:2:12: parent: goes in a circle (A > B > C > A)" },
        { "units.csv", "code,name,level,parent\nA,A,bureau,A\n", "units.csv:2:12: parent: goes in a circle (A > A)" },
        { "units.csv", "code,name,level,parent\nA,A,bureau,Z\n", "units.csv:2:12: parent: there is no unit 'Z'" },
        { "units.csv", "code,name,level,parent\nA,A,site,\nB,B,site,A\n", "units.csv:3:10: parent: a site cannot stand below the site A" },
        { "units.csv", "code,name,level,parent\nA,A,bureau,\nB,B,workshop,A\n", "units.csv:3:14: parent: a workshop stands at a site" },
        { "units.csv", "code,name,level,time_zone\nA,A,bureau,Mars/Base\n", "units.csv:2:12: time_zone: 'Mars/Base' is no time zone" },
        { "units.csv", "code,name,level\nA,\"City\nof \"\"S\"\"\",bureau\nB,,bureau\n", "units.csv:4:3: name: is empty" },
        { "units.csv", "code,name,level\nA,City,bureau,extra\n", "units.csv:2:15: row: has 4 fields where the header has 3" },
        { "units.csv", "code,name,level\nA,City\n", "units.csv:2:7: row: has 2 fields where the header has 3" },
        { "units.csv", "code,name,level\nA,Ci\"ty,bureau\n", "units.csv:2:5: row: has a quote inside an unquoted field" },
        { "units.csv", "code,name,level\nA,\"City,bureau\n", "units.csv:2:3: row: opens a quote that never closes" },
        { "units.csv", "", "units.csv:1:1: file: is empty" },
        { "posts.csv", "code,title,rank\nx,X,first\n", "posts.csv:2:5: rank: 'first' is not a whole number from 1 to 999" },
        { "people.csv", "code,name,email\nx,X,at home\n", "people.csv:2:5: email: 'at home' is no address" },
        { "people.csv", "code,name,language\nx,X,fr\n", "people.csv:2:5: language: 'fr' is not spoken here" },
        { "people.csv", "code,name,until\nx,X,2026-02-30\n", "people.csv:2:5: until: '2026-02-30' is no date" },
        { "people.csv", "code,name,badge\nx,X,7\ny,Y,7\n", "people.csv:3:5: badge: 7 is x's badge" },
        { "people.csv", "code,name,badge\nz,Z,7\na,A,7\n", "people.csv:3:5: badge: 7 is z's badge" },
        { "people.csv", "code,name,badge\na,A,7\nL1,L,\na2,A,7\n", "people.csv:4:6: badge: 7 is a's badge" },
        { "trades.csv", "code,site,name,after\nA,S1,A,B\nB,S1,B,A\n", "trades.csv:2:8: after: goes in a circle (A > B > A)" },
        { "trades.csv", "code,site,name,workshops\nA,S1,A,W1;S2\n", "trades.csv:2:8: workshops: S2 is a site, not a workshop" },
        { "trades.csv", "code,site,name,workshops\nA,S1,A,X1\n", "trades.csv:2:8: workshops: X1 belongs to another site" },
        { "trades.csv", "code,site,name\nA,W1,A\n", "trades.csv:2:3: site: W1 is a workshop, not a site" },
        { "trades.csv", "code,site,name,main\nA,S1,A,maybe\n", "trades.csv:2:8: main: 'maybe' is neither yes nor no" },
        { "appointments.csv", "person,post,unit,from,until\nL1,director,S1,2026-02-01,2026-01-31\n", "appointments.csv:2:27: until: 2026-01-31 is before from (2026-02-01)" },
        { "appointments.csv", "person,post,unit,from\nL7,director,S1,2026-02-01\n", "appointments.csv:2:1: person: there is no person 'L7'" },
        { "appointments.csv", "person,post,unit,from\nL1,king,S1,2026-02-01\n", "appointments.csv:2:4: post: there is no post 'king'" },
        { "appointments.csv", "person,post,unit,from,portfolio\nL1,director,S1,2026-02-01,T1;T8\n", "appointments.csv:2:27: portfolio: there is no trade 'T8'" },
        { "appointments.csv", "person,post,unit,from\nL1,director,S1,\n", "appointments.csv:2:16: from: is empty" },
        { "roles.csv", "person,role,unit\nL1,king,S1\n", "roles.csv:2:4: role: 'king' is none of coordinator" },
        { "mentors.csv", "person,trades,workshop,max_per_week\nM1,T1,W1,2\nM1,T1,W2,2\n", "mentors.csv:3:1: person: M1 is already on line 2" },
        { "mentors.csv", "person,trades,workshop,max_per_week\nM1,T9,W1,2\n", "mentors.csv:2:4: trades: T9 is a trade of another site" },
        { "mentors.csv", "person,trades,workshop,max_per_week\nM1,T1,W2,2\n", "mentors.csv:2:4: trades: T1 is not practised in W2" },
        { "mentors.csv", "person,trades,workshop,max_per_week\nM1,T1,S1,2\n", "mentors.csv:2:7: workshop: S1 is a site, not a workshop" },
        { "mentors.csv", "person,trades,workshop,max_per_week\nM1,T1,W1,-1\n", "mentors.csv:2:10: max_per_week: '-1' is not a whole number" },
        { "shifts.csv", "person,weekday,parts\nM1,Monday,AM\n", "shifts.csv:2:4: weekday: 'Monday' is none of Mon, Tue" },
        { "shifts.csv", "person,weekday,parts\nM1,Mon,AM;DUSK\n", "shifts.csv:2:8: parts: there is no part 'DUSK'" },
        { "shifts.csv", "person,weekday,parts\nM1,Mon,AM;AM\n", "shifts.csv:2:8: parts: names 'AM' twice" },
        { "capacity.csv", "workshop,weekday,part,leaders\nW1,Mon,AM,many\n", "capacity.csv:2:11: leaders: 'many' is not a whole number" },
        { "closures.csv", "unit,date\nS1,1/10/2026\n", "closures.csv:2:4: date: '1/10/2026' is no date" },
        { "availability.csv", "person,date,weekday,part,kind\nL1,2026-10-01,Mon,,unavailable\n", "availability.csv:2:4: date: give a date or a weekday" },
        { "availability.csv", "person,date,weekday,part,kind\nL1,,,,unavailable\n", "availability.csv:2:4: date: give a date or a weekday" },
        { "availability.csv", "person,date,weekday,part,kind\nL1,,Mon,AM,preferred\nL1,,Tue,AM,preferred\n", "availability.csv:3:12: kind: L1 already prefers on line 2" },
        { "availability.csv", "person,date,weekday,part,kind\nL1,,Mon,,preferred\n", "availability.csv:2:10: kind: a preference needs a weekday and a part" },
        { "cover.csv", "group,person,max_away\nofc,L1,1\nofc,L2,2\n", "cover.csv:3:8: max_away: is 2 where the group ofc has 1" },
        { "parts.csv", "unit,part,starts,ends\nS1,N,8:00,09:00\n", "parts.csv:2:6: starts: '8:00' is no time of day" },
        { "parts.csv", "unit,part,starts,ends\nS1,N,08:00,08:00\n", "parts.csv:2:12: ends: is when it starts" },
        { "competences.csv", "person,trade,operation,on\nL1,T1,5,2026-06-30\n", "competences.csv:2:7: operation: '5' is not a whole number from 0 to 4" },
        { "decision.yaml", "number: N-1\ntitle: T\nbody: NOWHERE\nfrom: 2026-09-28\nclauses: []\n", "decision.yaml:3:" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_fault_is_named_where_it_stands(string file, string text, string expected)
    {
        var result = await (await Line.Value).Run("import", BundleFolder.Small((file, text)).Path);

        Assert.Equal(Exit.BadInput, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.All(result.Error.Trim().Split('\n'), fault => Assert.Matches(@"^[^:]+:\d+:\d+: [^:]+: .+", fault));
    }

    [Fact]
    public async Task All_faults_are_named_at_once_in_the_order_of_files_and_lines()
    {
        var folder = BundleFolder.Small(
            ("people.csv", "code,name\n?,X\nL1,\nL2,L\nM1,M\n"), ("capacity.csv", "workshop,weekday,part,leaders\nW1,Mon,AM,-1\nW7,Mon,AM,1\n"));

        var result = await (await Line.Value).Run("import", folder.Path);

        Assert.Equal(["people.csv:2:1", "people.csv:3:4", "capacity.csv:2:11", "capacity.csv:3:1"],
            result.Error.Trim().Split('\n').Select(fault => string.Join(':', fault.Split(':').Take(3))));
    }

    [Fact]
    public async Task A_row_given_twice_hides_none_of_its_other_faults()
    {
        var folder = BundleFolder.Small(("capacity.csv", "workshop,weekday,part,leaders,until\nW1,Mon,AM,1,\nW1,Mon,AM,1,soon\n"));

        var result = await (await Line.Value).Run("import", folder.Path);

        Assert.Equal(["capacity.csv:3:1: workshop", "capacity.csv:3:13: until"],
            result.Error.Trim().Split('\n').Select(fault => string.Join(':', fault.Split(':').Take(4))));
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_shift_no_column()
    {
        var folder = BundleFolder.Small(("posts.csv", "\uFEFFcode,title,rank\r\ndirector,\"厂\r\n长\",3\r\nworker,W,?\r\n"));

        var result = await (await Line.Value).Run("import", folder.Path);

        Assert.StartsWith("posts.csv:4:10: rank:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units.csv"), InlineData("posts.csv"), InlineData("people.csv"), InlineData("trades.csv"), InlineData("parts.csv"), InlineData("mentors.csv")]
    public async Task A_file_in_another_encoding_is_one_fault_and_what_refers_to_it_is_none(string file)
    {
        var folder = BundleFolder.Small();
        folder.WithBytes(file, [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(folder.Read(file))]);

        var result = await (await Line.Value).Run("import", folder.Path);

        Assert.Equal(Exit.BadInput, result.Code);
        Assert.StartsWith($"{file}:1:1: file: is not UTF-8", Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units.csv"), InlineData("posts.csv"), InlineData("people.csv"), InlineData("trades.csv")]
    public async Task A_column_with_a_wrong_name_is_said_once_and_no_row_is_judged_by_it(string file)
    {
        var folder = BundleFolder.Small();
        folder.With(file, folder.Read(file).Replace("code,", "kode,", StringComparison.Ordinal));

        var result = await (await Line.Value).Run("import", folder.Path);

        Assert.Equal([$"{file}:1:1: kode", $"{file}:1:{folder.Read(file).IndexOf('\n', StringComparison.Ordinal) + 1}: code"],
            result.Error.Trim().Split('\n').Select(fault => string.Join(':', fault.Split(':').Take(4))));
    }

    [Theory]
    [InlineData("units.csv", "S1,Works", "S1,\"Works", 3, 4), InlineData("people.csv", "L2,Ma", "L2,\"Ma", 3, 4), InlineData("posts.csv", "director,D", "director,\"D", 2, 10), InlineData("trades.csv", "T1,S1,T", "T1,S1,\"T", 2, 7)]
    public async Task A_quote_that_never_closes_is_named_where_it_opens_and_alone(string file, string written, string instead, int line, int column)
    {
        var folder = BundleFolder.Small();
        folder.With(file, folder.Read(file).Replace(written, instead, StringComparison.Ordinal));

        var result = await (await Line.Value).Run("import", folder.Path);

        Assert.StartsWith($"{file}:{line}:{column}: row: opens a quote that never closes", Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_left_empty_are_no_repetition_of_each_other()
    {
        var result = await (await Line.Value).Run("import", BundleFolder.Small(("posts.csv", "code,title,rank\n,A,1\n,B,2\ndirector,D,3\nworker,W,9\n")).Path);

        Assert.Equal(["posts.csv:2:1: code: is empty: give one", "posts.csv:3:1: code: is empty: give one"], result.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_named()
    {
        var folder = BundleFolder.Small().WithBytes("posts.csv", [.. "code,title,rank\nx,"u8, 0xD6, 0xD0, .. ",1\n"u8]);

        var result = await (await Line.Value).Run("import", folder.Path);

        Assert.StartsWith("posts.csv:2:3: file: is not UTF-8", result.Error, StringComparison.Ordinal);
    }
}
