using System.Text.Json.Serialization;

namespace Halfday.Learning.Tests;

/// <summary>What was answered to one question, in positions of the question as it is written, not as it was shown.</summary>
[JsonDerivedType(typeof(ChoiceReply), "choice")]
[JsonDerivedType(typeof(NumberReply), "number")]
[JsonDerivedType(typeof(OrderReply), "order")]
[JsonDerivedType(typeof(PlaceReply), "place")]
public abstract record Reply;

/// <summary>The options that were picked.</summary>
public sealed record ChoiceReply(IReadOnlyList<int> Picks) : Reply;

/// <summary>A number, in the question's unit.</summary>
public sealed record NumberReply(decimal Number) : Reply;

/// <summary>All things, the first one first.</summary>
public sealed record OrderReply(IReadOnlyList<int> Order) : Reply;

/// <summary>A point, in fractions of the picture's width and height.</summary>
public sealed record PlaceReply(decimal X, decimal Y) : Reply;
