using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>cover.csv: groups of whom only so many may be away from their desks at once.</summary>
internal sealed class CoverFile() : BundleFile("cover.csv", Key("group"), Key("person"), Must("max_away"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.CoverMembers.ToDictionaryAsync(member => (member.Group, member.PersonId), work.Stop);
        var rows = new List<(CoverMember Member, Row Row)>();
        foreach (var row in table.Rows)
        {
            var (group, person, most) = (row.Code("group"), work.PersonIn(row), row.RequiredNumber("max_away", 0, 999));
            work.MustBeFirst(row, "group", $"{group} {row["person"]}");
            if (!known.TryGetValue((group, person ?? default), out var member))
                known[(group, person ?? default)] = member = work.Add(new CoverMember { Group = group, PersonId = person ?? default, MaxAway = most });
            (member.MaxAway, member.Until) = (most, row.Date("until"));
            rows.Add((member, row));
            work.Touch(row, $"{group} {row["person"]}", member);
        }
        CheckGroups(known.Values, rows);
    }

    private static void CheckGroups(IEnumerable<CoverMember> known, List<(CoverMember Member, Row Row)> rows)
    {
        var inFile = rows.Select(pair => pair.Member).ToHashSet();
        var others = known.Where(member => !inFile.Contains(member) && member.Until is null).ToLookup(member => member.Group, member => member.MaxAway);
        foreach (var group in rows.GroupBy(pair => pair.Member.Group))
        {
            var asked = others[group.Key].FirstOrDefault(group.First().Member.MaxAway);
            foreach (var (member, row) in group.Where(pair => pair.Member.MaxAway != asked))
                row.Fault("max_away", $"is {member.MaxAway} where the group {group.Key} has {asked}: give every row of the group the same",
                    $"是 {member.MaxAway}，而 {group.Key} 组是 {asked}：同组各行须相同");
        }
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.CoverMembers.AsNoTracking().ToListAsync(work.Stop)).Select(member =>
            new ExportRow(member.Group, work.People[member.PersonId], member.MaxAway.Cell(), member.Until.Cell()));
}
