using System.CommandLine;
using System.Globalization;
using Halfday.Decisions.Yaml;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>`decision check`, `decision issue`, `decision who`.</summary>
public static class DecisionVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "A decision as YAML; several as several documents." };
    private static readonly Argument<string> Number = new("NUMBER") { Description = "The decision's number." };
    private static readonly Option<bool> AsJson = Verb.JsonOption();
    private static readonly Option<string?> OnDay = new("--on") { Description = "The day asked about, as 2026-09-28; else today, or the nearest day on which the decision is in force." };

    /// <summary>The verb with its three parts.</summary>
    public static Command Decision(Terminal terminal) => new("decision", "The rule: what a body decided, for whom, from when.")
    {
        new Command("check", "Validates a decision, against the database's posts and units when it has any.") { File }.OnTheDatabase(terminal, Check),
        new Command("issue", "Puts a decision in force; all of the file or nothing.") { File }.OnTheDatabase(terminal, Issue),
        new Command("who", "Lists who is bound by which clause, and why.") { Number, OnDay, AsJson }.OnTheDatabase(terminal, Who),
    };

    private static async Task<int> Check(Session session)
    {
        var reading = await Read(session);
        if (reading.Faults.Count > 0) return session.Faulty(reading.Faults);

        foreach (var decision in reading.Decisions) session.Say($"{decision.Number}: {Words.CountEn(decision.Clauses.Count, "clause")}, no faults.");
        return Exit.Done;
    }

    private static async Task<int> Issue(Session session)
    {
        var reading = await Read(session);
        if (reading.Faults.Count > 0) return session.Faulty(reading.Faults);

        var issued = await new Issuing(session.Db, session.Time).Issue(reading.Decisions, session.Stop);
        if (issued.Refusal is { } refusal) return session.Refuse(refusal);
        await session.Db.SaveChangesAsync(session.Stop);
        foreach (var number in issued.Now) session.Say($"{number} is issued.");
        foreach (var number in issued.Before) session.Say($"{number} was issued already, with equal content.");
        return Exit.Done;
    }

    private static async Task<DecisionReading> Read(Session session)
    {
        var file = session.Get(File);
        if (!System.IO.File.Exists(file))
            return new DecisionReading([], [new Fault(file, 1, 1, "file", new Text("there is no such file: check the path", "没有这个文件：请检查路径"))]);

        var known = await DecisionYaml.KnownIn(session.Db, session.Stop);
        var reading = DecisionYaml.Read(await System.IO.File.ReadAllBytesAsync(file, session.Stop), file, known);
        if (reading.Faults.Count > 0 || reading.Decisions.Count > 0) return reading;
        return new DecisionReading([], [new Fault(file, 1, 1, "decision", new Text("the file holds no decision: begin with `number:`", "文件中没有决定：请以 `number:` 开头"))]);
    }

    private static async Task<int> Who(Session session)
    {
        DateOnly? on = null;
        if (session.Get(OnDay) is { } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Misused(session, "--on: write a date as 2026-09-28");
            on = day;
        }
        var number = session.Get(Number);
        var bound = await WhoIsBound.Read(session.Db, number, on, session.Time.Today(TimeZoneInfo.Utc), session.Stop);
        if (bound is null) return session.Misnamed(DecisionRefusals.NoSuchDecision(number));

        if (session.Get(AsJson)) session.SayJson(bound.AsJson());
        else Say(session, bound);
        return Exit.Done;
    }

    private static void Say(Session session, WhoIsBound bound)
    {
        session.Say($"{bound.Number} on {bound.On:yyyy-MM-dd}: {Words.CountEn(bound.Bonds.Count, "bond")} of {Words.CountEn(bound.People, "person", "people")}{(bound.IsDraft ? "; it is a draft and binds nobody yet" : "")}.");
        foreach (var one in bound.Bonds) session.Say($"{one.Person}\t{one.Name}\t{one.Bond.Clause.Key}\t{one.Bond.Why.En}");
    }

    private static int Misused(Session session, string sentence)
    {
        session.Terminal.Error.WriteLine(sentence);
        return Exit.WrongUsage;
    }
}
