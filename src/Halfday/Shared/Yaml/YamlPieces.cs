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
    /// <summary>The documents before the first fault of syntax, and that fault.</summary>
    public static IReadOnlyList<YamlPiece> Read(string text, FoundFaults faults)
    {
        var documents = new List<YamlPiece>();
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            while (!parser.TryConsume<StreamEnd>(out _)) documents.Add(Document(parser));
        }
        catch (YamlException broken)
        {
            faults.Add((int)broken.Start.Line, (int)broken.Start.Column, "yaml",
                $"this is no YAML ({Reason(broken)}): mend the indentation, brackets or quotes here",
                $"这里不是有效的 YAML（{Reason(broken)}）：请检查缩进、括号和引号");
        }
        return documents;
    }

    private static YamlPiece Document(Parser parser)
    {
        parser.Consume<DocumentStart>();
        var root = Piece(parser);
        parser.Consume<DocumentEnd>();
        return root;
    }

    private static YamlPiece Piece(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlValue(scalar.Value, scalar.Style is not ScalarStyle.Plain, Line(scalar), Column(scalar));
        if (parser.TryConsume<SequenceStart>(out var list)) return new YamlList(Items(parser), Line(list), Column(list));
        if (parser.TryConsume<MappingStart>(out var map)) return new YamlMap(Pairs(parser), Line(map), Column(map));

        var other = parser.Current!;
        throw new YamlException(other.Start, other.End, "an alias: write the value out");
    }

    private static List<YamlPiece> Items(Parser parser)
    {
        var items = new List<YamlPiece>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Piece(parser));
        return items;
    }

    private static List<(YamlPiece, YamlPiece)> Pairs(Parser parser)
    {
        var pairs = new List<(YamlPiece, YamlPiece)>();
        while (!parser.TryConsume<MappingEnd>(out _)) pairs.Add((Piece(parser), Piece(parser)));
        return pairs;
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;
    private static int Column(ParsingEvent at) => (int)at.Start.Column;
    private static string Reason(YamlException broken) => broken.Message.ReplaceLineEndings(" ").TrimEnd('.');
}

/// <summary>The faults of one file, in the order of their places.</summary>
internal sealed class FoundFaults(string file)
{
    private readonly List<Fault> found = [];

    public IReadOnlyList<Fault> All => [.. found.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    public void Add(YamlPiece at, string field, string en, string zh) => Add(at.Line, at.Column, field, en, zh);

    public void Add(int line, int column, string field, string en, string zh) =>
        found.Add(new Fault(file, line, column, field, new Text(en, zh)));
}
