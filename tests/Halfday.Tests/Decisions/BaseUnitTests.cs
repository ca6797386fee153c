using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Decisions;

/// <summary>A bureau with two sites and two leaders from above; turning is practised at the first site only.</summary>
public sealed class BaseUnitTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Day = new(2026, 10, 12);

    [Theory, EachDatabase]
    public async Task Related_trades_come_first_and_no_unit_has_more_than_its_share(Database database)
    {
        var above = await LeadersFromAbove.In(await Given.AWorksAlone(database));

        var proposals = await above.Works.Ask(db => BaseUnits.Propose(db, Day, TestContext.Current.CancellationToken));

        Assert.Equal(2, proposals.Count);
        Assert.Equal(above.Works.Site.Id, proposals.Single(one => one.PersonId == above.Turner.Id).UnitId);
        Assert.Equal(above.SecondSite.Id, proposals.Single(one => one.PersonId == above.Other.Id).UnitId);
        Assert.All(proposals, one => Assert.Equal((Day, new DateOnly(2027, 10, 11)), (one.From, one.Until)));
    }

    [Theory, EachDatabase]
    public async Task What_is_adopted_is_not_proposed_again_and_counts_as_that_sites_leader(Database database)
    {
        var above = await LeadersFromAbove.In(await Given.AWorksAlone(database));
        var office = above.Works.SignedInAs(above.Works.Administrator);

        (await office.Get("/base-units?day=2026-10-12")).ShouldShow("2 leaders have no base unit yet");
        (await office.Get("/base-units?day=2026-10-12")).ShouldShow("0 of at most ");
        (await office.Post("/base-units/propose", ("day", "2026-10-12"))).ShouldBeDone();
        (await office.Get("/base-units?day=2026-10-12")).ShouldShow("<td data-label=\"Since\">12 October 2026</td>");
        (await office.Get("/base-units?day=2026-10-12")).ShouldShow("1 of at most ");

        Assert.Empty(await above.Works.Ask(db => BaseUnits.Propose(db, Day, TestContext.Current.CancellationToken)));
        var duties = await above.Works.Ask(db => Duties.Read(db, above.Works.Site.Path, Day, Day.AddDays(6), TestContext.Current.CancellationToken));
        Assert.Contains(above.Turner.Id, duties.People);
        Assert.Equal(above.Works.Site.Id, duties.FloorTime(above.Turner.Id, Halfday.Shared.Time.IsoWeek.Of(Day))!.SiteId);
    }

    [Theory, EachDatabase]
    public async Task A_base_unit_is_changed_by_hand_within_the_rules(Database database)
    {
        var above = await LeadersFromAbove.In(await Given.AWorksAlone(database));
        var office = above.Works.SignedInAs(above.Works.Administrator);

        (await Adopt(office, above.Turner, above.SecondSite)).ShouldBeDone();
        (await Adopt(office, above.Turner, above.SecondSite)).ShouldBeRefusedBecause("AlreadyAdopted");
        (await Adopt(office, above.Other, above.SecondSite)).ShouldBeRefusedBecause("MoreThanItsShare");
        (await Adopt(office, above.Other, above.Works.Bureau)).ShouldBeRefusedBecause("NotACandidate");
        (await Adopt(office, above.Turner, above.Works.Site, "2026-11-02")).ShouldBeDone();

        var held = await above.Works.Ask(db => db.BaseUnitAdoptions.OrderBy(adoption => adoption.From).ToListAsync());
        Assert.Equal([(above.SecondSite.Id, new DateOnly(2026, 11, 1)), (above.Works.Site.Id, new DateOnly(2027, 11, 1))], held.Select(one => (one.UnitId, one.Until)));
    }

    [Theory, EachDatabase]
    public async Task An_adoption_ends_on_its_last_day_and_not_before_it_began(Database database)
    {
        var above = await LeadersFromAbove.In(await Given.AWorksAlone(database));
        var office = above.Works.SignedInAs(above.Works.Administrator);
        await Adopt(office, above.Turner, above.Works.Site);
        var adoption = await above.Works.Ask(db => db.BaseUnitAdoptions.SingleAsync());

        (await End(office, adoption, "2026-10-11")).ShouldBeRefusedBecause("EndsBeforeItBegins");
        (await End(office, adoption, "2026-10-30")).ShouldBeDone();

        Assert.Equal(new DateOnly(2026, 10, 30), (await above.Works.Ask(db => db.BaseUnitAdoptions.SingleAsync())).Until);
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_does_not_give_base_units(Database database)
    {
        var above = await LeadersFromAbove.In(await Given.AWorksAlone(database));

        (await above.Works.SignedInAs(above.Works.Coordinator).Get("/base-units")).ShouldBeUnseen();
        (await Adopt(above.Works.SignedInAs(above.Works.Coordinator), above.Turner, above.Works.Site)).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_leader_from_above_chooses_the_trades_of_the_base_unit(Database database)
    {
        var above = await LeadersFromAbove.In(await Given.AWorksAlone(database));
        await above.Works.Change(db => BaseUnits.Adopt(db, [new(above.Turner.Id, above.Works.Site.Id, above.Works.Site.Id, above.Clause.Id, new(2026, 10, 1), new(2027, 9, 30))]));
        var leader = above.Works.SignedInAs(above.Turner);

        (await leader.Get("/")).ShouldShow("in the base unit Lathe Works");
        (await leader.Get("/my-trades")).ShouldShow("Choose 1 to 1 trades of Lathe Works");
        (await leader.Post("/my-trades")).ShouldBeRefusedBecause("SoManyTrades");
        (await leader.Post("/my-trades", ("trades", "elsewhere"))).ShouldBeRefusedBecause("NotAmongThem");
        (await leader.Post("/my-trades", ("trades", above.Works.Casting.Code))).ShouldBeDone();
        (await above.Works.SignedInAs(above.Works.Mentor).Post("/my-trades", ("trades", above.Works.Casting.Code))).ShouldBeRefusedBecause("NothingToChoose");

        var duties = await above.Works.Ask(db => Duties.Of(db, above.Turner.Id, Day, Day, TestContext.Current.CancellationToken));
        Assert.Equal([above.Works.Casting.Id], Assert.Single(duties.Mastery(above.Turner.Id, Day)).TradeIds);
    }

    private static Task<Answer> Adopt(Visitor visitor, Person person, Unit unit, string day = "2026-10-12") =>
        visitor.Post("/base-units/adopt", ("person", person.Code), ("unit", unit.Code), ("day", day));

    private static Task<Answer> End(Visitor visitor, BaseUnitAdoption adoption, string until) =>
        visitor.Post("/base-units/end", ("adoption", adoption.Id.ToString()), ("until", until), ("day", "2026-10-12"));
}

/// <summary>Two leaders of the bureau, one whose own work is turning, and a second site without turning.</summary>
internal sealed class LeadersFromAbove(Works works)
{
    public Works Works => works;
    public Person Turner { get; } = works.NewPerson("turner", "He Lihua", "何丽华");
    public Person Other { get; } = works.NewPerson("other", "Xu Dehua", "徐德华");
    public Unit SecondSite { get; } = new() { Code = works.Prefix + "-S2", Name = "Foundry", Level = UnitLevel.Site };
    public Clause Clause { get; private set; } = null!;

    public static async Task<LeadersFromAbove> In(Works works)
    {
        var above = new LeadersFromAbove(works);
        await works.Change(db =>
        {
            above.SecondSite.HangBelow(works.Bureau);
            var post = new Post { Code = works.Prefix + "-bureau", Title = "Head of the bureau", TitleZh = "局长", Rank = 2 };
            db.AddRange(above.Turner, above.Other, above.SecondSite, post);
            db.Add(above.Appoint(above.Turner, post, works.Turning.Code));
            db.Add(above.Appoint(above.Other, post));
            db.Add(above.Decide(post));
        });
        return above;
    }

    private Appointment Appoint(Person person, Post post, params string[] portfolio) => new()
    {
        PersonId = person.Id, PostId = post.Id, UnitId = works.Bureau.Id, From = new DateOnly(2026, 1, 1), Portfolio = [.. portfolio],
    };

    private Decision Decide(Post post)
    {
        var decision = new Decision { Number = works.Prefix + "-B", Title = "Base units", BodyId = works.Top.Id, From = new DateOnly(2026, 9, 28) };
        Clause = Ask("B1", DutyKind.BaseUnit, post);
        (Clause.BaseLevel, Clause.ForMonths) = (UnitLevel.Site, 12);
        var (floor, trades) = (Ask("B2", DutyKind.FloorTime, post), Ask("B3", DutyKind.MasterTrades, post));
        floor.HalfDays = 1;
        (trades.Which, trades.AtLeast, trades.AtMost, trades.WithinMonths) = (TradeChoice.Related, 1, 1, 12);
        decision.Clauses.AddRange([Clause, floor, trades]);
        decision.Issue();
        return decision;
    }

    private static Clause Ask(string key, DutyKind duty, Post post) =>
        new() { Key = key, Order = 0, Text = key, Duty = duty, Posts = [post.Code], Levels = [UnitLevel.Bureau] };
}
