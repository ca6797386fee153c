using CsCheck;
using Halfday.Learning.Evidence;

namespace Halfday.Tests.Learning.Evidence;

/// <summary>A piece of evidence as it is thought up, before it belongs to anyone.</summary>
internal sealed record Piece(int Day, int Hour, Method Method, int Knowledge, int Operation, int Sides, int Review)
{
    /// <summary>As evidence on a person in a trade.</summary>
    public Finding Of(Guid site, Guid person, Guid trade) => new()
    {
        SiteId = site, PersonId = person, TradeId = trade, Method = Method, On = Histories.First.AddDays(Day),
        At = Histories.First.AddDays(Day).ToDateTime(new TimeOnly(Hour, 0), DateTimeKind.Utc),
        Knowledge = Sides == 2 ? null : Method == Method.Revocation ? 0 : Knowledge,
        Operation = Sides == 1 ? null : Method == Method.Revocation ? 0 : Operation,
        ReviewOn = Method == Method.Exemption ? Histories.First.AddDays(Day + Review) : null,
        Reason = Method is Method.Revocation or Method.Exemption ? "because" : "",
    };
}

/// <summary>What may have happened to one person in one trade in some four months.</summary>
internal sealed record History(Piece[] Pieces, int[] Practised, int? Months)
{
    public IReadOnlyList<DateOnly> Days => [.. Practised.Distinct().Select(day => Histories.First.AddDays(day))];
    public List<Finding> Evidence() => [.. Pieces.Select(piece => piece.Of(default, default, default))];
    public TradeState On(DateOnly day) => TradeState.Of(Evidence(), Days, Months, day);
    public Replay Replayed(DateOnly day) => new Replay(Months).Through(Histories.First, day, Evidence(), Days);
}

/// <summary>Histories thought up at random: few days and few levels, so that what rarely meets does meet.</summary>
internal static class Histories
{
    public static readonly DateOnly First = new(2026, 1, 20);

    /// <summary>Days over which things happen.</summary>
    public const int Length = 130;

    /// <summary>One of these.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static readonly Gen<Method> Methods = Gen.Frequency(
        (2, Gen.Const(Method.Imported)), (3, Gen.Const(Method.Test)), (3, Gen.Const(Method.SignOff)), (1, Gen.Const(Method.Revocation)), (1, Gen.Const(Method.Exemption)));

    public static readonly Gen<Piece> Pieces = Gen.Select(
        Gen.Int[0, Length], Gen.Int[0, 23], Methods, OneOf(0, 40, 69, 70, 90), Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[1, 40],
        (day, hour, method, knowledge, operation, sides, review) => new Piece(day, hour, method, knowledge, operation, sides, review));

    public static readonly Gen<History> All = Gen.Select(
        Pieces.Array[0, 6], Gen.Int[0, Length].Array[0, 10], OneOf<int?>(null, 1, 2),
        (pieces, practised, months) => new History([.. pieces.DistinctBy(piece => (piece.Day, piece.Hour))], practised, months));
}
