using CsCheck;
using Halfday.Trades.JobSheets;

namespace Halfday.Tests.Trades.JobSheets;

public sealed class SheetProposalTests
{
    private static readonly Guid Worker = Guid.CreateVersion7(), Keeper = Guid.CreateVersion7();
    private static readonly DateTime Now = new(2026, 9, 21, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Nobody_answers_their_own() => Assert.Equal("OwnProposal", Proposal().Answer(ProposalVerdict.Taken, "", Worker, Now)!.Rule);

    [Fact]
    public void To_decline_takes_a_word()
    {
        var proposal = Proposal();
        Assert.Equal("DeclinedWithoutWord", proposal.Answer(ProposalVerdict.Declined, " ", Keeper, Now)!.Rule);
        Assert.Null(proposal.Answer(ProposalVerdict.Declined, "The guard must stay.", Keeper, Now));
        Assert.Equal((ProposalVerdict.Declined, "The guard must stay."), (proposal.Verdict, proposal.Word));
    }

    [Fact]
    public void Twice_is_once_and_the_first_answer_stays()
    {
        var proposal = Proposal();
        Assert.Null(proposal.Answer(ProposalVerdict.Taken, "Good.", Keeper, Now));
        Assert.Null(proposal.Answer(ProposalVerdict.Taken, "Very good.", Keeper, Now.AddDays(1)));
        Assert.Equal(("Good.", Now), (proposal.Word, proposal.AnsweredAt));
        Assert.Equal("IsAnswered", proposal.Answer(ProposalVerdict.Declined, "No.", Keeper, Now)!.Rule);
    }

    [Fact]
    public void Whatever_is_said_and_by_whom_an_answer_is_never_the_workers_own_and_never_changes() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool.Select(says => says ? "A word." : "")).Array[1, 8].Sample(said =>
        {
            var proposal = Proposal();
            var first = ProposalVerdict.Open;
            foreach (var (own, takes, word) in said)
            {
                proposal.Answer(takes ? ProposalVerdict.Taken : ProposalVerdict.Declined, word, own ? Worker : Keeper, Now);
                if (first == ProposalVerdict.Open) first = proposal.Verdict;
                if (proposal.Verdict != first || proposal.AnsweredById == Worker) return false;
            }
            return true;
        });

    private static SheetProposal Proposal() => new()
    {
        SiteId = Guid.CreateVersion7(), TradeId = Guid.CreateVersion7(), Version = 1, Step = 2, ByPersonId = Worker, What = "Clamp first.", Why = "It slips.", At = Now,
    };
}
