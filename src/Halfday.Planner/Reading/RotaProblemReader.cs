using System.Text;
using System.Text.Json;
using Halfday.Planner.Reading;

namespace Halfday.Planner;

/// <summary>Reads a problem, or says everything that is wrong with it. It never throws for what a file contains.</summary>
public static class RotaProblemReader
{
    public static Read<RotaProblem> Read(Stream json) => RotaText.Read(RotaText.Bytes(json), Build);

    public static Read<RotaProblem> Read(string json) => RotaText.Read(Encoding.UTF8.GetBytes(json), Build);

    private static RotaProblem? Build(Spot root, Faults faults)
    {
        if (!faults.IsObject(root)) return null;
        RotaText.Format(root, faults, "halfday-rota-problem/1");
        var frame = new ProblemFrame(root, faults);
        if (frame.IsTooLarge) return null;
        var problem = new RotaProblem
        {
            Site = faults.Text(faults.Field(root, "site")), FirstWeek = FirstWeek(root, faults),
            Weeks = frame.Weeks, Parts = frame.Parts, Weights = Weights(root, faults),
            FairShare = faults.Number(faults.Field(root, "fairShare"), 0, 1_000_000),
            Trades = frame.Trades(), Workshops = frame.Workshops(), Mentors = frame.Mentors(),
            Leaders = frame.Leaders(), Cover = frame.Cover(), Pins = frame.Pins(),
        };
        if (!faults.Any) PinFaults.Find(problem, faults.Field(root, "pins")!.Items, faults);
        return problem;
    }

    private static string FirstWeek(Spot root, Faults faults)
    {
        var spot = faults.Field(root, "firstWeek");
        var text = faults.Text(spot);
        if (spot is { Kind: JsonTokenType.String } && !IsoWeekText.IsValid(text)) faults.Add(spot, $"{Faults.Quoted(text)} is no ISO week", "write it like 2026-W40");
        return text;
    }

    private static RotaWeights Weights(Spot root, Faults faults)
    {
        var spot = faults.Field(root, "weights");
        if (spot is null || !faults.IsObject(spot)) return RotaWeights.Usual;
        int Weight(string name) => faults.Number(faults.Field(spot, name), 0, 100_000);
        return new RotaWeights(Weight("missed"), Weight("short"), Weight("switch"), Weight("otherPart"), Weight("otherDay"), Weight("overload"));
    }
}
