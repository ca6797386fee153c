using System.Text.Json;
using System.Text.Json.Serialization;
using Halfday.Shared;

namespace Halfday.Learning.Bank;

/// <summary>What a question asks for, by its kind, and what is right.</summary>
[JsonDerivedType(typeof(ChoiceAsked), "choice")]
[JsonDerivedType(typeof(NumberAsked), "number")]
[JsonDerivedType(typeof(OrderAsked), "order")]
[JsonDerivedType(typeof(PlaceAsked), "place")]
public abstract record Asked
{
    /// <summary>The name of the kind in files: single, multiple, number, order, hotspot.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Lists compare by what stands in them.</summary>
    public bool SaysTheSameAs(Asked other) => JsonSerializer.Serialize(this) == JsonSerializer.Serialize(other);
}

/// <summary>One or several of some options.</summary>
/// <param name="Right">Positions in <paramref name="Options"/>, from 0.</param>
public sealed record ChoiceAsked(bool IsMultiple, IReadOnlyList<Text> Options, IReadOnlyList<int> Right) : Asked
{
    public override string Kind => IsMultiple ? "multiple" : "single";
}

/// <summary>A number.</summary>
/// <param name="Tolerance">How far an answer may be from <paramref name="Value"/>, in the unit; 0: not at all.</param>
public sealed record NumberAsked(decimal Value, decimal Tolerance, Text Unit) : Asked
{
    public override string Kind => "number";
}

/// <summary>Things to be put in order.</summary>
/// <param name="Items">In the right order.</param>
public sealed record OrderAsked(IReadOnlyList<Text> Items) : Asked
{
    public override string Kind => "order";
}

/// <summary>A place to be found in a picture.</summary>
/// <param name="PictureId">The picture in which it is to be found.</param>
/// <param name="Alt">What the picture shows, in words that do not give the answer away.</param>
/// <param name="Area">Where an answer is right.</param>
public sealed record PlaceAsked(Guid PictureId, Text Alt, Area Area) : Asked
{
    public override string Kind => "hotspot";
}

/// <summary>A rectangle in fractions of a picture's width and height.</summary>
public sealed record Area(decimal X, decimal Y, decimal Width, decimal Height)
{
    /// <summary>It has an extent and lies within the picture.</summary>
    [JsonIgnore]
    public bool IsInside => X >= 0 && Y >= 0 && Width > 0 && Height > 0 && X + Width <= 1 && Y + Height <= 1;

    /// <summary>True for a point inside, its edge too.</summary>
    public bool Holds(decimal x, decimal y) => x >= X && x <= X + Width && y >= Y && y <= Y + Height;
}
