using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Interchange.Bundle;

public sealed class ImportTests
{
    [Theory, EachDatabase]
    public async Task One_fault_keeps_everything_out(Database database)
    {
        var line = await Given.ACommandLine(database);
        var folder = BundleFolder.Small(("competences.csv", "person,trade,knowledge,operation,practised,on\nL1,T1,101,2,3,2026-06-30\n"));

        var result = await line.Run("import", folder.Path);

        Assert.Equal(Exit.BadInput, result.Code);
        Assert.Equal("competences.csv:2:7: knowledge: '101' is not a whole number from 0 to 100: give one", result.Error.Trim());
        Assert.Equal("code,name,name_zh,level,parent,time_zone,until\n", (await Exported(line))["units.csv"]);
    }

    [Theory, EachDatabase]
    public async Task A_dry_run_names_what_would_change_and_writes_nothing(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", BundleFolder.Small().Path);
        var before = await Exported(line);
        var change = BundleFolder.Of(("people.csv", "code,name,name_zh,email,language,badge\nL1,Zhou Wen,周文,zhou@example.org,zh-Hans,B7\nL9,New,,,,\n"));

        var result = await line.Do("import", change.Path, "--dry-run");

        Assert.Contains("people.csv: 1 added, 1 changed, 0 removed, 0 unchanged", result.Out, StringComparison.Ordinal);
        Assert.Contains("~ L1 (badge)", result.Out, StringComparison.Ordinal);
        Assert.Contains("+ L9", result.Out, StringComparison.Ordinal);
        Assert.Equal(before, await Exported(line));
    }

    [Theory, EachDatabase]
    public async Task A_units_closures_from_today_on_are_replaced_and_those_before_stay(Database database)
    {
        var line = await Given.ACommandLine(database, "2026-10-05");
        await line.Do("import", BundleFolder.Small(("closures.csv", "unit,date,part,reason\nS1,2026-10-01,,Past\nS1,2026-10-05,,Today\nS1,2026-10-12,PM,Later\nS2,2026-10-12,,Other\n")).Path);

        await line.Do("import", BundleFolder.Of(("closures.csv", "unit,date,part,reason\nS1,2026-10-13,,New\n")).Path);

        Assert.Equal("unit,date,part,reason\nS1,2026-10-01,,Past\nS1,2026-10-13,,New\nS2,2026-10-12,,Other\n", (await Exported(line))["closures.csv"]);
    }

    [Theory, EachDatabase]
    public async Task A_persons_availability_from_today_on_is_replaced_weekdays_included(Database database)
    {
        var line = await Given.ACommandLine(database, "2026-10-05");
        await line.Do("import", BundleFolder.Small(("availability.csv",
            "person,date,weekday,part,kind\nL1,2026-10-04,,,unavailable\nL1,2026-10-05,,AM,unavailable\nL1,,Fri,,unavailable\nL1,,Mon,AM,preferred\nL2,,Fri,,unavailable\n")).Path);

        await line.Do("import", BundleFolder.Of(("availability.csv", "person,date,weekday,part,kind\nL1,,Tue,PM,preferred\n")).Path);

        Assert.Equal("person,date,weekday,part,kind\nL1,,Tue,PM,preferred\nL1,2026-10-04,,,unavailable\nL2,,Fri,,unavailable\n", (await Exported(line))["availability.csv"]);
    }

    [Theory, EachDatabase]
    public async Task Rows_not_in_the_file_stay_and_an_absent_file_changes_nothing(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", BundleFolder.Small().Path);
        var before = await Exported(line);

        await line.Do("import", BundleFolder.Of(("posts.csv", "rank,code,title,title_zh\n3,director,Director,厂长\n")).Path);

        Assert.Equal(before, await Exported(line));
    }

    [Theory, EachDatabase]
    public async Task A_unit_moves_with_all_below_it(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", BundleFolder.Small().Path);

        await line.Do("import", BundleFolder.Of(("units.csv", "code,name,level,parent\nB1,Bureau,bureau,SH\nS1,Works,site,B1\n")).Path);

        Assert.Contains("S1,Works,,site,B1,,\n", (await Exported(line))["units.csv"], StringComparison.Ordinal);
        await line.Do("import", BundleFolder.Of(("capacity.csv", "workshop,weekday,part,leaders\nW1,Tue,AM,2\n")).Path);
    }

    [Theory, EachDatabase]
    public async Task A_trade_can_lose_a_workshop_and_a_mentor_a_trade(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", BundleFolder.Small().Path);

        var result = await line.Do("import", BundleFolder.Of(
            ("mentors.csv", "person,trades,workshop,max_per_week\nM1,T1,W1,2\n"),
            ("trades.csv", "code,site,name,main,workshops,after,practice_half_days,knowledge_target,operation_target\nT2,S1,Casting,no,W2,T1,4,70,3\n")).Path);

        var files = await Exported(line);
        Assert.Contains("T2,S1,Casting,,no,W2,T1,4,70,3,,,\n", files["trades.csv"], StringComparison.Ordinal);
        Assert.Contains("M1,T1,W1,2,\n", files["mentors.csv"], StringComparison.Ordinal);
        Assert.Contains("trades.csv: 0 added, 1 changed", result.Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_draft_decision_is_rewritten_by_the_next_bundle(Database database)
    {
        var line = await Given.ACommandLine(database);
        var folder = BundleFolder.Small();
        await line.Do("import", folder.Path);
        folder.With("decision.yaml", folder.Read("decision.yaml").Replace("half-days: 1", "half-days: 2", StringComparison.Ordinal));

        var result = await line.Do("import", folder.Path);

        Assert.Contains("decision.yaml: 0 added, 1 changed", result.Out, StringComparison.Ordinal);
        Assert.Contains("half-days: 2", (await Exported(line))["decision.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_bad_input()
    {
        var line = await Given.ACommandLine(Database.Sqlite);

        var result = await line.Run("import", "nowhere-at-all");

        Assert.Equal(Exit.BadInput, result.Code);
        Assert.Contains("nowhere-at-all", result.Error, StringComparison.Ordinal);
    }

    private static async Task<SortedDictionary<string, string>> Exported(TestCommandLine line)
    {
        var folder = new BundleFolder();
        await line.Do("export", folder.Path);
        return BundleFolder.Everything(folder.Path);
    }
}
