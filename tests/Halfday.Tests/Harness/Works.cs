using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Harness;

/// <summary>
/// A small works with everyone a story needs. Codes carry a prefix of its own, so that many works live in one database.
/// In Shanghai; a bureau above; two workshops; turning in the first, casting (after turning) in the second.
/// </summary>
public sealed class Works
{
    private Works(WebApplication app) => App = app;

    public WebApplication App { get; }
    public string Prefix { get; } = "t" + Guid.CreateVersion7().ToString("N")[^10..];

    public Unit Top { get; private set; } = null!;
    public Unit Bureau { get; private set; } = null!;
    public Unit Site { get; private set; } = null!;
    public Unit Workshop { get; private set; } = null!;
    public Unit SecondWorkshop { get; private set; } = null!;
    public Trade Turning { get; private set; } = null!;
    public Trade Casting { get; private set; } = null!;

    /// <summary>The director: detached, bound by the decision.</summary>
    public Person Leader { get; private set; } = null!;

    /// <summary>The union chair: bound as well.</summary>
    public Person SecondLeader { get; private set; } = null!;

    /// <summary>Teaches turning in the first workshop.</summary>
    public Person Mentor { get; private set; } = null!;

    /// <summary>Teaches casting in the second.</summary>
    public Person SecondMentor { get; private set; } = null!;

    public Person Coordinator { get; private set; } = null!;
    public Person Office { get; private set; } = null!;
    public Person Auditor { get; private set; } = null!;
    public Person Administrator { get; private set; } = null!;

    /// <summary>Belongs to nothing here.</summary>
    public Person Stranger { get; private set; } = null!;

    public Decision Decision { get; private set; } = null!;

    /// <summary>The director's: turning with the mentor, Wednesday morning of the test's week.</summary>
    public HalfDay HalfDay { get; private set; } = null!;

    /// <summary>Makes a works in a running application.</summary>
    public static async Task<Works> In(WebApplication app)
    {
        var works = new Works(app);
        await works.Change(db =>
        {
            works.AddUnits(db);
            works.AddTrades(db);
            works.AddPeople(db);
            works.AddDecision(db);
            works.HalfDay = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 7), PartOfDay.Am);
            db.HalfDays.Add(works.HalfDay);
        });
        return works;
    }

    /// <summary>A half day of turning with the mentor in the first workshop, not yet saved.</summary>
    public HalfDay NewHalfDay(Person leader, DateOnly date, PartOfDay part) => new()
    {
        SiteId = Site.Id, LeaderId = leader.Id, Date = date, Part = part,
        WorkshopId = Workshop.Id, TradeId = Turning.Id, MentorId = Mentor.Id,
    };

    /// <summary>One of the works by the last word of their code.</summary>
    public Person Named(string word) =>
        new[] { Leader, SecondLeader, Mentor, SecondMentor, Coordinator, Office, Auditor, Administrator, Stranger }
            .Single(person => person.Code == $"{Prefix}-{word}");

    /// <summary>A browser in which this person is signed in.</summary>
    public Visitor SignedInAs(Person person) => RunningApp.Visitor(App, person);

    /// <summary>A browser in which nobody is.</summary>
    public Visitor SignedOut => RunningApp.Visitor(App, null);

    /// <summary>Changes the database directly, as the world before the story.</summary>
    public async Task Change(Action<HalfdayDb> change)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Asks the database.</summary>
    public async Task<T> Ask<T>(Func<HalfdayDb, Task<T>> question)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<HalfdayDb>());
    }

    /// <summary>The half day as it stands now.</summary>
    public Task<HalfDay> Reload(HalfDay halfDay) => Ask(db => db.HalfDays.AsNoTracking().SingleAsync(row => row.Id == halfDay.Id));

    /// <summary>A person of this works, not yet saved.</summary>
    public Person NewPerson(string code, string name, string nameZh) =>
        new() { Code = $"{Prefix}-{code}", Name = name, NameZh = nameZh, Badge = $"{Prefix}-{code}" };

    private void AddUnits(HalfdayDb db)
    {
        Top = NewUnit("SH", "Shanghai", UnitLevel.Municipality, null);
        Top.TimeZone = "Asia/Shanghai";
        Bureau = NewUnit("B1", "Machinery Bureau", UnitLevel.Bureau, Top);
        Site = NewUnit("S1", "Lathe Works", UnitLevel.Site, Bureau);
        Workshop = NewUnit("W1", "Workshop 1", UnitLevel.Workshop, Site);
        SecondWorkshop = NewUnit("W2", "Workshop 2", UnitLevel.Workshop, Site);
        db.AddRange(Top, Bureau, Site, Workshop, SecondWorkshop);
        foreach (var workshop in new[] { Workshop, SecondWorkshop })
            foreach (var weekday in Weekdays)
                foreach (var part in new[] { PartOfDay.Am, PartOfDay.Pm })
                    db.Add(new Capacity { SiteId = Site.Id, WorkshopId = workshop.Id, Weekday = weekday, Part = part, Leaders = 2 });
    }

    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private Unit NewUnit(string code, string name, UnitLevel level, Unit? parent)
    {
        var unit = new Unit { Code = $"{Prefix}-{code}", Name = name, Level = level };
        unit.HangBelow(parent);
        return unit;
    }

    private void AddTrades(HalfdayDb db)
    {
        Turning = NewTrade("turning", "Turning", "车工", Workshop);
        Casting = NewTrade("casting", "Casting", "铸造工", SecondWorkshop);
        Casting.AfterId = Turning.Id;
        db.AddRange(Turning, Casting);
    }

    private Trade NewTrade(string code, string name, string nameZh, Unit workshop)
    {
        var trade = new Trade
        {
            Code = $"{Prefix}-{code}", SiteId = Site.Id, Name = name, NameZh = nameZh, IsMain = true,
            PracticeHalfDays = 4, KnowledgeTarget = 70, OperationTarget = 3, Taxonomy = "51-4034.00",
        };
        trade.Workshops.Add(new TradeWorkshop { SiteId = Site.Id, TradeId = trade.Id, WorkshopId = workshop.Id });
        return trade;
    }

    private void AddPeople(HalfdayDb db)
    {
        var director = new Post { Code = $"{Prefix}-director", Title = "Director", TitleZh = "厂长", Rank = 3 };
        var worker = new Post { Code = $"{Prefix}-worker", Title = "Worker", TitleZh = "工人", Rank = 9 };
        db.AddRange(director, worker);
        Leader = Add(db, "leader", "Zhou Wen", "周文", director, Site, detached: true);
        SecondLeader = Add(db, "leader2", "Ma Aiguo", "马爱国", director, Site, detached: true);
        Mentor = Add(db, "mentor", "Wang Peiyu", "王佩玉", worker, Workshop, detached: false);
        SecondMentor = Add(db, "mentor2", "Guo Qiming", "郭启明", worker, SecondWorkshop, detached: false);
        AddMentor(db, Mentor, Workshop, Turning);
        AddMentor(db, SecondMentor, SecondWorkshop, Casting);
        Coordinator = AddWithRole(db, "coordinator", "Sun Meifang", "孙美芳", Role.Coordinator, Site);
        Office = AddWithRole(db, "office", "Li Guirong", "李桂荣", Role.Office, Bureau);
        Auditor = AddWithRole(db, "auditor", "Chen Peiyu", "陈培玉", Role.Auditor, Top);
        Administrator = AddWithRole(db, "admin", "Liu Jianmin", "刘建民", Role.Administrator, Top);
        Stranger = NewPerson("stranger", "Hu Haisheng", "胡海生");
        db.Add(Stranger);
    }

    private Person Add(HalfdayDb db, string code, string name, string nameZh, Post post, Unit unit, bool detached)
    {
        var person = NewPerson(code, name, nameZh);
        db.Add(person);
        db.Add(new Appointment { PersonId = person.Id, PostId = post.Id, UnitId = unit.Id, From = new DateOnly(2026, 1, 1), Detached = detached });
        return person;
    }

    private void AddMentor(HalfdayDb db, Person person, Unit workshop, Trade trade)
    {
        var mentor = new Mentor { SiteId = Site.Id, PersonId = person.Id, WorkshopId = workshop.Id, MaxPerWeek = 3 };
        mentor.Trades.Add(new MentorTrade { SiteId = Site.Id, MentorId = mentor.Id, TradeId = trade.Id });
        db.Add(mentor);
        foreach (var weekday in Weekdays)
            db.Add(new Shift { PersonId = person.Id, Weekday = weekday, Parts = ["AM", "PM"] });
    }

    private Person AddWithRole(HalfdayDb db, string code, string name, string nameZh, Role role, Unit unit)
    {
        var person = NewPerson(code, name, nameZh);
        db.Add(person);
        db.Add(new RoleGrant { PersonId = person.Id, Role = role, UnitId = unit.Id });
        return person;
    }

    private void AddDecision(HalfdayDb db)
    {
        Decision = new Decision { Number = $"{Prefix}-58", Title = "Half a day a week", TitleZh = "每周半天劳动", BodyId = Top.Id, From = new DateOnly(2026, 9, 28) };
        Decision.Clauses.Add(NewClause("A1", 0, "Half a day a week in the workshop", DutyKind.FloorTime));
        Decision.Clauses[0].HalfDays = 1;
        Decision.Clauses.Add(NewClause("A3", 1, "Master every main trade within two years", DutyKind.MasterTrades));
        (Decision.Clauses[1].Which, Decision.Clauses[1].WithinMonths) = (TradeChoice.AllMain, 24);
        Decision.Issue();
        db.Add(Decision);
    }

    private Clause NewClause(string key, int order, string text, DutyKind duty) => new()
    {
        Key = key, Order = order, Text = text, Duty = duty,
        Posts = [$"{Prefix}-director"], Levels = [UnitLevel.Site], Detached = true,
    };
}
