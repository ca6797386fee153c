using Halfday.Shared.Security;
using Halfday.Organization;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Journal;

public sealed class JournalPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_auditor_reads_who_did_what_at_a_site(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Auditor).Get($"/journal?chain={works.Site.Id}");

        page.ShouldShow("half day");
    }

    [Theory, EachDatabase]
    public async Task Entries_are_found_by_who_did_it(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Auditor).Get($"/journal?chain={works.Site.Id}&who=nobody");

        page.ShouldShow("No entry here");
    }

    [Theory, EachDatabase]
    public async Task A_leader_does_not_find_the_journal(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Leader).Get("/journal")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task An_auditor_of_one_bureau_does_not_read_another_site(Database database)
    {
        var works = await Given.AWorks(database);
        var elsewhere = await Given.AWorks(database);

        (await works.SignedInAs(works.Auditor).Get($"/journal?chain={elsewhere.Site.Id}")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task The_top_units_chain_is_for_who_audits_the_top(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new RoleGrant { PersonId = works.Stranger.Id, Role = Role.Auditor, UnitId = works.Bureau.Id }));

        (await works.SignedInAs(works.Stranger).Get($"/journal?chain={Guid.Empty}")).ShouldBeUnseen();
        (await works.SignedInAs(works.Auditor).Get($"/journal?chain={Guid.Empty}")).ShouldBeDone();
    }
}
