using Halfday.Shared;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Halfday.Trades.JobSheets;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Trades.JobSheets;

/// <summary>The job sheet on its page: read, spoken to, answered, written anew.</summary>
public sealed class SheetPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_mentor_proposes_the_keeper_takes_it_up_and_the_mentor_hears_of_it(Database database)
    {
        var (works, path) = await AWorksWithASheet(database);

        (await works.SignedInAs(works.Mentor).Post($"{path}/propose", ("Step", "1"), ("What", "Tap the key home"), ("Why", "it never slips then"))).ShouldBeDone();
        var proposal = await works.Ask(db => db.SheetProposals.SingleAsync(each => each.TradeId == works.Turning.Id));
        (await works.SignedInAs(works.Coordinator).Get(path)).ShouldShow("Tap the key home");
        (await works.SignedInAs(works.Coordinator).Post($"{path}/answer", ("proposal", $"{proposal.Id}"), ("verdict", "Taken"))).ShouldBeDone();

        Assert.Contains(await works.Ask(db => db.Notices.Where(notice => notice.PersonId == works.Mentor.Id).ToListAsync()), notice => notice.Subject.Contains("is taken up", StringComparison.Ordinal));
        (await works.SignedInAs(works.Mentor).Get(path)).ShouldShow("taken up");
    }

    [Theory, EachDatabase]
    public async Task Nobody_answers_their_own_proposal_and_who_does_not_keep_the_sheet_answers_none(Database database)
    {
        var (works, path) = await AWorksWithASheet(database);
        (await works.SignedInAs(works.Coordinator).Post($"{path}/propose", ("Step", "0"), ("What", "Shorter"), ("Why", "nobody reads it"))).ShouldBeDone();
        var proposal = await works.Ask(db => db.SheetProposals.SingleAsync(each => each.TradeId == works.Turning.Id));

        (await works.SignedInAs(works.Coordinator).Post($"{path}/answer", ("proposal", $"{proposal.Id}"), ("verdict", "Taken"))).ShouldBeRefusedBecause("OwnProposal");
        (await works.SignedInAs(works.Mentor).Post($"{path}/answer", ("proposal", $"{proposal.Id}"), ("verdict", "Taken"))).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_refused_proposal_keeps_what_was_written(Database database)
    {
        var (works, path) = await AWorksWithASheet(database);

        var answer = await works.SignedInAs(works.Mentor).Post($"{path}/propose", ("Step", "1"), ("What", "Tap the key home"), ("Why", " "));

        answer.ShouldBeRefusedBecause("ProposalWithoutWords");
        answer.ShouldShow("Tap the key home");
    }

    [Theory, EachDatabase]
    public async Task The_next_version_is_in_force_at_once_and_the_one_before_stays_readable(Database database)
    {
        var (works, path) = await AWorksWithASheet(database);

        (await works.SignedInAs(works.Coordinator).Post($"{path}/edit", ("Form.Task", "Turn a shaft"), ("Form.English", "Clamp the work\n- twice | it holds"), ("Form.Change", "The key slipped"))).ShouldBeDone();

        (await works.SignedInAs(works.Leader).Get(path)).ShouldShow("it holds");
        (await works.SignedInAs(works.Leader).Get($"{path}?version=1")).ShouldShow("or it flies");
        (await works.SignedInAs(works.Leader).Get($"{path}?version=1")).ShouldShow("An earlier version");
    }

    [Theory, EachDatabase]
    public async Task A_version_without_a_reason_or_without_a_change_is_refused(Database database)
    {
        var (works, path) = await AWorksWithASheet(database);
        var keeper = works.SignedInAs(works.Coordinator);

        (await keeper.Post($"{path}/edit", ("Form.Task", "Turn a shaft"), ("Form.English", "Clamp it"), ("Form.Change", ""))).ShouldBeRefusedBecause("ChangeWithoutReason");
        (await keeper.Post($"{path}/edit", ("Form.Task", "Turn a shaft"), ("Form.English", "Clamp the work\n- tight | or it flies"), ("Form.Change", "none"))).ShouldBeRefusedBecause("SaysTheSame");
        Assert.True((await works.SignedInAs(works.Mentor).Get($"{path}/edit")).Status is System.Net.HttpStatusCode.Forbidden or System.Net.HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Programs_read_and_write_the_same(Database database)
    {
        var (works, _) = await AWorksWithASheet(database);
        var (path, mentor, keeper) = ($"/api/v1/trades/{works.Turning.Code}/job-sheet", works.SignedInAs(works.Mentor), works.SignedInAs(works.Coordinator));

        Assert.Equal("Turn a shaft", (await mentor.Get(path)).Json.GetProperty("task").GetString());
        (await mentor.PostJson($"{path}/proposals", new { step = 1, what = "Tap it", why = "it holds" })).ShouldBeDone();
        (await mentor.PostJson($"{path}/proposals", new { step = 9, what = "Tap it", why = "it holds" })).ShouldBeRefusedBecause("NoSuchStep");
        var id = (await keeper.Get($"{path}/proposals")).Json[0].GetProperty("id").GetGuid();
        (await keeper.PutJson($"{path}/proposals/{id}/answer", new { verdict = 2, word = "" })).ShouldBeRefusedBecause("DeclinedWithoutWord");
        (await keeper.PostJson($"{path}/versions", new { task = "Turn a shaft", english = "Clamp it twice", change = "slipped" })).ShouldBeDone();
        Assert.Equal(2, (await mentor.Get(path)).Json.GetProperty("version").GetInt32());
        (await works.SignedInAs(works.Stranger).Get(path)).ShouldBeUnseen();
    }

    private async Task<(Works Works, string Path)> AWorksWithASheet(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new JobSheet
        {
            SiteId = works.Site.Id, TradeId = works.Turning.Id, Version = 1, Task = "Turn a shaft", Change = "", WrittenAt = DateTime.UnixEpoch,
            Steps = [new JobStep(new Text("Clamp the work", "Clamp the work"), [new KeyPoint(new Text("tight", "tight"), new Text("or it flies", "or it flies"))], [])],
        }));
        return (works, $"/trades/{works.Turning.Code}/job-sheet");
    }
}
