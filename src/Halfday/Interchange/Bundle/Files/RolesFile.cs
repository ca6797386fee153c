using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>roles.csv: what a person may do at a unit and below it.</summary>
internal sealed class RolesFile() : BundleFile("roles.csv", Key("person"), Key("role"), Key("unit"), KeyOrNone("from"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.RoleGrants.ToListAsync(work.Stop);
        var byKey = known.ToLookup(grant => (grant.PersonId, grant.Role, grant.UnitId, grant.From));
        foreach (var row in table.Rows)
        {
            var (person, unit) = (work.PersonIn(row), work.UnitIn(row, "unit"));
            var (role, from) = (row.OneOf("role", Codes.Roles), row.Date("from"));
            var key = $"{row["person"]} {row["role"]} {row["unit"]} {row["from"]}".TrimEnd();
            work.MustBeFirst(row, "person", key);
            var grant = byKey[(person ?? default, role, unit?.Id ?? default, from)].FirstOrDefault()
                ?? work.Add(new RoleGrant { PersonId = person ?? default, Role = role, UnitId = unit?.Id ?? default, From = from });
            grant.Until = row.Until(from);
            work.Touch(row, key, grant);
        }
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.RoleGrants.AsNoTracking().ToListAsync(work.Stop)).Select(grant => new ExportRow(
            work.People[grant.PersonId], grant.Role.Word(), work.Units[grant.UnitId], grant.From.Cell(), grant.Until.Cell()));
}
