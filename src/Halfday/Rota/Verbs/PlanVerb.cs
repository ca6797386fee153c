using System.CommandLine;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Verbs;

/// <summary>`plan`: rotas for one site or all, from the facts as they are now.</summary>
public static class PlanVerb
{
    private static readonly Option<string?> Site = new("--site") { Description = "The code of one site." };
    private static readonly Option<bool> All = new("--all") { Description = "Every site." };
    private static readonly Option<string?> From = new("--from") { Description = "The first week, such as 2026-W40. Default: next week." };
    private static readonly Option<int> Weeks = new("--weeks") { Description = "How many weeks, 1 to 53.", DefaultValueFactory = _ => 13 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed and facts give the same plan.", DefaultValueFactory = _ => 0 };
    private static readonly Option<bool> Publish = new("--publish") { Description = "Makes the half days stand, and adopts the base units proposed." };
    private static readonly Option<string?> Out = new("--out") { Description = "A folder for CODE.problem.json and CODE.plan.json." };
    private static readonly Option<bool> Json = Verb.JsonOption();

    /// <summary>The verb.</summary>
    public static Command Plan(Terminal terminal) =>
        new Command("plan", "Plans (and publishes) rotas.") { Site, All, From, Weeks, Seed, Publish, Out, Json }
            .OnTheDatabase(terminal, Work);

    private static async Task<int> Work(Session session)
    {
        var (code, all) = (session.Get(Site), session.Get(All));
        if (code is null != all) return Misused(session, "Say which: --site CODE for one site, or --all for every site.");
        if (!TryFrom(session, out var from)) return Misused(session, $"--from: '{session.Get(From)}' is no week; write one like 2026-W40.");
        if (session.Get(Weeks) is < 1 or > 53) return Misused(session, "--weeks: plan between 1 and 53 weeks at a time.");

        var sites = await Sites(session, code);
        if (code is not null && sites.Count == 0) return Misused(session, $"--site: there is no site '{code}'; write the code of a unit of level site.");
        var horizon = new Horizon(from, session.Get(Weeks));
        if (await IsPast(session, sites, horizon) is { } refusal) return session.Refuse(refusal);

        var act = new PlanningAct(session, horizon, new PlanningOptions(session.Get(Seed), Quick: all, Math.Min(2, Environment.ProcessorCount)));
        return Report(session, await act.Run(all ? null : sites, session.Get(Publish), session.Get(Out)));
    }

    private static bool TryFrom(Session session, out IsoWeek from)
    {
        from = IsoWeek.Of(session.Time.Today(TimeZoneInfo.Utc)).Plus(1);
        return session.Get(From) is not { } text || IsoWeek.TryParse(text, out from);
    }

    private static Task<List<Unit>> Sites(Session session, string? code) =>
        session.Db.Units.AsNoTracking().Sites().Where(site => code == null || site.Code == code).OrderBy(site => site.Code).ToListAsync(session.Stop);

    // The current week is that of the site's own zone.
    private static async Task<Refusal?> IsPast(Session session, IReadOnlyList<Unit> sites, Horizon horizon)
    {
        var calendars = await Calendars.Read(session.Db, horizon.FirstDay, horizon.FirstDay, session.Stop);
        var currents = sites.Select(site => IsoWeek.Of(session.Time.Today(calendars.Zone(site.Id)))).DefaultIfEmpty(horizon.First);
        return currents.Max() is var current && horizon.First < current ? RotaRefusals.WeekIsPast(horizon.First, current) : null;
    }

    private static int Report(Session session, PlanningOutcome outcome)
    {
        session.Terminal.EndProgress();
        if (outcome.Refusal is { } refusal) return session.Refuse(refusal);

        foreach (var line in outcome.Complaints()) session.Terminal.Error.WriteLine(line);
        if (session.Get(Json)) session.SayJson(outcome.Figures);
        else session.Say(outcome.Summary(session.Get(Publish)));
        return outcome.IsWhole ? Exit.Done : Exit.Refused;
    }

    private static int Misused(Session session, string sentence)
    {
        session.Terminal.Error.WriteLine(sentence);
        return Exit.WrongUsage;
    }
}
