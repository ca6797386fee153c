using System.Globalization;
using System.Text;
using System.Text.Json;
using Halfday.Planner.Reading;

namespace Halfday.Planner;

/// <summary>
/// Reads the shape of a plan, or says everything that is wrong with it. Whether ids are known and rules hold is for
/// <see cref="RotaChecker"/>, which has the problem beside it.
/// </summary>
public static class RotaPlanReader
{
    /// <summary>More than a plan can cost: all that is owed, missed at the highest weight, is some 10^11.</summary>
    private const long MostCost = 1_000_000_000_000_000;

    public static Read<RotaPlan> Read(Stream json) => RotaText.Read(RotaText.Bytes(json), Build);

    public static Read<RotaPlan> Read(string json) => RotaText.Read(Encoding.UTF8.GetBytes(json), Build);

    private static RotaPlan? Build(Spot root, Faults faults)
    {
        if (!faults.IsObject(root)) return null;
        RotaText.Format(root, faults, "halfday-rota-plan/1");
        return new RotaPlan
        {
            Status = Status(faults.Field(root, "status"), faults),
            Cost = faults.Number(faults.Field(root, "cost"), -MostCost, MostCost),
            Bound = faults.Number(faults.Field(root, "bound"), -MostCost, MostCost),
            Seed = faults.Number(faults.Field(root, "seed"), int.MinValue, int.MaxValue),
            Assignments = [.. Objects(root, "assignments", faults).Select(a => HalfDay(a, faults))],
            Missed = [.. Objects(root, "missed", faults).Select(m => new MissedHalfDay(Text(m, "leader", faults), Week(faults.Field(m, "week"), faults), Why(m, faults)))],
            Penalties = PenaltiesOf(faults.Field(root, "penalties"), faults),
            Certificate = CertificateOf(faults.Field(root, "certificate"), faults),
            Changes = ChangesReading.Of(root, faults),
        };
    }

    private static PlanStatus Status(Spot? spot, Faults faults)
    {
        switch (faults.Text(spot))
        {
            case "optimal": return PlanStatus.Optimal;
            case "infeasible": return PlanStatus.Infeasible;
            case not "feasible" when spot is not null: faults.Add(spot, "is no status", "write optimal, feasible or infeasible"); break;
        }
        return PlanStatus.Feasible;
    }

    private static Assignment HalfDay(Spot a, Faults faults) => new(
        Text(a, "leader", faults), Week(faults.Field(a, "week"), faults), Text(a, "part", faults),
        Text(a, "workshop", faults), Text(a, "trade", faults), Text(a, "mentor", faults));

    private static Penalties PenaltiesOf(Spot? spot, Faults faults)
    {
        long Units(string name) => faults.Number(faults.Field(spot!, name), -MostCost, MostCost);
        return spot is null || !faults.IsObject(spot) ? new Penalties(0, 0, 0, 0, 0, 0)
            : new Penalties(Units("missed"), Units("short"), Units("switch"), Units("otherPart"), Units("otherDay"), Units("overload"));
    }

    private static Certificate CertificateOf(Spot? spot, Faults faults)
    {
        if (spot is null || !faults.IsObject(spot)) return Certificate.None;
        IEnumerable<Spot> Rows(string name, int length) => faults.List(spot.Fields.Any(f => f.Name == name) ? faults.Field(spot, name) : null).Where(r => faults.List(r, length, "column").Count == length);
        PartPrice Part(Spot r) => new(faults.Text(r.Items[0]), Week(r.Items[1], faults), faults.Text(r.Items[2]), Price(r.Items[3], faults));
        return new Certificate(
            [.. Rows("mentorPart", 4).Select(Part)],
            [.. Rows("mentorWeek", 3).Select(r => new WeekPrice(faults.Text(r.Items[0]), Week(r.Items[1], faults), Price(r.Items[2], faults)))],
            [.. Rows("workshopPart", 4).Select(Part)],
            [.. Rows("coverPart", 4).Select(Part)],
            [.. Rows("mentorShare", 2).Select(r => new SharePrice(faults.Text(r.Items[0]), Price(r.Items[1], faults)))]);
    }

    private static double Price(Spot spot, Faults faults)
    {
        if (spot.Kind == JsonTokenType.Number && double.TryParse(spot.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var price)) return price;
        faults.Add(spot, "is not a number", "write a price");
        return 0;
    }

    private static int Week(Spot? spot, Faults faults) => faults.Number(spot, int.MinValue, int.MaxValue);

    private static string Text(Spot of, string field, Faults faults) => faults.Text(faults.Field(of, field));

    /// <summary>Any text, however long or empty.</summary>
    private static string Why(Spot missed, Faults faults)
    {
        var spot = faults.Field(missed, "why");
        if (spot is not null && spot.Kind != JsonTokenType.String) faults.Add(spot, "is not a text", "write it in quotes");
        return spot?.Text ?? "";
    }

    private static IEnumerable<Spot> Objects(Spot root, string field, Faults faults) => faults.List(faults.Field(root, field)).Where(faults.IsObject);
}
