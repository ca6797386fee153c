using System.Text.Json;

namespace Halfday.Planner.Reading;

/// <summary>A value in a JSON text that knows where it stands.</summary>
internal sealed class Spot(Spot? parent, string? name, int order, JsonTokenType kind, int offset)
{
    // Most values have neither fields nor items, and a huge file has millions of them.
    private static readonly List<(string, Spot)> NoFields = [];
    private static readonly List<Spot> NoItems = [];

    /// <summary>StartObject, StartArray, String, Number, True, False or Null.</summary>
    public JsonTokenType Kind => kind;
    public int Offset => offset;
    /// <summary>Of a string; of a number as it is written.</summary>
    public string Text { get; init; } = "";
    public List<(string Name, Spot Value)> Fields { get; } = kind == JsonTokenType.StartObject ? [] : NoFields;
    public List<Spot> Items { get; } = kind == JsonTokenType.StartArray ? [] : NoItems;

    public string Path => parent is null ? "$" : parent.Path + Step;

    /// <summary>A name that is no word stands in brackets and quotes, with whatever would end them escaped.</summary>
    private string Step => name is null ? $"[{order}]" : name.Length > 0 && name.All(char.IsAsciiLetterOrDigit) ? $".{name}" : $"[\"{JsonEncodedText.Encode(name)}\"]";
}
