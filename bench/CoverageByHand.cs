using System.Globalization;
using Halfday.Shared.Data;

namespace Halfday.Bench;

/// <summary>
/// What share of the trades owed in the generated city stands mastered on a day, as one query written by hand: it takes for granted what
/// the application finds out (one decision, every main trade, nobody comes or goes, nothing exempted or revoked, no practice, no trade after another).
/// </summary>
public static class CoverageByHand
{
    private const string Sql = """
        SELECT COUNT(*), SUM(CASE WHEN
            (SELECT CASE WHEN f."Knowledge" >= t."KnowledgeTarget" AND f."On" > '{1}' THEN 1 ELSE 0 END FROM "Finding" f
             WHERE f."SiteId" = t."SiteId" AND f."PersonId" = a."PersonId" AND f."TradeId" = t."Id" AND f."On" <= '{0}' AND f."Knowledge" IS NOT NULL
             ORDER BY f."On" DESC, f."At" DESC LIMIT 1) = 1
            AND (SELECT CASE WHEN f."Operation" >= t."OperationTarget" AND f."On" > '{1}' THEN 1 ELSE 0 END FROM "Finding" f
             WHERE f."SiteId" = t."SiteId" AND f."PersonId" = a."PersonId" AND f."TradeId" = t."Id" AND f."On" <= '{0}' AND f."Operation" IS NOT NULL
             ORDER BY f."On" DESC, f."At" DESC LIMIT 1) = 1 THEN 1 ELSE 0 END)
        FROM "Appointment" a JOIN "Unit" u ON u."Id" = a."UnitId" AND u."Level" = 'Site'
        JOIN "Trade" t ON t."SiteId" = u."Id" AND t."IsMain" WHERE a."Detached"
        """;

    /// <summary>Owed and mastered on the day.</summary>
    public static async Task<(int Owed, int Mastered)> On(DatabaseChoice database, DateOnly day)
    {
        await using var connection = await Tables.Open(database);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql.Replace("{0}", Written(day), StringComparison.Ordinal).Replace("{1}", Written(day.AddMonths(-24)), StringComparison.Ordinal);
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return ((int)reader.GetInt64(0), (int)reader.GetInt64(1));
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
