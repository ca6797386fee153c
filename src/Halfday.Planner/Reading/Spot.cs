using System.Text.Json;

namespace Halfday.Planner.Reading;

/// <summary>A value in a JSON text that knows where it stands.</summary>
internal sealed class Spot
{
    private readonly Spot? parent;
    private readonly string? name;
    private readonly int order;

    private Spot(Spot? parent, string? name, int order, JsonTokenType kind, int offset)
    {
        this.parent = parent;
        this.name = name;
        this.order = order;
        Kind = kind;
        Offset = offset;
    }

    /// <summary>StartObject, StartArray, String, Number, True, False or Null.</summary>
    public JsonTokenType Kind { get; }
    public int Offset { get; }
    /// <summary>Of a string; of a number as it is written.</summary>
    public string Text { get; private set; } = "";
    public List<(string Name, Spot Value)> Fields { get; } = [];
    public List<Spot> Items { get; } = [];

    public string Path => parent is null ? "$" : name is null ? $"{parent.Path}[{order}]" : $"{parent.Path}.{name}";

    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="TooMuch">The text has more values than any rota needs.</exception>
    public static Spot Parse(ReadOnlySpan<byte> utf8, int mostValues)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 16 });
        reader.Read();
        var root = Value(ref reader, null, null, 0, ref mostValues);
        reader.Read();
        return root;
    }

    private static Spot Value(ref Utf8JsonReader reader, Spot? parent, string? name, int order, ref int left)
    {
        if (left-- == 0) throw new TooMuch();
        var spot = new Spot(parent, name, order, reader.TokenType, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: spot.ReadFields(ref reader, ref left); break;
            case JsonTokenType.StartArray: spot.ReadItems(ref reader, ref left); break;
            case JsonTokenType.String: spot.Text = reader.GetString()!; break;
            case JsonTokenType.Number: spot.Text = System.Text.Encoding.ASCII.GetString(reader.ValueSpan); break;
        }
        return spot;
    }

    private void ReadFields(ref Utf8JsonReader reader, ref int left)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var field = reader.GetString()!;
            reader.Read();
            Fields.Add((field, Value(ref reader, this, field, 0, ref left)));
        }
    }

    private void ReadItems(ref Utf8JsonReader reader, ref int left)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Items.Add(Value(ref reader, this, null, Items.Count, ref left));
    }
}

/// <summary>The text is larger than anything that can be meant.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught within the reader.
internal sealed class TooMuch : Exception;
