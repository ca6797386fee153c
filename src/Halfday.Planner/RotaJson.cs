using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Halfday.Planner;

/// <summary>Writes problems and plans: the same value gives the same bytes, on one line that ends with a line feed.</summary>
public static class RotaJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new AsArray<PartPrice>((to, p) => { to.WriteStringValue(p.Id); to.WriteNumberValue(p.Week); to.WriteStringValue(p.Part); to.WriteNumberValue(p.Price); }),
            new AsArray<WeekPrice>((to, p) => { to.WriteStringValue(p.Id); to.WriteNumberValue(p.Week); to.WriteNumberValue(p.Price); }),
            new AsArray<SharePrice>((to, p) => { to.WriteStringValue(p.Id); to.WriteNumberValue(p.Price); }),
        },
    };

    public static string Write(RotaProblem problem) => JsonSerializer.Serialize(problem, Options) + "\n";

    public static string Write(RotaPlan plan) => JsonSerializer.Serialize(plan, Options) + "\n";

    /// <summary>A price is written as an array: <c>["m1", 0, "Mon-AM", 0.5]</c>.</summary>
    private sealed class AsArray<T>(Action<Utf8JsonWriter, T> items) : JsonConverter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            items(writer, value);
            writer.WriteEndArray();
        }

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Plans are read by RotaPlanReader, which names every fault.");
    }
}
