using System.Text.Json;

namespace Halfday.Planner.Reading;

/// <summary>Reads what a re-plan says it changes; a plan made from nothing says nothing.</summary>
internal static class ChangesReading
{
    public static RotaChanges? Of(Spot root, Faults faults)
    {
        if (root.Fields.All(f => f.Name != "changes") || faults.Field(root, "changes") is not { } spot || !faults.IsObject(spot)) return null;
        int Count(string name) => faults.Number(faults.Field(spot, name), 0, int.MaxValue);
        return new RotaChanges(Count("lost"), Count("visible"), Count("mentor"), Yes(faults.Field(spot, "proven"), faults));
    }

    private static bool Yes(Spot? spot, Faults faults)
    {
        if (spot is { Kind: not (JsonTokenType.True or JsonTokenType.False) }) faults.Add(spot, "is neither true nor false", "write one of them");
        return spot is { Kind: JsonTokenType.True };
    }
}
