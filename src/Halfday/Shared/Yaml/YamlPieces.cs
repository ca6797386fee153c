using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Halfday.Shared.Yaml;

/// <summary>A piece of a YAML document and where it stands; lines and columns from 1.</summary>
internal abstract record YamlPiece(int Line, int Column);

/// <summary>A single value as it was written.</summary>
internal sealed record YamlValue(string Text, bool Quoted, int Line, int Column) : YamlPiece(Line, Column)
{
    /// <summary>True for what YAML reads as nothing.</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";
}

internal sealed record YamlList(IReadOnlyList<YamlPiece> Items, int Line, int Column) : YamlPiece(Line, Column);

/// <summary>Keys and values in the order written; a key that comes twice is kept twice, so that it can be named.</summary>
internal sealed record YamlMap(IReadOnlyList<(YamlPiece Key, YamlPiece Value)> Pairs, int Line, int Column) : YamlPiece(Line, Column);

/// <summary>Reads YAML into pieces that know their place. The library's own tree stops at the first doubled key.</summary>
internal static class YamlPieces
{
    // No file of ours is deeper; without a bound, brackets alone would use up the stack, and nothing survives that.
    private const int Deepest = 32;

    /// <summary>The same of a file's bytes, which must be UTF-8; a mark of byte order is none of its text.</summary>
    public static IReadOnlyList<YamlPiece> Read(byte[] bytes, FoundFaults faults)
    {
        if (TextPlaces.FirstThatIsNotUtf8(bytes) is not { } at) return Read(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), faults);
        var (line, column) = new TextPlaces(bytes).At(at);
        faults.Add(line, column, "file", TextPlaces.NotUtf8.En, TextPlaces.NotUtf8.Zh);
        return [];
    }

    /// <summary>The documents before the first fault of syntax, and that fault.</summary>
    public static IReadOnlyList<YamlPiece> Read(string text, FoundFaults faults)
    {
        var documents = new List<YamlPiece>();
        var scanner = new Scanner(new StringReader(text), skipComments: true);
        try
        {
            var parser = new Parser(scanner);
            parser.Consume<StreamStart>();
            while (!parser.TryConsume<StreamEnd>(out _)) documents.Add(Document(parser));
        }
        catch (YamlException broken)
        {
            faults.Add(broken.Start, Reason(broken));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The library's scanner stumbles over some texts that are no YAML with exceptions not meant for us.
            faults.Add(scanner.CurrentPosition, "what begins before is not closed");
        }
        return documents;
    }

    private static YamlPiece Document(Parser parser)
    {
        parser.Consume<DocumentStart>();
        var root = Piece(parser, 1);
        parser.Consume<DocumentEnd>();
        return root;
    }

    private static YamlPiece Piece(Parser parser, int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return Value(scalar);
        if (depth > Deepest) throw At(parser, $"nested more than {Deepest} deep");
        if (parser.TryConsume<SequenceStart>(out var list)) return new YamlList(Items(parser, depth + 1), Line(list), Column(list));
        if (parser.TryConsume<MappingStart>(out var map)) return new YamlMap(Pairs(parser, depth + 1), Line(map), Column(map));
        throw At(parser, "an alias: write the value out");
    }

    // No database keeps NUL or half a character, and YAML can write both with a backslash.
    private static YamlValue Value(Scalar scalar)
    {
        if (scalar.Value.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(scalar.Value)) != scalar.Value)
            throw new YamlException(scalar.Start, scalar.End, "a character that is no text");
        return new YamlValue(scalar.Value, scalar.Style is not ScalarStyle.Plain, Line(scalar), Column(scalar));
    }

    private static List<YamlPiece> Items(Parser parser, int depth)
    {
        var items = new List<YamlPiece>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Piece(parser, depth));
        return items;
    }

    private static List<(YamlPiece, YamlPiece)> Pairs(Parser parser, int depth)
    {
        var pairs = new List<(YamlPiece, YamlPiece)>();
        while (!parser.TryConsume<MappingEnd>(out _)) pairs.Add((Piece(parser, depth), Piece(parser, depth)));
        return pairs;
    }

    private static YamlException At(Parser parser, string reason) => new(parser.Current!.Start, parser.Current.End, reason);

    private static int Line(ParsingEvent at) => (int)at.Start.Line;
    private static int Column(ParsingEvent at) => (int)at.Start.Column;
    private static string Reason(YamlException broken) => broken.Message.ReplaceLineEndings(" ").TrimEnd('.');
}

/// <summary>The faults of one file, in the order of their places.</summary>
internal sealed class FoundFaults(string file)
{
    private readonly List<Fault> found = [];

    public IReadOnlyList<Fault> All => [.. found.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    /// <summary>Here the text stops being YAML.</summary>
    public void Add(Mark at, string reason) => Add((int)Math.Max(1, at.Line), (int)Math.Max(1, at.Column), "yaml",
        $"this is no YAML ({reason}): mend the indentation, brackets or quotes here",
        $"这里不是有效的 YAML（{reason}）：请检查缩进、括号和引号");

    public void Add(YamlPiece at, string field, string en, string zh) => Add(at.Line, at.Column, field, en, zh);

    public void Add(int line, int column, string field, string en, string zh) =>
        found.Add(new Fault(file, line, column, field, new Text(en, zh)));
}
