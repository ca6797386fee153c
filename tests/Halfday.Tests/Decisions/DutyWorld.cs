using System.Globalization;
using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Trades;

namespace Halfday.Tests.Decisions;

/// <summary>
/// A small world without a database: a city SH, a bureau B, two sites S1 and S2 open Monday to Friday, posts sec (rank 4),
/// director (4), union (5) and bureau (2). Dates are written as text; in 2026, September 28 is the Monday of week 40.
/// </summary>
internal sealed class DutyWorld
{
    private readonly List<Unit> units = [];
    private readonly List<Post> posts = [];
    private readonly List<Decision> decisions = [];
    private readonly List<Appointment> appointments = [];
    private readonly List<Leaver> leavers = [];
    private readonly List<BaseUnitAdoption> adoptions = [];
    private readonly List<ChosenTrade> choices = [];
    private readonly List<Trade> trades = [];
    private readonly List<Closure> closures = [];

    public DutyWorld()
    {
        AddUnit("SH", UnitLevel.Municipality, null);
        AddUnit("B", UnitLevel.Bureau, "SH");
        foreach (var site in (string[])["S1", "S2"]) AddUnit(site, UnitLevel.Site, "B");
        foreach (var (code, rank) in ((string, int)[])[("sec", 4), ("director", 4), ("union", 5), ("bureau", 2)])
            posts.Add(new Post { Code = code, Title = char.ToUpperInvariant(code[0]) + code[1..], TitleZh = code, Rank = rank });
    }

    /// <summary>The person whom most stories are about.</summary>
    public Guid Person { get; } = Guid.CreateVersion7();

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IsoWeek Week(string text) => IsoWeek.TryParse(text, out var week) ? week : throw new ArgumentException(text);

    public Unit Unit(string code) => units.Single(unit => unit.Code == code);
    public Post Post(string code) => posts.Single(post => post.Code == code);

    public Trade Trade(string code) => trades.Single(trade => trade.Code == code);

    public string CodeOf(Guid tradeId) => trades.Single(trade => trade.Id == tradeId).Code;

    public Unit AddUnit(string code, UnitLevel level, string? parent)
    {
        var unit = new Unit { Code = code, Name = "Unit " + code, Level = level };
        unit.HangBelow(parent is null ? null : Unit(parent));
        units.Add(unit);
        return unit;
    }

    /// <summary>An issued decision of SH; the clauses are numbered as they come.</summary>
    public Decision Decide(string number, string from, params Clause[] clauses)
    {
        var decision = new Decision { Number = number, Title = number, BodyId = Unit("SH").Id, From = Day(from) };
        decision.Clauses.AddRange(clauses);
        foreach (var (clause, order) in clauses.Select((clause, order) => (clause, order))) clause.Order = order;
        decision.Issue();
        decisions.Add(decision);
        return decision;
    }

    public bool IsIssued(string number) => decisions.Single(decision => decision.Number == number).State == DecisionState.Issued;

    public void Keep(Decision draft) => decisions.Add(draft);

    public Appointment Appoint(string post, string unit, string from, string? until = null, bool detached = true, Guid? person = null)
    {
        var held = new Appointment
        {
            PersonId = person ?? Person, PostId = Post(post).Id, UnitId = Unit(unit).Id,
            From = Day(from), Until = until is null ? null : Day(until), Detached = detached,
        };
        appointments.Add(held);
        return held;
    }

    public void Leaves(string lastDay) => leavers.Add(new Leaver(Person, Day(lastDay)));

    public BaseUnitAdoption Adopt(string site, string from, string until)
    {
        var adoption = new BaseUnitAdoption
        {
            PersonId = Person, UnitId = Unit(site).Id, SiteId = Unit(site).Id, ClauseId = Guid.CreateVersion7(), From = Day(from), Until = Day(until),
        };
        adoptions.Add(adoption);
        return adoption;
    }

    public Trade AddTrade(string code, string site, bool main, string taxonomy = "")
    {
        var trade = new Trade { Code = code, SiteId = Unit(site).Id, Name = code, IsMain = main, Taxonomy = taxonomy };
        trades.Add(trade);
        return trade;
    }

    public void Choose(Clause clause, string trade) =>
        choices.Add(new ChosenTrade { PersonId = Person, ClauseId = clause.Id, TradeId = Trade(trade).Id, Order = choices.Count });

    public void Close(string unit, string from, int days)
    {
        for (var day = 0; day < days; day++) closures.Add(new Closure { UnitId = Unit(unit).Id, Date = Day(from).AddDays(day) });
    }

    public Duties Duties(string from = "2026-01-01", string until = "2028-12-31") => new(new DutyFacts
    {
        Decisions = decisions, Units = units, Posts = posts, Appointments = appointments, Leavers = leavers,
        Adoptions = adoptions, Choices = choices, Trades = trades, Calendars = Calendar(), Asked = new Span(Day(from), Day(until)),
    });

    private Calendars Calendar() => new(
        units.Select(unit => new CalendarUnit(unit.Id, unit.ParentId, unit.SiteId, unit.TimeZone)), closures, [],
        units.Where(unit => unit.Level == UnitLevel.Site)
            .SelectMany(site => Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(day => (site.Id, day, (DateOnly?)null))));

    /// <summary>Half days a week for the named posts, detached, at sites.</summary>
    public static Clause FloorTime(string key, int halfDays, params string[] posts) =>
        Clause(key, DutyKind.FloorTime, posts, clause => clause.HalfDays = halfDays);

    public static Clause Study(string key, decimal hours, params string[] posts) =>
        Clause(key, DutyKind.Study, posts, clause => clause.Hours = hours);

    public static Clause AllMain(string key, int months, params string[] posts) =>
        Clause(key, DutyKind.MasterTrades, posts, clause => (clause.Which, clause.WithinMonths) = (TradeChoice.AllMain, months));

    public static Clause Related(string key, int atLeast, int atMost, params string[] posts) => Above(
        Clause(key, DutyKind.MasterTrades, posts, clause =>
            (clause.Which, clause.WithinMonths, clause.AtLeast, clause.AtMost) = (TradeChoice.Related, 12, atLeast, atMost)));

    /// <summary>The clause for bureaus instead of sites, detached or not.</summary>
    public static Clause Above(Clause clause)
    {
        (clause.Levels, clause.Detached) = ([UnitLevel.Bureau, UnitLevel.Municipality], null);
        return clause;
    }

    public static Clause Clause(string key, DutyKind duty, string[] posts, Action<Clause> rest)
    {
        var clause = new Clause
        {
            Key = key, Order = 0, Text = key, Duty = duty, Posts = [.. posts.Length > 0 ? posts : ["director"]],
            Levels = [UnitLevel.Site], Detached = true,
        };
        rest(clause);
        return clause;
    }
}
