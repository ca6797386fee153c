using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Standing;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing;

/// <summary>What the tests of standing do to a works' half days, and ask of it.</summary>
internal static class StandingStory
{
    /// <summary>The leader's half day in the week before the present one.</summary>
    public static readonly DateOnly LastWednesday = new(2026, 9, 30);

    /// <summary>The leader came on time and the mentor said so.</summary>
    public static void Done(this Works works, HalfDay half)
    {
        works.Came(half);
        Assert.Null(half.Confirm(Voucher.Mentor(half.MentorId), At(half, 13), Window(half)));
    }

    /// <summary>The leader came; nobody has said so yet.</summary>
    public static void Came(this Works works, HalfDay half) => Assert.Null(half.CheckIn(At(half, 8), "", Window(half)));

    /// <summary>The mentor says that it was not so.</summary>
    public static void Disputed(this Works works, HalfDay half)
    {
        works.Came(half);
        Assert.Null(half.Contest(half.MentorId, "left early", At(half, 13), Window(half)));
    }

    /// <summary>The leader was excused, with a reason that is nobody else's business.</summary>
    public static void Excused(this Works works, HalfDay half)
    {
        Assert.Null(half.AskToBeExcused("a private matter", At(half, 7), half.Date.AddDays(7)));
        Assert.Null(half.ReviewExcuse(ExcuseVerdict.Granted, works.Coordinator.Id, "", At(half, 9).HappenedAt));
    }

    /// <summary>The same half day at a later date, to make it up.</summary>
    public static HalfDay MakingUp(this Works works, HalfDay missed, DateOnly date) => new()
    {
        SiteId = missed.SiteId, LeaderId = missed.LeaderId, Date = date, Part = missed.Part, WorkshopId = missed.WorkshopId,
        TradeId = missed.TradeId, MentorId = missed.MentorId, OwedOn = missed.Date, MakesUpForId = missed.Id,
    };

    /// <summary>Where the works' site stands.</summary>
    public static Task<UnitStanding> Standing(this Works works, DateOnly asOf, Unit? unit = null) =>
        works.Ask(db => UnitStanding.Of(db, unit ?? works.Site, asOf, CancellationToken.None));

    /// <summary>How the leader's floor time stands in the week of a day.</summary>
    public static async Task<Obligation> FloorTime(this Works works, DateOnly inWeekOf, DateOnly asOf, Person? leader = null)
    {
        var standing = await works.Standing(asOf);
        var person = standing.People.Single(person => person.Person.Id == (leader ?? works.Leader).Id);
        return person.FloorTime(IsoWeek.Of(inWeekOf))!;
    }

    private static Moment At(HalfDay half, int hour)
    {
        var instant = half.Date.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc).AddHours(-8);
        return new Moment(instant, instant);
    }

    private static CheckInWindow Window(HalfDay half) =>
        CheckInWindow.Of(half.Date, new TimeOnly(8, 0), new TimeOnly(12, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), 30);
}
