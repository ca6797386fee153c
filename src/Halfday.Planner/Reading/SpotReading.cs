using System.Text;
using System.Text.Json;

namespace Halfday.Planner.Reading;

/// <summary>Reads a JSON text into spots; where it cannot go on it knows how far it came.</summary>
internal ref struct SpotReading(ReadOnlySpan<byte> utf8, int mostValues)
{
    private const int MostShared = 32;
    private Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = 16 });
    private int left = mostValues;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The innermost object or list that is not read to its end; null before the first and after the last.</summary>
    public Spot? Within { get; private set; }

    /// <summary>Where the token stands that was read last.</summary>
    public readonly int Offset => (int)reader.TokenStartIndex;

    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is no text: half of a surrogate pair, or bytes that are not UTF-8.</exception>
    /// <exception cref="TooMuch">It has more values than any rota needs.</exception>
    public Spot Run()
    {
        reader.Read();
        var root = Value(null, 0);
        reader.Read();
        return root;
    }

    private Spot Value(string? name, int order)
    {
        if (left-- == 0) throw new TooMuch();
        var kind = reader.TokenType;
        var spot = new Spot(Within, name, order, kind, Offset) { Text = Text(kind) };
        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray) ReadWithin(spot);
        return spot;
    }

    private readonly string Text(JsonTokenType kind) => kind switch
    {
        JsonTokenType.String => Shared(),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        _ => "",
    };

    /// <summary>A file says the same few short texts again and again; one string of each is enough.</summary>
    private readonly string Shared()
    {
        if (reader.ValueSpan.Length > MostShared) return reader.GetString()!;
        Span<char> text = stackalloc char[MostShared];
        text = text[..reader.CopyString(text)];
        if (known.TryGetValue(text, out var shared)) return shared;
        shared = text.ToString();
        known.Set.Add(shared);
        return shared;
    }

    private void ReadWithin(Spot spot)
    {
        var around = Within;
        Within = spot;
        if (spot.Kind == JsonTokenType.StartObject) ReadFields(spot);
        else ReadItems(spot);
        Within = around;
    }

    private void ReadFields(Spot of)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var field = Shared();
            reader.Read();
            of.Fields.Add((field, Value(field, 0)));
        }
    }

    private void ReadItems(Spot of)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) of.Items.Add(Value(null, of.Items.Count));
    }
}

/// <summary>The text is larger than anything that can be meant.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught within the reader.
internal sealed class TooMuch : Exception;
