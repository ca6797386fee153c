using Halfday.Trades.JobSheets;

namespace Halfday.Tests.Trades.JobSheets;

/// <summary>Where mentors do a step in different ways there is something to improve.</summary>
public sealed class DifferencesTests
{
    private static readonly Guid Wang = Guid.CreateVersion7(), Zhao = Guid.CreateVersion7();

    [Fact]
    public void Two_people_who_do_a_step_otherwise_make_it_a_candidate() =>
        Assert.Equal([(2, 2)], SheetProposal.Differences([Says(Wang, 2, "by hand"), Says(Zhao, 2, "with the gauge"), Says(Wang, 3, "slowly")]));

    [Fact]
    public void One_person_who_says_it_twice_differs_from_nobody() =>
        Assert.Empty(SheetProposal.Differences([Says(Wang, 2, "by hand"), Says(Wang, 2, "with the gauge")]));

    [Fact]
    public void Two_who_do_it_the_same_other_way_are_one_way() =>
        Assert.Equal([(2, 1)], SheetProposal.Differences([Says(Wang, 2, "By hand"), Says(Zhao, 2, "by hand")]));

    [Fact]
    public void What_is_answered_is_a_candidate_no_more()
    {
        var (one, other) = (Says(Wang, 2, "by hand"), Says(Zhao, 2, "with the gauge"));
        Assert.Null(other.Answer(ProposalVerdict.Taken, "", Guid.CreateVersion7(), DateTime.UnixEpoch));

        Assert.Empty(SheetProposal.Differences([one, other]));
    }

    [Fact]
    public void What_concerns_the_whole_sheet_is_no_difference_in_a_step() =>
        Assert.Empty(SheetProposal.Differences([Says(Wang, 0, "shorter"), Says(Zhao, 0, "longer")]));

    private static SheetProposal Says(Guid who, int step, string what) => new()
    {
        SiteId = default, TradeId = default, Version = 1, Step = step, ByPersonId = who, What = what, Why = "it holds", At = DateTime.UnixEpoch,
    };
}
