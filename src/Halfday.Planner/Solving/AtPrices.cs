namespace Halfday.Planner.Solving;

/// <summary>What leaders would pay at the prices of a plan.</summary>
internal static class AtPrices
{
    /// <summary>What the prices prove of the problem, in 1/1024.</summary>
    public static long Bound(RotaProblem problem, Certificate certificate)
    {
        var tables = new Tables(problem);
        return new Relaxation(tables, [.. tables.Leaders.Select(l => new Stages(tables, l))], Of(tables, certificate), threads: 1).Bound();
    }

    /// <summary>The cheapest path of the problem's only leader, in 1/1024.</summary>
    public static long Cost(RotaProblem problem, Certificate certificate)
    {
        var tables = new Tables(problem);
        var prices = Of(tables, certificate);
        var (offers, choices) = (new PriceOffers(tables, prices), new Choices(tables));
        offers.Price();
        choices.Gather(0, offers);
        return new Kernel(tables).Solve(0, new Stages(tables, tables.Leaders[0]), choices, new HalfDay[tables.Weeks * 2]);
    }

    /// <summary>The prices that a certificate states, as far as the problem has what they are for.</summary>
    private static Prices Of(Tables tables, Certificate certificate)
    {
        var prices = new Prices(tables);
        foreach (var p in certificate.MentorPart) prices.MentorPart[Place(tables, tables.MentorOf[p.Id], p)] = Whole(p.Price);
        foreach (var p in certificate.MentorWeek) prices.MentorWeek[tables.MentorOf[p.Id] * tables.Weeks + p.Week] = Whole(p.Price);
        foreach (var p in certificate.WorkshopPart) prices.WorkshopPart[Place(tables, tables.WorkshopOf[p.Id], p)] = Whole(p.Price);
        var coverOf = tables.Problem.Cover.Select((c, at) => (c.Id, at)).ToDictionary(c => c.Id, c => c.at, StringComparer.Ordinal);
        foreach (var p in certificate.CoverPart)
            if (coverOf.TryGetValue(p.Id, out var cover)) prices.CoverPart[Place(tables, cover, p)] = Whole(p.Price);
        foreach (var p in certificate.MentorShare) prices.MentorShare[tables.MentorOf[p.Id]] = Whole(p.Price);
        return prices;
    }

    private static int Place(Tables tables, int number, PartPrice p) => (number * tables.Weeks + p.Week) * tables.Parts + tables.PartOf[p.Part];

    private static long Whole(double price) => (long)Math.Round(price * Tables.One);
}
