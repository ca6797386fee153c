using CsCheck;
using Halfday.HalfDays;
using Halfday.Learning.SignOffs;
using Halfday.Shared.Time;

namespace Halfday.Tests.HalfDays.SignOffs;

/// <summary>Who signs what, without a database.</summary>
public sealed class SigningRulesTests
{
    [Fact]
    public void Who_taught_a_confirmed_half_day_signs_it()
    {
        var halfDay = Sample.Confirmed();

        Assert.Null(Signing.MayNot(halfDay, Sample.Mentor));
        Assert.Equal("OwnLevel", Signing.MayNot(halfDay, Sample.Leader)!.Rule);
        Assert.Equal("OnlyWhoTaught", Signing.MayNot(halfDay, Sample.Worker)!.Rule);
        Assert.Equal("OnlyWhoTaught", Signing.MayNot(halfDay, Sample.Coordinator)!.Rule);
    }

    [Fact]
    public void Before_it_is_confirmed_or_where_it_is_disputed_nobody_does()
    {
        foreach (var halfDay in new[] { Sample.HalfDay(), Sample.CheckedIn(), Sample.Disputed() })
            Assert.Equal("HalfDayNotConfirmed", Signing.MayNot(halfDay, Sample.Mentor)!.Rule);
    }

    [Fact]
    public void A_dispute_that_is_settled_for_the_leader_lets_the_mentor_sign()
    {
        var halfDay = Sample.Disputed();
        Assert.Null(halfDay.Settle(wasThere: true, Sample.Coordinator, "", Sample.Eight));

        Assert.Null(Signing.MayNot(halfDay, Sample.Mentor));
        Assert.Equal("OnlyWhoTaught", Signing.MayNot(halfDay, Sample.Coordinator)!.Rule);
    }

    [Fact]
    public void Who_stood_in_has_taught_it_and_the_mentor_who_was_away_has_not()
    {
        var halfDay = Sample.CheckedIn();
        Assert.Null(halfDay.Confirm(new Voucher(Sample.Worker, OnShiftThere: true, SharesCover: false, MentorIsAway: true), Sample.At(200), Sample.Window));

        Assert.Equal(Sample.Worker, halfDay.TaughtById());
        Assert.Null(Signing.MayNot(halfDay, Sample.Worker));
        Assert.Equal("OnlyWhoTaught", Signing.MayNot(halfDay, Sample.Mentor)!.Rule);
    }

    // Whoever is mentor, stands in or leads: the leader never signs.
    [Fact]
    public void A_leader_signs_nothing_of_their_own_whoever_is_named_as_mentor() => Gen.Select(Gen.Bool, Gen.Bool).Sample((isMentor, isConfirmed) =>
    {
        var halfDay = new HalfDay
        {
            SiteId = Guid.CreateVersion7(), LeaderId = Sample.Leader, MentorId = isMentor ? Sample.Leader : Sample.Mentor, Date = Sample.Day, Part = PartOfDay.Am,
            WorkshopId = Guid.CreateVersion7(), TradeId = Guid.CreateVersion7(),
        };
        halfDay.CheckIn(Sample.At(0), "", Sample.Window);
        if (isConfirmed) halfDay.Confirm(Voucher.Mentor(Sample.Mentor), Sample.At(200), Sample.Window);
        return Signing.MayNot(halfDay, Sample.Leader) == SignOffRefusals.OwnLevel;
    }, iter: Effort.Of(20));

    [Fact]
    public void The_last_word_on_a_step_stands_and_the_same_word_keeps_its_time() => Gen.Select(Gen.Int[1, 3].Array[1, 8], Gen.Int[0, 1]).Sample((words, _) =>
    {
        var (signed, changedAt) = (Step(), DateTime.MinValue);
        foreach (var (at, word) in words.Index())
        {
            if (signed.How != (StepLevel)word) changedAt = Sample.Eight.AddMinutes(at);
            if (signed.Sign(Sample.Mentor, (StepLevel)word, Sample.Eight.AddMinutes(at)) is not null) return false;
        }
        return signed.How == (StepLevel)words[^1] && signed.At == changedAt;
    }, iter: Effort.Of(200));

    [Theory, InlineData(0), InlineData(4), InlineData(-1)]
    public void A_step_has_three_levels_and_no_other(int how) => Assert.Equal("NoSuchStepLevel", Step().Sign(Sample.Mentor, (StepLevel)how, Sample.Eight)!.Rule);

    [Fact]
    public void Nobody_signs_a_step_in_anothers_name_nor_their_own()
    {
        Assert.Equal("OnlyWhoTaught", Step().Sign(Sample.Worker, StepLevel.Alone, Sample.Eight)!.Rule);
        Assert.Equal("OwnLevel", Step().Sign(Sample.Leader, StepLevel.Alone, Sample.Eight)!.Rule);
    }

    private static StepSignature Step() => new()
    {
        SiteId = Guid.CreateVersion7(), LeaderId = Sample.Leader, TradeId = Guid.CreateVersion7(), HalfDayId = Guid.CreateVersion7(), SheetVersion = 1, Step = 1, ById = Sample.Mentor,
    };
}
