using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Learning.SignOffs;
using Halfday.Organization;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.SignOffs;

/// <summary>A works in which the leader's half day of turning is confirmed, with further workers who teach.</summary>
internal sealed class SignOffWorld
{
    public required Works Works { get; init; }
    public string Steps => $"/half-days/{Works.HalfDay.Id}/steps";
    public Visitor Leader => Works.SignedInAs(Works.Leader);
    public Visitor Mentor => Works.SignedInAs(Works.Mentor);

    /// <summary>The half day is confirmed by the mentor.</summary>
    public static async Task<SignOffWorld> At(Works works)
    {
        var (world, path) = (new SignOffWorld { Works = works }, $"/half-days/{works.HalfDay.Id}");
        (await world.Leader.Post($"{path}/check-in")).ShouldBeDone();
        (await world.Mentor.Post($"{path}/confirmation")).ShouldBeDone();
        return world;
    }

    /// <summary>A worker who teaches turning at the site, or the same trade at another.</summary>
    public async Task<Person> AMentor(string code, Unit? site = null, Trade? trade = null)
    {
        var person = Works.NewPerson(code, $"Mentor {code}", $"师傅{code}");
        var (at, taught) = (site ?? Works.Site, trade ?? Works.Turning);
        var mentor = new Mentor { SiteId = at.Id, PersonId = person.Id, WorkshopId = site is null ? Works.Workshop.Id : at.Id, MaxPerWeek = 2 };
        mentor.Trades.Add(new MentorTrade { SiteId = at.Id, MentorId = mentor.Id, TradeId = taught.Id });
        await Works.Change(db => db.AddRange(person, mentor));
        await Appoint(person, at);
        return person;
    }

    /// <summary>A post at a unit since the year began.</summary>
    public async Task Appoint(Person person, Unit unit)
    {
        var post = await Works.Ask(db => db.Posts.Where(post => post.Code == $"{Works.Prefix}-worker").Select(post => post.Id).SingleAsync());
        await Works.Change(db => db.Add(new Appointment { PersonId = person.Id, PostId = post, UnitId = unit.Id, From = new DateOnly(2026, 1, 1) }));
    }

    /// <summary>Another works under the same top unit, with a trade of the same code in the catalogue.</summary>
    public async Task<(Unit Site, Trade Trade)> ANeighbour(string taxonomy = "51-4034.00")
    {
        var site = new Unit { Code = $"{Works.Prefix}-S2", Name = "Pump Works", Level = UnitLevel.Site };
        site.HangBelow(Works.Bureau);
        var trade = new Trade { Code = $"{Works.Prefix}-turning2", SiteId = site.Id, Name = "Turning", NameZh = "车工", Taxonomy = taxonomy };
        await Works.Change(db => db.AddRange(site, trade));
        return (site, trade);
    }

    /// <summary>The mentor opens a sign-off with this first mark.</summary>
    public async Task<string> Opened(int level, string note = "")
    {
        (await Mentor.Post($"{Steps}/assessment", ("level", $"{level}"), ("note", note))).ShouldBeDone();
        return $"/signoffs/{(await Assessment()).Id}";
    }

    public Task<Assessment> Assessment() => Works.Ask(db => db.Assessments.AsNoTracking().Include(each => each.Seats).SingleAsync(each => each.LeaderId == Works.Leader.Id));

    public Task<List<Finding>> Findings() => Works.Ask(db => db.Findings.AsNoTracking().Where(found => found.PersonId == Works.Leader.Id).OrderBy(found => found.At).ToListAsync());

    public Task<List<Notice>> Told(Person person) => Works.Ask(db => db.Notices.AsNoTracking().Where(notice => notice.PersonId == person.Id).ToListAsync());
}
