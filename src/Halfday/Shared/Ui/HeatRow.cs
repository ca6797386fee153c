namespace Halfday.Shared.Ui;

/// <summary>A row of the heat map.</summary>
/// <param name="Path">Where the row's name leads; null is nowhere.</param>
/// <param name="Cells">One for each week of the map, in order.</param>
/// <param name="Total">The row's figure, as shown.</param>
public sealed record HeatRow(string Name, string? Path, IReadOnlyList<HeatCell> Cells, string Total = "");

/// <summary>One week of one row: a mark and, for pointer and ears, its words: "week 39: met".</summary>
public sealed record HeatCell(Tone Tone, string Words);
