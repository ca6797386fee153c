using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>
/// The announced plan's certificate, weighed against today's problem: any prices prove a bound, and those of nearly the same problem prove
/// nearly as much. Prices of what is no longer there fall away.
/// </summary>
internal sealed class AnnouncedPrices
{
    private readonly Tables tables;

    public AnnouncedPrices(Tables tables, Certificate certificate)
    {
        this.tables = tables;
        Prices = new Prices(tables);
        var workshops = tables.WorkshopOf;
        var covers = tables.Problem.Cover.Select((c, at) => (c.Id, at)).ToDictionary(c => c.Id, c => c.at, StringComparer.Ordinal);
        foreach (var p in certificate.MentorPart) Enter(Prices.MentorPart, At(tables.MentorOf, p), p.Price);
        foreach (var p in certificate.WorkshopPart) Enter(Prices.WorkshopPart, At(workshops, p), p.Price);
        foreach (var p in certificate.CoverPart) Enter(Prices.CoverPart, At(covers, p), p.Price);
        foreach (var p in certificate.MentorWeek)
            if (tables.MentorOf.TryGetValue(p.Id, out var mentor) && IsWeek(p.Week)) Enter(Prices.MentorWeek, mentor * tables.Weeks + p.Week, p.Price);
        foreach (var p in certificate.MentorShare)
            if (tables.MentorOf.TryGetValue(p.Id, out var mentor)) Enter(Prices.MentorShare, mentor, Math.Min(p.Price, tables.Problem.Weights.Overload));
    }

    public Prices Prices { get; }

    /// <summary>What they prove, in 1/1024.</summary>
    public long Bound() => new Relaxation(tables, [.. tables.Leaders.Select(l => new Stages(tables, l))], Prices, 1).Bound();

    private int At(Dictionary<string, int> of, PartPrice p) =>
        of.TryGetValue(p.Id, out var at) && IsWeek(p.Week) && tables.PartOf.TryGetValue(p.Part, out var part) ? (at * tables.Weeks + p.Week) * tables.Parts + part : -1;

    private bool IsWeek(int week) => week >= 0 && week < tables.Weeks;

    private static void Enter(Span<long> prices, int at, double price)
    {
        if (at >= 0 && price is > 0 and < 1e9) prices[at] = (long)Math.Floor(price * Tables.One);
    }
}
