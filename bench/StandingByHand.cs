using System.Data.Common;
using Halfday.Shared.Data;
using Halfday.Shared.Time;

namespace Halfday.Bench;

/// <summary>
/// The totals of each works of the generated city, from four queries written by hand and as little else as the figures need:
/// it takes for granted what the application finds out (one decision, no closures, nobody comes or goes).
/// </summary>
public sealed class StandingByHand
{
    private readonly Dictionary<Guid, string> siteOf = [];
    private readonly Dictionary<(Guid Leader, int Week), Week> weeks = [];
    private readonly Dictionary<(Guid Leader, Guid Trade), int> practised = [];
    private readonly Dictionary<string, List<(Guid Id, int Needed)>> trades = [];

    private struct Week
    {
        public bool Met, Excused, Going, Lost;
    }

    /// <summary>Met, on track, behind and excused by the code of the works.</summary>
    public static async Task<Dictionary<string, (int Met, int OnTrack, int Behind, int Excused)>> Totals(DatabaseChoice database)
    {
        await using var connection = await Tables.Open(database);
        var hand = new StandingByHand();
        await hand.Read(connection);
        return hand.Count();
    }

    private async Task Read(DbConnection connection)
    {
        await Each(connection, """
            SELECT a."PersonId", u."Code" FROM "Appointment" a
            JOIN "Post" p ON p."Id" = a."PostId" JOIN "Unit" u ON u."Id" = a."UnitId" WHERE a."Detached" AND u."Level" = 'Site'
            """, row => siteOf[row.GetGuid(0)] = row.GetString(1));
        await Each(connection, """
            SELECT "LeaderId", "Date", "OwedOn", "CheckedIn_HappenedAt" IS NOT NULL, "Confirmation_HappenedAt" IS NOT NULL, "Excuse_Verdict", "MadeUpById" IS NOT NULL
            FROM "HalfDay" WHERE "Withdrawal_At" IS NULL
            """, Take);
        await Each(connection, """SELECT "PersonId", "TradeId", COUNT(*) FROM "PractisedHalfDay" GROUP BY "PersonId", "TradeId" """,
            row => practised[(row.GetGuid(0), row.GetGuid(1))] = (int)row.GetInt64(2));
        await Each(connection, """SELECT t."Id", u."Code", t."PracticeHalfDays" FROM "Trade" t JOIN "Unit" u ON u."Id" = t."SiteId" WHERE t."IsMain" """,
            row =>
            {
                if (!trades.TryGetValue(row.GetString(1), out var own)) trades[row.GetString(1)] = own = [];
                own.Add((row.GetGuid(0), row.GetInt32(2)));
            });
    }

    private void Take(DbDataReader row)
    {
        var date = row.GetFieldValue<DateOnly>(1);
        var owed = row.IsDBNull(2) ? date : row.GetFieldValue<DateOnly>(2);
        var key = (row.GetGuid(0), (owed.DayNumber - GeneratedCity.From.DayNumber) / 7);
        ref var week = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(weeks, key, out _);
        var (came, confirmed, madeUp) = (row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(6));
        if (came && confirmed) week.Met = true;
        else if (!came && !row.IsDBNull(5) && row.GetString(5) == "Granted") week.Excused = true;
        else if (date >= GeneratedCity.AsOf || (came && GeneratedCity.AsOf <= date.AddDays(7))) week.Going = true;
        else if (!madeUp) week.Lost = true;
    }

    private Dictionary<string, (int, int, int, int)> Count()
    {
        var totals = new Dictionary<string, (int Met, int OnTrack, int Behind, int Excused)>();
        foreach (var (leader, site) in siteOf)
        {
            var own = totals.GetValueOrDefault(site);
            for (var at = 0; at < 13; at++)
            {
                var week = weeks.GetValueOrDefault((leader, at));
                if (week.Met) own.Met++;
                else if (week.Excused) own.Excused++;
                else if (week.Going || (at == 12 && !week.Lost)) own.OnTrack++;
                else own.Behind++;
            }
            if (KeepsPace(leader, trades[site])) own.OnTrack++;
            else own.Behind++;
            totals[site] = own;
        }
        return totals;
    }

    private bool KeepsPace(Guid leader, List<(Guid Id, int Needed)> asked)
    {
        var deadline = GeneratedCity.From.AddMonths(24);
        var done = asked.Sum(trade => Math.Min(trade.Needed, practised.GetValueOrDefault((leader, trade.Id))));
        long passed = GeneratedCity.AsOf.DayNumber - GeneratedCity.From.DayNumber, all = deadline.DayNumber - GeneratedCity.From.DayNumber;
        return done >= asked.Sum(trade => trade.Needed) * passed / all;
    }

    private static async Task Each(DbConnection connection, string sql, Action<DbDataReader> take)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) take(reader);
    }
}
