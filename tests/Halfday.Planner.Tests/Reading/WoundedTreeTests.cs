using System.Text.Json.Nodes;
using CsCheck;

namespace Halfday.Planner.Tests.Reading;

/// <summary>Whole values go missing, stand twice, change places or kind: files that are JSON still, and no problem any more.</summary>
public sealed class WoundedTreeTests
{
    private static readonly string Text = File.ReadAllText(Sample.Instances().First(f => f.Data.EndsWith("open-8-1.json", StringComparison.Ordinal)).Data);
    private static readonly Func<JsonNode?>[] Strangers =
        [() => null, () => -1, () => 0, () => 1e300, () => "", () => "l0", () => new JsonArray(), () => new JsonObject(), () => true, () => new string('1', 300), () => int.MaxValue];

    [Fact]
    public void A_wounded_tree_gives_a_value_or_faults_with_their_places_within_a_second() =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1].Array[1, 5], Gen.Int[0, 3]).Sample((wounds, _) =>
        {
            var root = JsonNode.Parse(Text)!;
            foreach (var wound in wounds) Wound(root, new Random(wound));
            var text = root.ToJsonString();
            var spent = Environment.CpuUsage.TotalTime;
            var read = RotaProblemReader.Read(text);
            return read.Value is null == read.Faults.Count > 0 && read.Faults.All(f => f.Path.StartsWith('$') && f.Line >= 1 && f.Column >= 1 && f.Mend.Length > 0)
                && Environment.CpuUsage.TotalTime - spent < TimeSpan.FromSeconds(5);
        }, iter: Soak.Iterations(200), threads: 1);

    [Fact]
    public void Thousands_of_faults_on_one_line_of_megabytes_take_no_second_each()
    {
        var root = JsonNode.Parse(Text)!;
        var leader = root["leaders"]![0]!;
        for (var at = 0; at < 3_000; at++)
        {
            var copy = leader.DeepClone();
            (copy["id"], copy["preferred"]) = ($"x{at}", "nowhere");
            root["leaders"]!.AsArray().Add(copy);
        }
        var spent = Environment.CpuUsage.TotalTime;

        var faults = RotaProblemReader.Read(root.ToJsonString()).Faults;

        Assert.Equal(3_000, faults.Count);
        Assert.Equal(faults.OrderBy(f => f.Column), faults);
        Assert.True(Environment.CpuUsage.TotalTime - spent < TimeSpan.FromSeconds(5), "it is 0.2 s where nothing else runs");
    }

    private static void Wound(JsonNode root, Random chance)
    {
        var node = root;
        while (Children(node) is { Count: > 0 } children && (node == root || chance.Next(3) > 0) && children[chance.Next(children.Count)] is { } child) node = child;
        if (node.Parent is JsonObject of) WoundField(of, node.GetPropertyName(), chance);
        else if (node.Parent is JsonArray list) WoundItem(list, node.GetElementIndex(), chance);
    }

    private static List<JsonNode?> Children(JsonNode node) => node switch
    {
        JsonObject o => [.. o.Select(f => f.Value)],
        JsonArray a => [.. a],
        _ => [],
    };

    private static void WoundField(JsonObject of, string name, Random chance)
    {
        if (chance.Next(3) == 0) of.Remove(name);
        else of[name] = Strangers[chance.Next(Strangers.Length)]();
    }

    private static void WoundItem(JsonArray list, int at, Random chance)
    {
        switch (chance.Next(3))
        {
            case 0: list.RemoveAt(at); break;
            case 1: list.Insert(at, list[at]?.DeepClone()); break;
            default: list[at] = Strangers[chance.Next(Strangers.Length)](); break;
        }
    }
}
