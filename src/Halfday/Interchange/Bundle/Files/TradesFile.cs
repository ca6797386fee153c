using Halfday.Organization;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>trades.csv: the kinds of work of each site, what comes before what, and what mastering takes.</summary>
internal sealed class TradesFile() : BundleFile(
    "trades.csv", Key("code"), Must("site"), Must("name"), May("name_zh"), May("main"), May("workshops"), May("after"), May("practice_half_days"),
    May("knowledge_target"), May("operation_target"), May("expires_months"), May("taxonomy"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.Trades.Include(trade => trade.Workshops).ToDictionaryAsync(trade => trade.Code, work.Stop);
        var taken = new List<(Trade Trade, Row Row)>();
        foreach (var row in table.Rows)
        {
            var code = row.Code("code");
            work.MustBeFirst(row, "code", code);
            var trade = Taken(row, code, known, work);
            var changedPlaces = PractiseIn(trade, row, work);
            work.Trades[code] = new TradePlaces(trade.Id, trade.SiteId, [.. trade.Workshops.Select(place => place.WorkshopId)]);
            work.Touch(row, code, [trade, .. changedPlaces]);
            taken.Add((trade, row));
        }
        foreach (var (trade, row) in taken) trade.AfterId = After(trade, row, known, work);
        new TradeOrder(known, taken).CheckCircles();
    }

    private static Trade Taken(Row row, string code, Dictionary<string, Trade> known, ImportWork work)
    {
        var (site, name) = (work.UnitIn(row, "site", UnitLevel.Site), row.Required("name"));
        if (!known.TryGetValue(code, out var trade))
            known[code] = trade = work.Add(new Trade { Code = code, SiteId = site?.Id ?? default, Name = name });
        else if (site is not null && site.Id != trade.SiteId)
            row.Fault("site", $"{code} is a trade of {work.UnitOf(trade.SiteId)?.Code} and stays there: give the other site's trade its own code",
                $"{code} 是 {work.UnitOf(trade.SiteId)?.Code} 的工种，不能迁走：请为另一处的工种用新编码");
        (trade.Name, trade.NameZh, trade.IsMain) = (name, row.Text("name_zh"), row.YesNo("main"));
        trade.PracticeHalfDays = row.Number("practice_half_days", 0, 1000) ?? 0;
        trade.KnowledgeTarget = row.Number("knowledge_target", 0, 100) ?? 0;
        trade.OperationTarget = row.Number("operation_target", 0, 4) ?? 0;
        trade.ExpiresMonths = row.Number("expires_months", 1, 1200);
        (trade.Taxonomy, trade.Until) = (row.Text("taxonomy"), row.Date("until"));
        return trade;
    }

    private static List<TradeWorkshop> PractiseIn(Trade trade, Row row, ImportWork work)
    {
        var asked = row.List("workshops").Select(code => WorkshopOf(trade, code, row, work)).OfType<Guid>().ToHashSet();
        var (fresh, gone) = trade.PractiseIn(asked);
        foreach (var place in gone) work.Db.Remove(place);
        trade.Workshops.RemoveAll(gone.Contains);
        foreach (var place in fresh) work.Add(place);
        return [.. gone, .. fresh];
    }

    private static Guid? WorkshopOf(Trade trade, string code, Row row, ImportWork work)
    {
        if (!work.Units.TryGetValue(code, out var workshop))
            work.NotFound(row, "workshops", code, "unit", "单位", "units.csv");
        else if (workshop.Level != UnitLevel.Workshop)
            row.Fault("workshops", $"{code} is a {workshop.Level.Word()}, not a workshop: name a workshop", $"{code} 是 {workshop.Level.Word()}，不是车间：请写车间");
        else if (trade.SiteId != default && workshop.SiteId is { } site && site != trade.SiteId)
            row.Fault("workshops", $"{code} belongs to another site: name a workshop of {row["site"]}", $"{code} 属于另一厂：请写 {row["site"]} 的车间");
        else
            return workshop.Id;
        return null;
    }

    private static Guid? After(Trade trade, Row row, Dictionary<string, Trade> known, ImportWork work)
    {
        if (row["after"].Length == 0 || work.Trade(row, "after", row["after"]) is null) return null;
        var first = known[row["after"]];
        if (first.SiteId == trade.SiteId || first.SiteId == default || trade.SiteId == default) return first.Id;
        row.Fault("after", $"{first.Code} is a trade of another site: name one of {row["site"]}", $"{first.Code} 是另一厂的工种：请写 {row["site"]} 的工种");
        return null;
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Trades.AsNoTracking().Include(trade => trade.Workshops).ToListAsync(work.Stop)).Select(trade => new ExportRow(
            trade.Code, work.Units[trade.SiteId], trade.Name, trade.NameZh, trade.IsMain.Cell(),
            trade.Workshops.Select(place => work.Units[place.WorkshopId]).Sorted(), trade.AfterId is { } after ? work.Trades[after] : "",
            trade.PracticeHalfDays.Cell(), trade.KnowledgeTarget.Cell(), trade.OperationTarget.Cell(), trade.ExpiresMonths.Cell(),
            trade.Taxonomy, trade.Until.Cell()));
}
