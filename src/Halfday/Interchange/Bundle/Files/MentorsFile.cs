using Halfday.Organization;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>mentors.csv: workers who may teach, each in one workshop.</summary>
internal sealed class MentorsFile() : BundleFile("mentors.csv", Key("person"), May("trades"), Must("workshop"), Must("max_per_week"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.Mentors.Include(mentor => mentor.Trades).ToDictionaryAsync(mentor => mentor.PersonId, work.Stop);
        foreach (var row in table.Rows)
        {
            var (person, workshop) = (work.PersonIn(row), work.UnitIn(row, "workshop", UnitLevel.Workshop));
            var most = row.RequiredNumber("max_per_week", 0, 99);
            work.MustBeFirst(row, "person", row["person"]);
            if (!known.TryGetValue(person ?? default, out var mentor))
                mentor = work.Add(new Mentor
                {
                    PersonId = person ?? default, WorkshopId = workshop?.Id ?? default, SiteId = workshop?.SiteId ?? default, MaxPerWeek = most,
                });
            (mentor.WorkshopId, mentor.SiteId) = (workshop?.Id ?? default, workshop?.SiteId ?? default);
            (mentor.MaxPerWeek, mentor.Until) = (most, row.Date("until"));
            work.Touch(row, row["person"], [mentor, .. Teach(mentor, workshop, row, work)]);
        }
    }

    private static List<MentorTrade> Teach(Mentor mentor, Unit? workshop, Row row, ImportWork work)
    {
        var asked = row.List("trades").Select(code => Taught(code, workshop, row, work)).OfType<Guid>().ToHashSet();
        var (fresh, gone) = mentor.Teach(asked);
        foreach (var taught in gone) work.Db.Remove(taught);
        mentor.Trades.RemoveAll(gone.Contains);
        foreach (var taught in fresh) work.Add(taught);
        return [.. gone, .. fresh];
    }

    private static Guid? Taught(string code, Unit? workshop, Row row, ImportWork work)
    {
        if (work.Trade(row, "trades", code) is not { } trade || workshop?.SiteId is null || trade.SiteId == default) return null;
        if (trade.SiteId != workshop.SiteId)
            row.Fault("trades", $"{code} is a trade of another site: name trades of the mentor's own", $"{code} 是另一厂的工种：请写师傅所在厂的工种");
        else if (!trade.Workshops.Contains(workshop.Id))
            row.Fault("trades", $"{code} is not practised in {workshop.Code}: add the workshop in trades.csv, or remove the trade here",
                $"{workshop.Code} 没有工种 {code}：请在 trades.csv 加上该车间，或在此删去");
        return trade.Id;
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Mentors.AsNoTracking().Include(mentor => mentor.Trades).ToListAsync(work.Stop)).Select(mentor => new ExportRow(
            work.People[mentor.PersonId], mentor.Trades.Select(taught => work.Trades[taught.TradeId]).Sorted(), work.Units[mentor.WorkshopId],
            mentor.MaxPerWeek.Cell(), mentor.Until.Cell()));
}
