using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.People;

/// <summary>The people the viewer may see: searched, sorted, a page at a time.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PeopleModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public const int Size = 50;

    public string Search { get; private set; } = "";
    public string Sort { get; private set; } = "code";
    public int Number { get; private set; } = 1;

    /// <summary>The code of a unit, at or below which they are appointed, and of the post they hold; empty: any.</summary>
    public string At { get; private set; } = "";
    public string Post { get; private set; } = "";
    public IReadOnlyList<Filter> Filters { get; private set; } = [];
    public int Total { get; private set; }
    public IReadOnlyList<Person> People { get; private set; } = [];
    public ILookup<Guid, (Post Post, Unit Unit)> Posts { get; private set; } = Array.Empty<(Post, Unit)>().ToLookup(_ => Guid.Empty);
    public bool MayAdd => viewer.Has(Role.Administrator);
    public DateOnly Today { get; } = time.Today(TimeZoneInfo.Utc);

    public async Task OnGetAsync(string? q, string? sort, string? unit, string? post, bool ended, int p, CancellationToken stop)
    {
        (Search, Sort, At, Post, Number) = (q?.Trim() ?? "", sort ?? "code", unit ?? "", post ?? "", Addresses.PageOf(p));
        Filters = [await UnitFilter(stop), new Filter("post", Words.Say("Post", "职务"), await db.PostChoices(Today, stop), Post)];
        var people = Holding(Matching(ended));
        Total = await people.CountAsync(stop);
        People = await Sorted(people).Skip((Number - 1) * Size).Take(Size).AsNoTracking().ToListAsync(stop);
        await ReadPosts(stop);
    }

    private IQueryable<Person> Matching(bool ended)
    {
        var today = Today;
        var people = db.PeopleVisibleTo(viewer).Where(person => ended || person.Until == null || person.Until >= today);
        return Search.Length == 0 ? people : people.Matching(Search, Steered());
    }

    private async Task<Filter> UnitFilter(CancellationToken stop) => new("unit", Words.Say("Unit", "单位"),
        await db.Units.VisibleTo(viewer).Where(unit => unit.Level <= UnitLevel.Site).Choices(Today, stop), At);

    private IQueryable<Person> Holding(IQueryable<Person> people)
    {
        if (At.Length + Post.Length == 0) return people;
        var (held, units, posts) = (db.Appointments.HeldOn(Today), db.Units.VisibleTo(viewer), db.Posts);
        var (at, post) = (At, Post);
        return people.Where(person => held.Any(each => each.PersonId == person.Id
            && units.Any(unit => unit.Id == each.UnitId && (at == "" || units.Any(above => above.Code == at && unit.Path.StartsWith(above.Path))))
            && (post == "" || posts.Any(named => named.Id == each.PostId && named.Code == post))));
    }

    private IQueryable<Guid> Steered()
    {
        var units = db.Units.SteeredBy(viewer);
        return db.Appointments.Where(held => units.Any(unit => unit.Id == held.UnitId)).Select(held => held.PersonId);
    }

    private IOrderedQueryable<Person> Sorted(IQueryable<Person> people) => Sort switch
    {
        "name" => people.OrderBy(person => person.Name).ThenBy(person => person.Code),
        "-name" => people.OrderByDescending(person => person.Name).ThenBy(person => person.Code),
        "-code" => people.OrderByDescending(person => person.Code),
        _ => people.OrderBy(person => person.Code),
    };

    private async Task ReadPosts(CancellationToken stop)
    {
        var (posts, units, shown) = (db.Posts, db.Units, People.Select(person => person.Id).ToList());
        var held = await db.Appointments.AsNoTracking().HeldOn(Today).Where(held => shown.Contains(held.PersonId))
            .Join(posts, held => held.PostId, post => post.Id, (held, post) => new { held, post })
            .Join(units, row => row.held.UnitId, unit => unit.Id, (row, unit) => new { row.held.PersonId, row.post, unit }).ToListAsync(stop);
        Posts = held.OrderBy(row => row.post.Rank).ToLookup(row => row.PersonId, row => (row.post, row.unit));
    }
}
