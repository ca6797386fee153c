using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Organization.People;

public sealed class SignInLinkTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_administrator_gives_a_person_a_link_that_lets_them_in(Database database)
    {
        var works = await Given.AWorks(database);
        var page = await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}/sign-in-link");

        var answer = await works.SignedOut.Post(LinkOn(page.Body));

        Assert.Equal("/account", answer.Location);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_of_one_site_cannot_come_in_as_who_stands_above_it(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(
            new RoleGrant { PersonId = works.Stranger.Id, Role = Role.Administrator, UnitId = works.Site.Id },
            new RoleGrant { PersonId = works.Leader.Id, Role = Role.Office, UnitId = works.Top.Id }));

        (await works.SignedInAs(works.Stranger).Post($"/people/{works.Leader.Code}/sign-in-link")).ShouldBeUnseen();
        (await works.SignedInAs(works.Stranger).Post($"/people/{works.SecondLeader.Code}/sign-in-link")).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_gives_no_links(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Coordinator).Post($"/people/{works.Leader.Code}/sign-in-link")).ShouldBeUnseen();
    }

    private static string LinkOn(string body)
    {
        var start = body.IndexOf("/sign-in/link/", StringComparison.Ordinal);
        return body[start..body.IndexOf('<', start)];
    }
}
