using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;

namespace Halfday.Tests.HalfDays;

/// <summary>What is not yours is not there.</summary>
public sealed class RightsTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly (string Verb, object Body)[] Verbs =
    [
        ("check-in", new { }), ("work", new { what = "x" }), ("check-out", new { }), ("confirmation", new { }), ("dispute", new { why = "x" }),
        ("settlement", new { wasThere = true }), ("excuse", new { reason = "x" }), ("excuse-review", new { granted = true }),
        ("substitute", new { personId = Guid.CreateVersion7() }), ("make-up", new { date = "2026-10-08", part = "AM", mentorId = Guid.CreateVersion7() }),
        ("swap", new { withHalfDayId = Guid.CreateVersion7() }), ("exchange", new { toDate = "2026-10-10", toPart = "AM", reason = "x" }),
        ("correction", new { wasThere = true, reason = "x" }),
    ];

    [Theory, EachDatabase]
    public async Task A_strangers_half_day_is_not_there_for_any_verb(Database database)
    {
        var works = await Given.AWorks(database);
        var stranger = works.SignedInAs(works.Stranger);

        foreach (var (verb, body) in Verbs)
        {
            (await stranger.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/{verb}", body)).ShouldBeUnseen();
            (await stranger.Get($"/half-days/{works.HalfDay.Id}/{verb}")).ShouldBeUnseen();
            (await stranger.Post($"/half-days/{works.HalfDay.Id}/{verb}", ("choice", "2026-10-08|AM|" + Guid.Empty), ("toDate", "2026-10-10"))).ShouldBeUnseen();
        }
        (await stranger.Get($"/half-days/{works.HalfDay.Id}")).ShouldBeUnseen();
        Assert.Equal(0, (await works.Reload(works.HalfDay)).Version);
    }

    [Theory, EachDatabase]
    public async Task Another_leader_of_the_site_cannot_act_for_the_leader(Database database)
    {
        var works = await Given.AWorks(database);
        var other = works.SignedInAs(works.SecondLeader);

        foreach (var verb in new[] { "check-in", "work", "check-out", "excuse", "make-up", "swap", "exchange", "correction", "settlement", "substitute" })
            (await other.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/{verb}", Verbs.Single(known => known.Verb == verb).Body)).ShouldBeUnseen();
        (await other.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/confirmation", new { })).ShouldBeRefusedBecause("NotOnShiftThere");
    }

    [Theory, EachDatabase]
    public async Task A_leader_cannot_confirm_their_own_half_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in");

        var answer = await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/confirmation");

        answer.ShouldBeRefusedBecause("OwnHalfDay");
        Assert.Null((await works.Reload(works.HalfDay)).Confirmation);
    }

    [Theory, EachDatabase]
    public async Task An_auditor_reads_but_does_not_act(Database database)
    {
        var works = await Given.AWorks(database);
        var auditor = works.SignedInAs(works.Auditor);

        (await auditor.Get($"/half-days/{works.HalfDay.Id}")).ShouldShow("Zhou Wen");
        (await auditor.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/settlement", new { wasThere = true })).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task Peers_see_that_someone_is_excused_but_not_why(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/excuse", ("reason", "an operation on my knee"));
        await works.SignedInAs(works.Coordinator).Post($"/half-days/{works.HalfDay.Id}/excuse-review", ("granted", "true"), ("word", "get well"));

        foreach (var peer in new[] { works.SecondLeader, works.Mentor, works.SecondMentor })
        {
            var page = await works.SignedInAs(peer).Get($"/half-days/{works.HalfDay.Id}");
            page.ShouldShow("Excused");
            Assert.DoesNotContain("knee", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("knee", (await works.SignedInAs(peer).Get("/notices")).Body, StringComparison.Ordinal);
        }
        foreach (var reader in new[] { works.Leader, works.Coordinator, works.Office, works.Auditor })
            (await works.SignedInAs(reader).Get($"/half-days/{works.HalfDay.Id}")).ShouldShow("an operation on my knee");
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_never_settles_nor_excuses_their_own_half_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new RoleGrant { PersonId = works.Leader.Id, Role = Role.Coordinator, UnitId = works.Site.Id }));
        var (path, leader) = ($"/half-days/{works.HalfDay.Id}", works.SignedInAs(works.Leader));
        await leader.Post($"{path}/check-in");
        await works.SignedInAs(works.Mentor).Post($"{path}/dispute", ("why", "gone after ten minutes"));

        (await leader.Post($"{path}/settlement", ("wasThere", "true"))).ShouldBeRefusedBecause("OwnHalfDay");
        (await leader.Post($"{path}/excuse-review", ("granted", "true"))).ShouldBeRefusedBecause("OwnExcuse");
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in(Database database)
    {
        var works = await Given.AWorks(database);

        Assert.Contains("/sign-in", (await works.SignedOut.Get($"/half-days/{works.HalfDay.Id}")).Location, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await works.SignedOut.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { })).Status);
    }
}
