using System.Text.Json;
using Halfday.Decisions;
using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Decisions;

public sealed class DecisionVerbTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly string Works = Root.Shared("data/one-works");
    private static readonly string Yaml = Path.Combine(Works, "decision.yaml");

    [Theory, EachDatabase]
    public async Task Who_is_bound_is_what_the_tables_say(Database database)
    {
        var line = await AnImportedWorks(database);
        await line.Do("decision", "issue", Yaml);

        var who = await line.Do("decision", "who", "SH-1958-02-12", "--json");

        Assert.Equal(ByHand(), who.Json.GetProperty("bound").EnumerateArray()
            .Select(one => $"{one.GetProperty("person")} {one.GetProperty("clause")} {one.GetProperty("unit")}").Order(StringComparer.Ordinal));
        Assert.Equal("2026-09-28", who.Json.GetProperty("on").GetString());
    }

    [Theory, EachDatabase]
    public async Task A_draft_of_a_bundle_becomes_issued_and_issuing_again_does_nothing(Database database)
    {
        var line = await AnImportedWorks(database);

        var first = await line.Do("decision", "issue", Yaml);
        var again = await line.Do("decision", "issue", Yaml);

        Assert.Contains("is issued", first.Out, StringComparison.Ordinal);
        Assert.Contains("equal content", again.Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_issued_number_with_other_content_is_refused(Database database)
    {
        var line = await AnImportedWorks(database);
        await line.Do("decision", "issue", Yaml);

        var other = await line.Run("decision", "issue", AFile(File.ReadAllText(Yaml).Replace("half-days: 1", "half-days: 2", StringComparison.Ordinal)));

        Assert.Equal(Exit.Refused, other.Code);
        Assert.StartsWith("AlreadyIssued: ", other.Error, StringComparison.Ordinal);
        Assert.Contains("Amend it", other.Error, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_faulty_file_issues_nothing_and_names_each_fault(Database database)
    {
        var line = await AnImportedWorks(database);
        var file = AFile(File.ReadAllText(Yaml).Replace("posts: [sec, dep-sec", "posts: [chief, dep-sec", StringComparison.Ordinal));

        var issued = await line.Run("decision", "issue", file);
        var check = await line.Run("decision", "check", file);

        Assert.Equal((Exit.BadInput, Exit.BadInput), (issued.Code, check.Code));
        Assert.StartsWith($"{file}:11:21: posts: there is no post chief", check.Error, StringComparison.Ordinal);
        Assert.Equal(3, check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("binds the", (await line.Run("decision", "who", "SH-1958-02-12")).Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_file_in_another_encoding_is_neither_checked_nor_issued(Database database)
    {
        var line = await AnImportedWorks(database);
        var file = AFile("");
        File.WriteAllBytes(file, [.. "number: X\ntitle: "u8, 0xD6, 0xD0, .. "\n"u8]);

        foreach (var verb in new[] { "check", "issue" })
        {
            var said = await line.Run("decision", verb, file);
            Assert.Equal(Exit.BadInput, said.Code);
            Assert.StartsWith($"{file}:2:8: file: is not UTF-8", said.Error, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_program_that_sends_no_decision_is_told_the_place_of_the_fault(Database database)
    {
        var works = await Given.AWorks(database);
        var client = works.SignedInAs(works.Administrator).Client;

        foreach (var body in new[] { "number: X\ntitle: " + new string('[', 100_000), "a: [1\nb: 2\n", "title: \"a\\0b\"" })
        {
            var answer = await Answer.Of(await client.PostAsync("/api/v1/decisions", new StringContent(body), TestContext.Current.CancellationToken));
            answer.ShouldBeRefusedBecause("FaultyDecision");
            Assert.Matches("^decision.yaml:[1-9]", answer.Json.GetProperty("faults")[0].GetString());
        }
    }

    [Theory, EachDatabase]
    public async Task Where_no_posts_are_known_any_may_be_named(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("migrate");

        var check = await line.Do("decision", "check", Yaml);

        Assert.Contains("7 clauses, no faults", check.Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_amendment_may_stand_before_its_decision_in_the_file(Database database)
    {
        var line = await AnImportedWorks(database);

        await line.Do("decision", "issue", AFile(Amendment("SH-1958-02-12", "SH") + "---\n" + File.ReadAllText(Yaml)));
        var who = await line.Do("decision", "who", "SH-1958-02-12", "--on", "2026-12-01", "--json");

        Assert.DoesNotContain(who.Json.GetProperty("bound").EnumerateArray(), one => Is(one, "A1", "SH-1958-02-12"));
        Assert.Contains(who.Json.GetProperty("bound").EnumerateArray(), one => Is(one, "A1", "SH-2"));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_issued_or_not_ones_own_cannot_be_amended(Database database)
    {
        var line = await AnImportedWorks(database);

        var early = await line.Run("decision", "issue", AFile(Amendment("SH-1958-02-12", "SH")));
        await line.Do("decision", "issue", Yaml);
        var foreign = await line.Run("decision", "issue", AFile(Amendment("SH-1958-02-12", "B0")));

        Assert.StartsWith("NotIssued: ", early.Error, StringComparison.Ordinal);
        Assert.StartsWith("AnotherBody: ", foreign.Error, StringComparison.Ordinal);
        Assert.Contains("no decision", (await line.Run("decision", "who", "SH-2")).Error, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Each_person_alone_owes_what_they_owe_among_all(Database database)
    {
        var line = await AnImportedWorks(database);
        await line.Do("decision", "issue", Yaml);
        await using var scope = await line.Open();
        var (db, first, last) = (scope.Db, new DateOnly(2026, 9, 28), new DateOnly(2026, 12, 27));

        BaseUnits.Adopt(db, await BaseUnits.Propose(db, first, TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var all = await Duties.Read(db, null, first, last, TestContext.Current.CancellationToken);

        Assert.Equal(20, all.People.Count);
        foreach (var person in all.People)
        {
            var alone = await Duties.Of(db, person, first, last, TestContext.Current.CancellationToken);
            Assert.Equal(Told(all, person, first), Told(alone, person, first));
        }
        Assert.Equal(20, (await Duties.Read(db, "SH/B0/C0/S00000/", first, last, TestContext.Current.CancellationToken)).People.Count);
    }

    private static string Told(Duties duties, Guid person, DateOnly from) => string.Join('\n', Enumerable.Range(0, 13)
        .Select(Halfday.Shared.Time.IsoWeek.Of(from).Plus)
        .SelectMany(week => new object?[] { duties.FloorTime(person, week) is { } floor ? (floor.HalfDays, floor.SiteId, floor.Why.En) : null, duties.Study(person, week)?.Hours })
        .Concat(duties.Mastery(person, from).Select(duty => (object)(duty.SiteId, string.Join(',', duty.TradeIds), duty.AtLeast, duty.Deadline)))
        .Concat([duties.BaseUnit(person, from)?.Adoption?.Id, duties.AdvancedUnit(person, from)?.Why.Zh]));

    private static bool Is(JsonElement one, string clause, string decision) =>
        one.GetProperty("clause").GetString() == clause && one.GetProperty("decision").GetString() == decision;

    private static string Amendment(string of, string body) => $$"""
        number: SH-2
        title: Two half days
        body: {{body}}
        from: 2026-11-30
        amends: {{of}}
        clauses:
          - id: A1
            text: Two half days a week
            scope: {posts: [director], levels: [site], detached: true}
            floor-time: {half-days: 2, per: week}

        """;

    // The decision of the data, read with the eyes: posts of factories at sites, detached, owe A1 to A3; those above B1 to B3; all D1.
    private static IOrderedEnumerable<string> ByHand()
    {
        var factory = "sec dep-sec director dep-director union youth".Split(' ');
        var above = "mun-sec dist-sec union-fed union-fed-vice mun-ind dist-ind bureau company dept".Split(' ');
        var level = Rows("units.csv").ToDictionary(row => row[0], row => row[3]);
        return Rows("appointments.csv").SelectMany(row => (Site: level[row[2]] == "site", row[1], row[5]) switch
        {
            (true, var post, "yes") when factory.Contains(post) => ["A1", "A2", "A3", "D1"],
            (true, var post, _) when factory.Contains(post) => ["D1"],
            (false, var post, _) when above.Contains(post) => ["B1", "B2", "B3", "D1"],
            _ => Array.Empty<string>(),
        }, (row, clause) => $"{row[0]} {clause} {row[2]}").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadAllLines(Path.Combine(Works, file)).Skip(1).Select(row => row.Split(','));

    private static async Task<TestCommandLine> AnImportedWorks(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", Works);
        return line;
    }

    private static string AFile(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"decision-{Guid.CreateVersion7():N}.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
